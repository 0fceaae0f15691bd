import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, median } from './figure.ts';
import { inOwnWindow } from './own-window.ts';

export const name = 'first-screen';

const starts = 5;

/**
 * From the start of the process to the first paint that holds the start screen, each time on an empty user data folder, in
 * turns with an app that only opens a window with one button: what this machine and runtime ask of anybody.
 */
export async function run(): Promise<Figure[]> {
  const bare = await bareApp();
  try {
    const ours: Started[] = [];
    const others: Started[] = [];
    for (let at = 0; at < starts; at++) {
      others.push(await start({ folder: bare }));
      ours.push(await start({}));
    }
    const of = (times: readonly Started[], pick: (one: Started) => number): number => median(times.map(pick));
    const usable = of(ours, (one) => one.painted);
    const ground = of(others, (one) => one.painted);
    return [
      { name: 'a bare Electron window', value: ground, unit: 'ms' },
      { name: 'process start to first usable screen', value: usable, unit: 'ms', ratio: usable / ground },
      { name: 'process start to a page being loaded', value: of(ours, (one) => one.navigated), unit: 'ms' },
      {
        name: 'slowest of 5 starts',
        value: Math.max(...ours.map((one) => one.painted)),
        unit: 'ms',
      },
    ];
  } finally {
    await rm(bare, { recursive: true, force: true });
  }
}

/** Nothing but a sandboxed window with a button. */
const bareApp = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'nugget-bare-'));
  const page = '<!doctype html><title>bare</title><button>Start a workshop</button>';
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.cjs' }));
  await writeFile(join(folder, 'page.html'), page);
  await writeFile(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.setPath('userData', process.env.NUGGET_USER_DATA);
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } });
  void window.loadFile('page.html');
});
`,
  );
  return folder;
};

type Started = { readonly painted: number; readonly navigated: number };

const start = (world: { readonly folder?: string }): Promise<Started> =>
  inOwnWindow(world, async (page, began) => {
    await page.getByRole('button', { name: 'Start a workshop' }).waitFor();
    const [navigated, painted] = await page.evaluate(async () => {
      const paint = (): PerformanceEntry | undefined =>
        performance.getEntriesByName('first-contentful-paint')[0];
      while (!paint()) await new Promise((resolve) => requestAnimationFrame(resolve));
      return [performance.timeOrigin, performance.timeOrigin + (paint()?.startTime ?? 0)] as const;
    });
    return { navigated: navigated - began, painted: painted - began };
  });
