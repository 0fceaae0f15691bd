import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFile } from '../../src/engine/generation.ts';
import { QueryEngine } from '../../src/engine/query-engine.ts';
import { type Explored, type ExploreQuestion, stepsOf } from '../../src/shared/metric/explore.ts';
import { PrefixSums } from '../../src/shared/metric/prefix-sums.ts';
import { type Figure, median, quantile } from './figure.ts';
import { fillVisits } from './visits.ts';

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
  const only = Number(process.env['NUGGET_BENCH_ROWS'] ?? 0);
  for (const target of targets)
    if (only === 0 || only === target.rows) figures.push(...(await measure(target)));
  return figures;
}

async function measure({ rows, ms, rounds }: (typeof targets)[number]): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nugget-bench-'));
  try {
    await fillVisits(join(folder, dataFile), rows);
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
    const pageAt = async (offset: number): Promise<number> => {
      const start = performance.now();
      const sort = { column: 'amount', down: true };
      const page = { explore: question, columns: ['day', 'amount', 'region'], sort, offset, limit: 200 };
      const reply = await engine.handle({ kind: 'rows', id: 1000 + offset, rows: page });
      if (reply?.kind !== 'rows' || reply.page.rows.length !== 200) throw new Error(JSON.stringify(reply));
      return performance.now() - start;
    };
    const sorted = await pageAt(0);
    const pages: number[] = [];
    for (let page = 1; page <= 9; page++) pages.push(await pageAt(Math.floor((rows * page) / 10)));
    engine.close();
    const spent = moveOver(explored);
    const size = `${rows / 1_000_000} M rows, five views`;
    return [
      { name: `${size}: panel opened`, value: opened.ms, unit: 'ms' },
      { name: `${size}: cube ready`, value: median(times), unit: 'ms', ratio: median(times) / ms },
      { name: `${size}: cube ready, slowest`, value: Math.max(...times), unit: 'ms' },
      { name: `${size}: exact counts on release`, value: median(counts), unit: 'ms' },
      { name: `${size}: table sorted, first page`, value: sorted, unit: 'ms' },
      { name: `${size}: any other page of it`, value: median(pages), unit: 'ms' },
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
