/** `npm run e2e [-- FILTER]`: the built app in a real Electron, driven by Playwright. */
import { walkAndExit } from './lib/in-window.mjs';

await walkAndExit(process.argv.slice(2));
