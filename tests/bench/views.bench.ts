import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../src/engine/duckdb.ts';
import { dataFile } from '../../src/engine/generation.ts';
import { QueryEngine } from '../../src/engine/query-engine.ts';
import type { Metric } from '../../src/shared/metric/metric.ts';
import type { View } from '../../src/shared/metric/view.ts';
import { type Figure, median } from './figure.ts';
import { fillVisits } from './visits.ts';

export const name = 'views';

/**
 * Every kind of view over one table, against what it costs DuckDB alone: its own query, and the shortest one that a person
 * writes for the same numbers on the same file: value, rows, first and last day of each group. What adds up needs no total.
 */
const target = 1.2;
const allowance = 5;
const rounds = 5;
const rows = Number(process.env['NUGGET_BENCH_ROWS'] ?? 1_000_000);

const count: Metric = { base: 'visits', y: { agg: 'rows' }, per: 1, unit: 'visits' };
const of = (agg: Metric['y']['agg'], column: string): Metric => ({
  ...count,
  y: { agg, column },
  unit: column,
});
const share: Metric = {
  ...count,
  y: { agg: 'rows', where: { all: [{ col: 'amount', op: '>', value: 100 }] } },
  d: { agg: 'rows' },
  per: 1000,
};
const everyRow = { all: [] };
const cut = { low: -100, width: 50, steps: 20, openLow: true, openHigh: true };
const views: readonly { readonly name: string; readonly view: View; readonly byHand: string }[] = [
  {
    name: 'rows by region',
    view: { metric: count, breakdown: 'region', rowScope: everyRow },
    byHand: 'SELECT region, count(*), min(day), max(day) FROM visits GROUP BY region',
  },
  {
    name: 'share by region',
    view: { metric: share, breakdown: 'region', rowScope: everyRow },
    byHand:
      'SELECT region, count(*) FILTER (amount > 100), count(*), min(day), max(day) FROM visits GROUP BY region',
  },
  {
    name: 'sum by week',
    view: { metric: of('sum', 'amount'), breakdown: 'day', timeGrain: 'week', rowScope: everyRow },
    byHand:
      "SELECT date_trunc('week', day) AS w, sum(amount), count(*), count(amount), min(day), max(day) FROM visits GROUP BY w",
  },
  {
    name: 'mean by region',
    view: { metric: of('mean', 'amount'), breakdown: 'region', rowScope: everyRow },
    byHand:
      'SELECT region, sum(amount), count(amount), count(*), min(day), max(day) FROM visits GROUP BY region',
  },
  {
    name: 'median by region',
    view: { metric: of('median', 'amount'), breakdown: 'region', rowScope: everyRow },
    byHand:
      'SELECT region, median(amount), count(*), count(amount), min(day), max(day) FROM visits GROUP BY ROLLUP (region)',
  },
  {
    name: 'different ages by region',
    view: { metric: of('distinct', 'age'), breakdown: 'region', rowScope: everyRow },
    byHand:
      'SELECT region, count(DISTINCT age), count(*), min(day), max(day) FROM visits GROUP BY ROLLUP (region)',
  },
  {
    name: 'region by month, small pictures',
    view: { metric: count, breakdown: 'day', timeGrain: 'month', split: 'region', rowScope: everyRow },
    byHand:
      "SELECT date_trunc('month', day) AS m, region, count(*), min(day), max(day) FROM visits GROUP BY m, region",
  },
  {
    name: 'amount by age, squares',
    view: {
      metric: count,
      breakdown: 'amount',
      cut,
      split: 'age',
      splitCut: { low: 15, width: 5, steps: 15, openLow: false, openHigh: false },
      rowScope: everyRow,
    },
    byHand:
      'SELECT least(greatest(floor(amount / 50), -2), 17) AS a, age // 5 AS b, count(*), min(day), max(day) FROM visits GROUP BY a, b',
  },
  {
    name: 'share by region, compared with the rest',
    view: { metric: share, breakdown: 'region', compareTo: { against: 'rest' }, rowScope: everyRow },
    byHand:
      'SELECT region, count(*) FILTER (amount > 100), count(*), min(day), max(day) FROM visits GROUP BY region',
  },
];

export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nugget-bench-'));
  try {
    await fillVisits(join(folder, dataFile), rows);
    const engine = await QueryEngine.open(folder, {
      spill: join(folder, 'spill'),
      threads: 2,
      memoryLimit: '2GB',
    });
    const bare = await Database.open(join(folder, dataFile), { access_mode: 'READ_ONLY', threads: '2' });
    const connection = await bare.connect();
    const alone = async (sql: string): Promise<number> => {
      const start = performance.now();
      await connection.rows(sql);
      return performance.now() - start;
    };
    const figures: Figure[] = [];
    let id = 0;
    for (const { name: what, view, byHand } of views) {
      const times: { readonly own: number; readonly same: number; readonly hand: number }[] = [];
      for (let round = 0; round <= rounds; round++) {
        const start = performance.now();
        const reply = await engine.handle({ kind: 'view', id: ++id, view });
        const own = performance.now() - start;
        if (reply?.kind !== 'view') throw new Error(JSON.stringify(reply));
        // The first time warms both.
        const one = { own, same: await alone(reply.result.sql), hand: await alone(byHand) };
        if (round > 0) times.push(one);
      }
      const [own, same, hand] = (['own', 'same', 'hand'] as const).map((key) =>
        median(times.map((one) => one[key])),
      ) as [number, number, number];
      figures.push(
        { name: `${what}: view`, value: own, unit: 'ms', ratio: own / (target * same + allowance) },
        { name: `${what}: its query alone`, value: same, unit: 'ms' },
        {
          name: `${what}: the same numbers by hand`,
          value: hand,
          unit: 'ms',
          ratio: own / (target * hand + allowance),
        },
      );
    }
    connection.close();
    bare.close();
    engine.close();
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
