/** Walks in a real Electron under Playwright: what `e2e`, `attack`, `offline` and two of the soaks share. */
import path from 'node:path';
import { buildIfStale } from '../build.mjs';
import { ensureElectronRuntime, runtimeEnv } from '../electron-runtime.mjs';
import { needDisplay, ROOT, run } from './run.mjs';

/** Resolves to the exit code. `around` may put the whole command into something, such as a network namespace. */
export async function walk(args, { env = {}, before = async () => {}, around = (command) => command } = {}) {
  const runtime = await ensureElectronRuntime();
  await buildIfStale();
  await before();
  const tool = path.join(ROOT, 'node_modules/@playwright/test/cli.js');
  // The walks bring a screen for each of their workers (tests/e2e/display.ts).
  needDisplay();
  const command = around({ command: process.execPath, args: [tool, 'test', ...args] });
  return run(command.command, command.args, {
    env: { ...runtimeEnv(runtime), NUGGET_ELECTRON: runtime.executable, NUGGET_TEST: '1', ...env },
  });
}

/** Ends the script with the walk's code, or with one sentence when it could not start. */
export async function walkAndExit(args, options) {
  try {
    process.exitCode = await walk(args, options);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
