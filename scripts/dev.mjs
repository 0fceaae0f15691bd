/** `npm run dev`: electron-vite's development server on our runtime. */
import { ensureElectronRuntime, runtimeEnv } from './electron-runtime.mjs';
import { isRoot, onDisplay, ROOT, run } from './lib/run.mjs';

try {
  const env = { ...runtimeEnv(await ensureElectronRuntime()), ...(isRoot() && { NO_SANDBOX: '1' }) };
  const tool = `${ROOT}node_modules/electron-vite/bin/electron-vite.js`;
  const { command, args } = onDisplay(process.execPath, [tool, 'dev', ...process.argv.slice(2)]);
  process.exitCode = await run(command, args, { env });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
