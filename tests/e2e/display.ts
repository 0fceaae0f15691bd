import { spawn } from 'node:child_process';
import { once } from 'node:events';

export type Display = { readonly stop: () => void };

/** A virtual screen for this worker, named in DISPLAY; none where there is one already. */
export async function startDisplay(): Promise<Display> {
  const { env, platform } = process;
  if (platform !== 'linux' || env['DISPLAY'] || env['WAYLAND_DISPLAY']) return { stop: () => undefined };
  // Xvfb looks for a free number itself and writes it once the screen can be used.
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const [number] = (await once(screen.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
  env['DISPLAY'] = `:${String(number).trim()}`;
  return {
    stop: () => {
      delete env['DISPLAY'];
      screen.kill();
    },
  };
}
