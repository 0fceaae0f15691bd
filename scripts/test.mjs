/** `npm test`: the checks, a fresh build, the tests in a real Electron; then how many passed. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT, run } from './lib/run.mjs';

rmSync(path.join(ROOT, 'test-results'), { recursive: true, force: true });
const codes = [];
for (const name of ['check', 'build', 'e2e', 'test-counts']) {
  codes.push(await run(process.execPath, [`scripts/${name}.mjs`]));
}
process.exit(codes.every((code) => code === 0) ? 0 : 1);
