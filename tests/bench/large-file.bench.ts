import { createReadStream } from 'node:fs';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Nugget } from '../e2e/fixtures.ts';
import { dropFiles, startWorkshop } from '../e2e/hands.ts';
import { Database } from '../../src/engine/duckdb.ts';
import type { Figure } from './figure.ts';

export const name = 'large-file';

const rows = 2_000_000;
const target = { blockedMs: 50, cancelMs: 2_500 };

/** What a person feels while a large file comes in: main's and the window's longest pauses, and how soon a cancel is over. */
export async function run(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nugget-bench-'));
  const nugget = new Nugget(join(folder, 'user'), {});
  try {
    const clean = join(folder, 'clean.csv');
    const uneven = join(folder, 'uneven.csv');
    await write(clean);
    await copyWithOddEnd(clean, uneven);
    await nugget.launch();
    await startWorkshop(nugget.window);
    await watch(nugget);
    const cancels = [
      await cancelled(nugget, clean, 'at once', () => Promise.resolve()),
      await cancelled(nugget, clean, 'amid reading', (page) =>
        page.getByText(/MB\/s/).waitFor({ timeout: 60_000 }),
      ),
      await cancelled(nugget, uneven, 'amid a file that is mended row by row', (page) =>
        page.waitForTimeout(6_000),
      ),
      await cancelled(nugget, clean, 'amid the doctor', (page) =>
        page.getByText(/^Examining/).waitFor({ timeout: 120_000 }),
      ),
    ];
    await dropFiles(nugget, [clean]);
    await nugget.window.getByRole('heading', { name: 'Doctor' }).waitFor({ timeout: 240_000 });
    const { main, window } = await longest(nugget);
    return [
      { name: 'main, longest pause', value: main, unit: 'ms', ratio: main / target.blockedMs },
      { name: 'window, longest pause between frames', value: window, unit: 'ms' },
      ...cancels,
    ];
  } finally {
    await nugget.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function cancelled(
  nugget: Nugget,
  file: string,
  when: string,
  until: (page: Nugget['window']) => Promise<void>,
): Promise<Figure> {
  const page = nugget.window;
  await dropFiles(nugget, [file]);
  const cancel = page.locator('main').getByRole('button', { name: 'Cancel' });
  await cancel.waitFor();
  await until(page);
  const began = performance.now();
  await cancel.click();
  await cancel.waitFor({ state: 'detached', timeout: 60_000 });
  const ms = performance.now() - began;
  await page.getByRole('button', { name: 'Take this file out' }).click();
  return { name: `cancel ${when}`, value: ms, unit: 'ms', ratio: ms / target.cancelMs };
}

type Watched = { longest: number };

async function watch(nugget: Nugget): Promise<void> {
  await nugget.app.evaluate(() => {
    const watched: Watched = { longest: 0 };
    Object.assign(globalThis, { watched });
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      watched.longest = Math.max(watched.longest, now - last - 5);
      last = now;
    }, 5);
  });
  await nugget.window.evaluate(() => {
    const watched: Watched = { longest: 0 };
    Object.assign(window, { watched });
    let last = performance.now();
    const frame = (now: number): void => {
      watched.longest = Math.max(watched.longest, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

async function longest(nugget: Nugget): Promise<{ readonly main: number; readonly window: number }> {
  const main = await nugget.app.evaluate(
    () => (globalThis as unknown as { watched: Watched }).watched.longest,
  );
  const window = await nugget.window.evaluate(
    () => (globalThis as unknown as { watched: Watched }).watched.longest,
  );
  return { main, window };
}

/** A line end of its own kind in the last line: the strict reader refuses the file after all of it. */
async function copyWithOddEnd(from: string, to: string): Promise<void> {
  for await (const piece of createReadStream(from, { highWaterMark: 8 * 1024 * 1024 }))
    await appendFile(to, piece as Buffer);
  await appendFile(to, '1,2020-01-01,odd\r2,2020-01-01,"open\n');
}

async function write(file: string): Promise<void> {
  const database = await Database.open(':memory:');
  const connection = await database.connect();
  await connection.run(`COPY (SELECT 100000 + i AS order_id, DATE '2020-01-01' + (i % 1800)::INTEGER AS order_date,
    'C' || (100000 + i * 7919 % 400000) AS customer, ['north', 'south', 'east'][1 + i % 3] AS region,
    (i * 7919 % 500000 / 100)::DECIMAL(10,2) AS price_eur, (i % 25 / 100)::DECIMAL(4,2) AS discount, i % 3 = 0 AS returned
    FROM range(${rows}) t(i)) TO '${file}' (HEADER, DELIMITER ',')`);
  database.close();
}
