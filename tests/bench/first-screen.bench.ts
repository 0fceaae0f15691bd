import { type Figure, median } from './figure.ts';
import { inOwnWindow } from './own-window.ts';

export const name = 'first-screen';

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

const start = (): Promise<Started> =>
  inOwnWindow({}, async (page, began) => {
    await page.getByRole('button', { name: 'Start a workshop' }).waitFor();
    const [navigated, painted] = await page.evaluate(async () => {
      const paint = (): PerformanceEntry | undefined =>
        performance.getEntriesByName('first-contentful-paint')[0];
      while (!paint()) await new Promise((resolve) => requestAnimationFrame(resolve));
      return [performance.timeOrigin, performance.timeOrigin + (paint()?.startTime ?? 0)] as const;
    });
    return { navigated: navigated - began, painted: painted - began };
  });
