import { mkdtempSync, rmSync } from 'node:fs';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { writeXlsxStream } from 'hucre/xlsx';
import { inspect } from '../../src/engine/import/inspect.ts';
import type { Figure } from './figure.ts';

export const name = 'xlsx';
const height = 200_000;

/** A workbook of 200,000 rows and 10 columns, read whole with types, doctor and all. Wanted: 15 s and 250 MB. */
export async function run(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nugget-bench-'));
  try {
    const path = join(folder, 'orders.xlsx');
    const stream = writeXlsxStream(rows(), { name: 'Orders' });
    await pipeline(Readable.fromWeb(stream as unknown as ReadableStream), createWriteStream(path));
    globalThis.gc?.();
    let peak = 0;
    const before = process.memoryUsage().rss;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss - before);
    }, 50);
    const started = performance.now();
    const report = await inspect(path, { readAs: {}, decisions: [] });
    const seconds = (performance.now() - started) / 1000;
    clearInterval(watch);
    if (!report.ok || report.value.rowsRead !== height) throw new Error('The workbook was not read whole.');
    return [
      { name: '200,000 rows × 10, whole import', value: seconds, unit: 's', ratio: seconds / 15 },
      { name: 'memory on top', value: peak / 1024 / 1024, unit: 'MB', ratio: peak / 1024 / 1024 / 250 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function* rows(): Generator<(string | number | Date)[]> {
  yield ['id', 'customer', 'day', 'city', 'product', 'pieces', 'price', 'amount', 'channel', 'note'];
  for (let i = 0; i < height; i++)
    yield [
      i,
      `K${10_000 + (i % 7000)}`,
      new Date(Date.UTC(2024, 0, 1 + (i % 400))),
      ['Bonn', 'Köln', 'Aachen', 'Essen'][i % 4] as string,
      `Jacket ${i % 90}`,
      1 + (i % 5),
      ((i % 900) + 99) / 100,
      ((1 + (i % 5)) * ((i % 900) + 99)) / 100,
      i % 3 === 0 ? 'e-mail' : 'shop',
      `order ${i}`,
    ];
}
