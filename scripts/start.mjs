/** `npm start [-- ARGUMENTS]`: builds when needed, fetches the runtime when needed, opens Nugget. */
import { buildIfStale } from './build.mjs';
import { ensureElectronRuntime } from './electron-runtime.mjs';
import { onDisplay, ROOT, run, sandboxArgs } from './lib/run.mjs';

try {
  const runtime = await ensureElectronRuntime();
  await buildIfStale();
  const { command, args } = onDisplay(runtime.executable, [...sandboxArgs(), ROOT, ...process.argv.slice(2)]);
  process.exitCode = await run(command, args);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
