import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../src/engine/duckdb.ts';
import { dataFile } from '../../src/engine/generation.ts';
import { QueryEngine } from '../../src/engine/query-engine.ts';
import { type Explored, type ExploreQuestion, stepsOf } from '../../src/shared/metric/explore.ts';
import { PrefixSums } from '../../src/shared/metric/prefix-sums.ts';
import { type Figure, median, quantile } from './figure.ts';

export const name = 'brush';

/** Five linked views of one table: the cube from the question to its cells, and one move over all of them. */
const targets = [
  { rows: 1_000_000, ms: 600, rounds: 7 },
  { rows: 10_000_000, ms: 1600, rounds: 5 },
] as const;
/** A frame; drawing must fit in as well. */
const moveTarget = 16.7;
const moves = 2000;

export async function run(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const target of targets) figures.push(...(await measure(target)));
  return figures;
}

async function measure({ rows, ms, rounds }: (typeof targets)[number]): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nugget-bench-'));
  try {
    await fill(join(folder, dataFile), rows);
    const engine = await QueryEngine.open(folder, {
      spill: join(folder, 'spill'),
      threads: 2,
      memoryLimit: '2GB',
    });
    const ask = async (explore: ExploreQuestion, id: number): Promise<{ explored: Explored; ms: number }> => {
      const start = performance.now();
      const reply = await engine.handle({ kind: 'explore', id, explore });
      if (reply?.kind !== 'explored') throw new Error(JSON.stringify(reply));
      return { explored: reply.explored, ms: performance.now() - start };
    };
    // The panel opens: rows are coded, and counted once.
    const opened = await ask(question, 0);
    const times: number[] = [];
    const counts: number[] = [];
    let explored = opened.explored;
    for (let round = 1; round <= rounds; round++) {
      const cube = await ask({ ...question, active: 'day' }, round);
      explored = cube.explored;
      times.push(cube.ms);
      counts.push(
        (await ask({ ...question, brushes: [{ column: 'age', from: 5, to: 40 + round }] }, round)).ms,
      );
    }
    engine.close();
    const spent = moveOver(explored);
    const size = `${rows / 1_000_000} M rows, five views`;
    return [
      { name: `${size}: panel opened`, value: opened.ms, unit: 'ms' },
      { name: `${size}: cube ready`, value: median(times), unit: 'ms', ratio: median(times) / ms },
      { name: `${size}: cube ready, slowest`, value: Math.max(...times), unit: 'ms' },
      { name: `${size}: exact counts on release`, value: median(counts), unit: 'ms' },
      {
        name: `${size}: compute of one move, p95`,
        value: quantile(spent, 0.95),
        unit: 'ms',
        ratio: quantile(spent, 0.95) / moveTarget,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const question: ExploreQuestion = {
  table: 'visits',
  columns: [
    { column: 'day', steps: 400 },
    { column: 'amount', steps: 200 },
    { column: 'age', steps: 200 },
    { column: 'region', steps: 200 },
    { column: 'minutes', steps: 200 },
  ],
  measure: { agg: 'sum', column: 'amount' },
  rowScope: { all: [] },
  brushes: [],
};

const moveOver = ({ axes, cube }: Explored): readonly number[] => {
  const [active] = axes;
  if (cube === null || active === undefined) throw new Error('no cube');
  const views = cube.map((part, at) => {
    const axis = axes[at];
    if (axis === undefined) throw new Error('a part without an axis');
    const sums = new PrefixSums(active, axis, part);
    return { sums, into: [0, 1, 2].map(() => new Float64Array(sums.places)) };
  });
  const steps = stepsOf(active);
  return Array.from({ length: moves }, (_, at) => {
    const from = (at * 37) % steps;
    const start = performance.now();
    for (const { sums, into } of views) sums.range(from, from + ((at * 13) % 90), into);
    return performance.now() - start;
  });
};

async function fill(path: string, rows: number): Promise<void> {
  const database = await Database.open(path);
  const connection = await database.connect();
  await connection.run(
    `CREATE TABLE visits AS SELECT DATE '2024-01-01' + (hash(i) % 400)::INTEGER AS day,
       CASE WHEN hash(i + 1) % 20 = 0 THEN NULL ELSE ((hash(i + 2) % 90000)::BIGINT - 10000) / 100 END::DECIMAL(18,2) AS amount,
       (18 + hash(i + 3) % 70)::INTEGER AS age, 'region ' || (hash(i + 4) % 30) AS region,
       ((hash(i + 5) % 100000) / 700.0)::DOUBLE AS minutes FROM range(${rows}) t(i)`,
  );
  connection.close();
  database.close();
}
