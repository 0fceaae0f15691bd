import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Metric } from '../shared/metric/metric.ts';
import { readCell } from '../shared/metric/reading.ts';
import { everyRow, type RowScope } from '../shared/metric/row-scope.ts';
import type { ViewResult } from '../shared/metric/view.ts';
import { asItIs, file } from './testing/folders.ts';
import { engineOn, type TestEngine } from './testing/demo-engine.ts';

let test: TestEngine;
beforeAll(async () => {
  test = await engineOn([{ path: file('t.csv', 'a,b\n1,x\n2,x\n,y\n,y\n6,z\n'), recipe: asItIs }]);
});
afterAll(() => test.close());

const metricOf = (agg: 'sum' | 'mean' | 'median'): Metric => ({
  base: 't',
  y: { agg, column: 'a' },
  per: 1,
  unit: 'a',
});
const ask = async (metric: Metric, rowScope: RowScope = everyRow): Promise<ViewResult> => {
  const reply = await test.engine.handle({
    kind: 'view',
    id: 1,
    view: { metric, breakdown: 'b', rowScope },
  });
  if (reply?.kind !== 'view') throw new Error(JSON.stringify(reply));
  return reply.result;
};

it('cells carry the rows behind them', async () => {
  const { cells, total } = await ask(metricOf('sum'));
  expect(cells).toEqual([
    { group: 'x', y: 3, d: null, n: 2 },
    { group: 'y', y: 0, d: null, n: 2 },
    { group: 'z', y: 6, d: null, n: 1 },
  ]);
  expect(total).toEqual({ group: null, y: 9, d: null, n: 5 });
});

it('a mean or median of nothing is no cell, and a total without rows', async () => {
  for (const agg of ['mean', 'median'] as const) {
    const { cells, total } = await ask(metricOf(agg));
    expect(cells.map((cell) => [cell.group, cell.y])).toEqual([
      ['x', 1.5],
      ['z', 6],
    ]);
    expect(total.n).toBe(5);
    const nothing = await ask(metricOf(agg), { all: [{ col: 'b', op: 'in', value: ['y'] }] });
    expect(nothing.cells).toEqual([]);
    expect(readCell(metricOf(agg), nothing.total)).toMatchObject({ value: 0, n: 0 });
  }
});
