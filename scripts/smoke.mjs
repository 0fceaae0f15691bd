/** `node scripts/smoke.mjs BINARY [DEB]`: walks a packaged app once, through the door its fuses leave: a debugging port. */
import path from 'node:path';
import { ensureElectronRuntime } from './electron-runtime.mjs';
import { onDisplay, ROOT, run } from './lib/run.mjs';

const [binary, deb] = process.argv.slice(2);
if (!binary) {
  console.error('Which binary? node scripts/smoke.mjs dist/Nugget-linux-x64/nugget-workshop');
  process.exit(1);
}
const tool = path.join(ROOT, 'node_modules/@playwright/test/cli.js');
const { command, args } = onDisplay(process.execPath, [tool, 'test', '-c', 'tests/package']);
const runtime = await ensureElectronRuntime();
process.exitCode = await run(command, args, {
  env: {
    NUGGET_PACKAGED: path.resolve(ROOT, binary),
    ...(runtime.fallback ? { NUGGET_OLD_RUNTIME: '1' } : {}),
    ...(deb ? { NUGGET_DEB: path.resolve(ROOT, deb) } : {}),
  },
});
