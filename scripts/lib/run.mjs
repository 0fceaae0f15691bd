/** Small helpers the scripts share: run a tool, find a display, know the repository's root. */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a command in the repository with its output shown; resolves to its exit code. */
export function run(command, args, { env = {}, cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } });
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Runs the JavaScript of an installed tool with this very Node, so that no shell or npx is needed. */
export function runTool(script, args, options) {
  return run(process.execPath, [path.join(ROOT, 'node_modules', script), ...args], options);
}

export function isRoot() {
  return process.getuid?.() === 0;
}

/** Chromium refuses its sandbox as root. */
export function sandboxArgs() {
  return isRoot() ? ['--no-sandbox'] : [];
}

/** True when there is a real display. Throws one sentence that says what to do when not even a virtual one can be made. */
export function needDisplay() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return true;
  if (spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).error) {
    throw new Error(
      'There is no display here: run "bash scripts/setup-debian.sh" once (it brings a virtual one), then try again.',
    );
  }
  return false;
}

/** Wraps a command so that it has a display. */
export function onDisplay(command, args) {
  if (needDisplay()) return { command, args };
  return { command: 'xvfb-run', args: ['-a', '-s', '-screen 0 1440x900x24', command, ...args] };
}
