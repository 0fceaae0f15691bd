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
    const { pause, work, frame } = await longest(nugget);
    return [
      // On a busy machine others' work makes pauses; only main's own processor time says that it was blocked by itself.
      { name: 'main, longest stretch of own work', value: work, unit: 'ms', ratio: work / target.blockedMs },
      { name: 'main, longest pause by the clock', value: pause, unit: 'ms' },
      { name: 'window, longest pause between frames', value: frame, unit: 'ms' },
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

type Watched = { pause: number; work: number };

async function watch(nugget: Nugget): Promise<void> {
  await nugget.app.evaluate(() => {
    const watched: Watched = { pause: 0, work: 0 };
    Object.assign(globalThis, { watched });
    let last = performance.now();
    let before = process.cpuUsage();
    setInterval(() => {
      const now = performance.now();
      const { user, system } = process.cpuUsage(before);
      watched.pause = Math.max(watched.pause, now - last - 5);
      watched.work = Math.max(watched.work, Math.min((user + system) / 1000, now - last));
      last = now;
      before = process.cpuUsage();
    }, 5);
  });
  await nugget.window.evaluate(() => {
    const watched = { frame: 0 };
    Object.assign(window, { watched });
    let last = performance.now();
    const frame = (now: number): void => {
      watched.frame = Math.max(watched.frame, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

async function longest(nugget: Nugget): Promise<Watched & { readonly frame: number }> {
  const main = await nugget.app.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);
  const { frame } = await nugget.window.evaluate(
    () => (globalThis as unknown as { watched: { frame: number } }).watched,
  );
  return { ...main, frame };
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
