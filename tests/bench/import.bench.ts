import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Database } from '../../src/engine/duckdb.ts';
import { type Figure, median } from './figure.ts';

export const name = 'import';

const once = fileURLToPath(new URL('import-once.mjs', import.meta.url));
const call = promisify(execFile);
type Mode = 'bare' | 'table' | 'doctor';
type Once = { readonly ms: number; readonly cpuMs: number; readonly peakMb: number };

/** A CSV becomes a usable table, against DuckDB's own reader that is told the types; each run in a fresh process. */
export async function run(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nugget-bench-'));
  try {
    const figures: Figure[] = [];
    // The modes take turns: on a busy machine each meets the same weather.
    for (const [label, rows, rounds] of [
      ['1 M', 1_000_000, 5],
      ['10 M', 10_000_000, 1],
    ] as const) {
      const file = join(folder, `${rows}.csv`);
      await write(file, rows);
      const runs: Record<Mode, Once[]> = { bare: [], table: [], doctor: [] };
      for (let round = 0; round < rounds; round++)
        for (const mode of ['bare', 'table', 'doctor'] as const)
          runs[mode].push(await alone(mode, file, folder));
      const ms = (mode: Mode): number => median(runs[mode].map((one) => one.ms));
      const cpu = (mode: Mode): number => median(runs[mode].map((one) => one.cpuMs));
      const peak = (mode: Mode): number => Math.max(...runs[mode].map((one) => one.peakMb));
      figures.push(
        { name: `${label} rows: DuckDB told the types`, value: ms('bare'), unit: 'ms' },
        {
          name: `${label} rows: usable table`,
          value: ms('table'),
          unit: 'ms',
          ratio: ms('table') / ms('bare'),
        },
        {
          name: `${label} rows: with profile and doctor`,
          value: ms('doctor'),
          unit: 'ms',
          ratio: ms('doctor') / ms('bare'),
        },
        // Processor time says the same on a machine that is busy with other things.
        {
          name: `${label} rows: usable table, processor`,
          value: cpu('table'),
          unit: 'ms',
          ratio: cpu('table') / cpu('bare'),
        },
        {
          name: `${label} rows: with doctor, processor`,
          value: cpu('doctor'),
          unit: 'ms',
          ratio: cpu('doctor') / cpu('bare'),
        },
        {
          name: `${label} rows: peak memory`,
          value: peak('doctor'),
          unit: 'MB',
          ratio: peak('doctor') / 1024,
        },
      );
      await rm(file);
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function alone(mode: Mode, file: string, folder: string): Promise<Once> {
  await rm(join(folder, 'bare.duckdb'), { force: true });
  const { stdout } = await call(process.execPath, [once, mode, file, folder]);
  return JSON.parse(stdout) as Once;
}

async function write(file: string, rows: number): Promise<void> {
  const database = await Database.open(':memory:');
  const connection = await database.connect();
  await connection.run(`COPY (SELECT 100000 + i AS order_id, DATE '2020-01-01' + (i // 5600 % 1800)::INTEGER AS order_date,
    TIMESTAMP '2020-01-01 00:00:00' + to_seconds(i * 37 % 150000000) AS created_at, 'C' || (100000 + i * 7919 % 400000) AS customer,
    ['north', 'south', 'east', 'west', 'centre'][1 + i % 5] AS region, ['mail', 'web', 'store'][1 + i * 31 % 3] AS channel,
    1 + i % 7 AS quantity, (i * 7919 % 500000 / 100)::DECIMAL(10,2) AS price_eur, (i * 104729 % 3000000 / 100 - 50)::DECIMAL(10,2) AS amount_eur,
    (i % 25 / 100)::DECIMAL(4,2) AS discount, i % 3 = 0 AS returned, 'item ' || i % 900 || ' of season' AS product
    FROM range(${rows}) t(i)) TO '${file}' (HEADER, DELIMITER ',')`);
  database.close();
}
