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
type Mode = 'bare' | 'table' | 'doctor' | 'use';
type Once = { readonly ms: number; readonly cpuMs: number; readonly peakMb: number };

type Size = { readonly label: string; readonly rows: number; readonly rounds: number };
const sizes: readonly Size[] = [
  { label: '1 M', rows: 1_000_000, rounds: 5 },
  { label: '10 M', rows: 10_000_000, rounds: 1 },
];
const allModes: readonly Mode[] = ['bare', 'table', 'doctor', 'use'];

/** `--rows=10000000 --modes=bare,table --rounds=1`: a part of it, where all would take too long in one go. */
function chosen(words: readonly string[]): {
  readonly sizes: readonly Size[];
  readonly modes: readonly Mode[];
} {
  const value = (flag: string): string | undefined =>
    words.find((word) => word.startsWith(`--${flag}=`))?.split('=')[1];
  const rows = value('rows');
  const rounds = value('rounds');
  const modes = value('modes')?.split(',');
  return {
    sizes: sizes
      .filter((size) => rows === undefined || size.rows === Number(rows))
      .map((size) => (rounds === undefined ? size : { ...size, rounds: Number(rounds) })),
    modes: allModes.filter((mode) => modes === undefined || modes.includes(mode)),
  };
}

/** A CSV becomes a usable table, against DuckDB's own reader that is told the types; each run in a fresh process. */
export async function run(words: readonly string[] = []): Promise<Figure[]> {
  const { sizes: asked, modes } = chosen(words);
  const folder = await mkdtemp(join(tmpdir(), 'nugget-bench-'));
  try {
    const figures: Figure[] = [];
    // The modes take turns: on a busy machine each meets the same weather.
    for (const { label, rows, rounds } of asked) {
      const file = join(folder, `${rows}.csv`);
      await write(file, rows);
      const runs: Record<Mode, Once[]> = { bare: [], table: [], doctor: [], use: [] };
      for (let round = 0; round < rounds; round++)
        for (const mode of modes) runs[mode].push(await alone(mode, file, folder));
      for (const mode of modes) figures.push(...figuresOf(label, mode, runs));
      await rm(file);
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const names: Readonly<Record<Mode, string>> = {
  bare: 'DuckDB told the types',
  table: 'usable table',
  doctor: 'with profile and doctor',
  use: 'into the workshop, once examined',
};

/** Processor time says the same on a machine that is busy with other things. */
function figuresOf(label: string, mode: Mode, runs: Readonly<Record<Mode, readonly Once[]>>): Figure[] {
  const of = (one: Mode, what: 'ms' | 'cpuMs'): number => median(runs[one].map((each) => each[what]));
  const against = (what: 'ms' | 'cpuMs'): { readonly ratio?: number } =>
    mode === 'bare' || runs.bare.length === 0 ? {} : { ratio: of(mode, what) / of('bare', what) };
  const peak = Math.max(...runs[mode].map(({ peakMb }) => peakMb));
  return [
    { name: `${label} rows: ${names[mode]}`, value: of(mode, 'ms'), unit: 'ms', ...against('ms') },
    {
      name: `${label} rows: ${names[mode]}, processor`,
      value: of(mode, 'cpuMs'),
      unit: 'ms',
      ...against('cpuMs'),
    },
    { name: `${label} rows: ${names[mode]}, peak memory`, value: peak, unit: 'MB', ratio: peak / 1024 },
  ];
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
