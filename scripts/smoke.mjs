/** `node scripts/smoke.mjs BINARY [DEB]`: walks a packaged app once, through the door its fuses leave: a debugging port. */
import path from 'node:path';
import { onDisplay, ROOT, run } from './lib/run.mjs';

const [binary, deb] = process.argv.slice(2);
if (!binary) {
  console.error('Which binary? node scripts/smoke.mjs dist/Nugget-linux-x64/nugget-workshop');
  process.exit(1);
}
const tool = path.join(ROOT, 'node_modules/@playwright/test/cli.js');
const { command, args } = onDisplay(process.execPath, [tool, 'test', '-c', 'tests/package']);
process.exitCode = await run(command, args, {
  env: {
    NUGGET_PACKAGED: path.resolve(ROOT, binary),
    ...(deb ? { NUGGET_DEB: path.resolve(ROOT, deb) } : {}),
  },
});
