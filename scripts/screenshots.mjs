/** `npm run screenshots`: the demo's guide walked in the real app leaves the pictures of README and docs in docs/images. */
import { walkAndExit } from './lib/in-window.mjs';

await walkAndExit(['tests/e2e/guide.spec.ts'], { env: { NUGGET_SHOTS: 'docs/images' } });
