import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { type Figure, median } from './figure.ts';

export const name = 'first-screen';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const starts = 5;

/** From the start of the process to the first paint that holds the start screen, each time on an empty user data folder. */
export async function run(): Promise<Figure[]> {
  const times: Started[] = [];
  for (let at = 0; at < starts; at++) times.push(await start());
  const of = (pick: (one: Started) => number): number => median(times.map(pick));
  return [
    { name: 'process start to first usable screen', value: of((one) => one.painted), unit: 'ms' },
    { name: 'process start to a page being loaded', value: of((one) => one.navigated), unit: 'ms' },
    { name: 'slowest of 5 starts', value: Math.max(...times.map((one) => one.painted)), unit: 'ms' },
  ];
}

type Started = { readonly painted: number; readonly navigated: number };

const start = async (): Promise<Started> => {
  const userData = await mkdtemp(join(tmpdir(), 'nugget-bench-'));
  const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = createRequire(import.meta.url)('electron') as unknown as string;
  const env = { ...process.env, NUGGET_USER_DATA: userData, NUGGET_TEST: '1' };
  const began = Date.now();
  const child = spawn(electron, [...rootOnly, '--remote-debugging-port=0', ROOT], { env });
  try {
    const browser = await chromium.connectOverCDP(await debuggerOf(child));
    const page = await firstPage(() => browser.contexts().flatMap((context) => context.pages()));
    await page.getByRole('button', { name: 'Start a workshop' }).waitFor();
    const [navigated, painted] = await page.evaluate(async () => {
      const paint = (): PerformanceEntry | undefined =>
        performance.getEntriesByName('first-contentful-paint')[0];
      while (!paint()) await new Promise((resolve) => requestAnimationFrame(resolve));
      return [performance.timeOrigin, performance.timeOrigin + (paint()?.startTime ?? 0)] as const;
    });
    await browser.close();
    return { navigated: navigated - began, painted: painted - began };
  } finally {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    await rm(userData, { recursive: true, force: true, maxRetries: 3 });
  }
};

const debuggerOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', () => reject(new Error(`Electron went away:\n${text}`)));
    child.stderr?.on('data', (piece) => {
      text += String(piece);
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address) resolve(address);
    });
  });

const firstPage = async (pages: () => readonly Page[]): Promise<Page> => {
  for (;;) {
    const [page] = pages();
    if (page) return page;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
