/** `npm run e2e [-- FILTER]`: the built app in a real Electron, driven by Playwright. */
import { buildIfStale } from './build.mjs';
import { ensureElectronRuntime, runtimeEnv } from './electron-runtime.mjs';
import { onDisplay, ROOT, run } from './lib/run.mjs';

try {
  const runtime = await ensureElectronRuntime();
  await buildIfStale();
  const env = { ...runtimeEnv(runtime), NUGGET_ELECTRON: runtime.executable, NUGGET_TEST: '1' };
  const tool = `${ROOT}node_modules/@playwright/test/cli.js`;
  const { command, args } = onDisplay(process.execPath, [tool, 'test', ...process.argv.slice(2)]);
  process.exitCode = await run(command, args, { env });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
