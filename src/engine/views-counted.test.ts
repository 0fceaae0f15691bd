import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cut } from '../shared/metric/cut.ts';
import type { Measure, Metric } from '../shared/metric/metric.ts';
import type { RowScope } from '../shared/metric/row-scope.ts';
import type { View, ViewResult } from '../shared/metric/view.ts';
import { engineOn, type TestEngine } from './testing/demo-engine.ts';
import { asItIs, file } from './testing/folders.ts';
import { random, whole } from './testing/random.ts';

/** Views beside the same rows counted one by one here: names, amounts below zero, gaps, whole numbers, days. */
type Row = {
  readonly who: string | null;
  readonly amount: number | null;
  readonly age: number | null;
  readonly day: string | null;
};
type Key = keyof Row;

const next = random(20_261_122);
const maybe = <T>(value: T): T | null => (next() < 0.12 ? null : value);
const rows: readonly Row[] = Array.from({ length: 700 }, () => ({
  who: maybe(`name ${whole(next, 0, 6)}`),
  amount: maybe(whole(next, -4000, 9000) / 100),
  age: maybe(whole(next, -9, 80)),
  day: maybe(new Date(Date.UTC(2025, 0, whole(next, 1, 80))).toISOString().slice(0, 10)),
}));

let engine: TestEngine;
beforeAll(async () => {
  const lines = rows.map(({ who, amount, age, day }) =>
    [who, amount?.toFixed(2), age, day].map((one) => one ?? '').join(','),
  );
  const path = file('t.csv', `who,amount,age,day\n${lines.join('\n')}\n`);
  engine = await engineOn([{ path, recipe: asItIs }]);
}, 60_000);
afterAll(() => engine.close());

const cuts: Partial<Record<Key, Cut>> = {
  amount: { low: -30, width: 12.5, steps: 8, openLow: true, openHigh: true },
  age: { low: -5, width: 10, steps: 6, openLow: true, openHigh: true },
};
const stepAt = ({ low, width, steps }: Cut, value: number): number =>
  low + width * Math.max(0, Math.min(steps - 1, Math.floor((value - low) / width + 5e-10)));

const nameOf = (row: Row, column: Key, grain: View['timeGrain']): string | null => {
  const value = row[column];
  if (value === null) return null;
  const cut = cuts[column];
  if (cut) return String(stepAt(cut, Number(value)));
  return grain === 'month' ? `${String(value).slice(0, 7)}-01` : String(value);
};

const within = ({ all: [only] }: RowScope, row: Row): boolean =>
  only === undefined || (row.age !== null && row.age > Number(only.op === '>' ? only.value : 0));

const counted = (measure: Measure, some: readonly Row[]): number | null => {
  const kept = some.filter((row) => within(measure.where ?? { all: [] }, row));
  const values = kept.flatMap((row) => row[measure.column as Key] ?? []).map(Number);
  const sum = values.reduce((all, one) => all + one, 0);
  if (measure.agg === 'rows') return kept.length;
  if (measure.agg === 'distinct') return new Set(values).size;
  if (measure.agg === 'sum') return sum;
  if (values.length === 0) return null;
  if (measure.agg === 'mean') return sum / values.length;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  // Between two amounts of money the median is the lower cent.
  return Math.floor(50 * ((sorted[Math.floor(at)] ?? 0) + (sorted[Math.ceil(at)] ?? 0)) + 1e-6) / 100;
};

const round = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(6)));
const spanOf = (some: readonly Row[]): readonly string[] | null => {
  const days = some.flatMap(({ day }) => day ?? []).toSorted();
  return days.length === 0 ? null : [days[0] ?? '', days.at(-1) ?? ''];
};

/** Group, second group, y, d, rows. */
const line = (metric: Metric, names: readonly (string | null)[], some: readonly Row[]): string => {
  const y = round(counted(metric.y, some));
  return JSON.stringify([...names, y, metric.d ? counted(metric.d, some) : null, some.length]);
};

const asked = async (view: View): Promise<ViewResult> => {
  const reply = await engine.engine.handle({ kind: 'view', id: 1, view });
  if (reply?.kind !== 'view') throw new Error(JSON.stringify(reply));
  return reply.result;
};

const older: RowScope = { all: [{ col: 'age', op: '>', value: 30 }] };
const nobody: RowScope = { all: [{ col: 'age', op: '>', value: 1000 }] };
const measures: readonly Measure[] = [
  { agg: 'rows' },
  ...(['sum', 'mean', 'median', 'distinct'] as const).map((agg) => ({ agg, column: 'amount' })),
  { agg: 'mean', column: 'age', where: older },
  { agg: 'sum', column: 'amount', where: older },
  { agg: 'rows', where: older },
];
const sides: readonly Pick<View, 'breakdown' | 'timeGrain' | 'cut' | 'split' | 'splitCut'>[] = [
  { breakdown: 'who' },
  { breakdown: 'day' },
  { breakdown: 'day', timeGrain: 'month' },
  { breakdown: 'amount', ...(cuts.amount ? { cut: cuts.amount } : {}) },
  { breakdown: 'day', timeGrain: 'month', split: 'who' },
  {
    breakdown: 'amount',
    ...(cuts.amount ? { cut: cuts.amount } : {}),
    split: 'age',
    ...(cuts.age ? { splitCut: cuts.age } : {}),
  },
];
const scopes: readonly RowScope[] = [{ all: [] }, older, nobody];
const cases = measures.flatMap((y) => scopes.map((rowScope) => ({ y, rowScope })));

describe('a view is its rows counted one by one', () => {
  it.each(sides)('E39 by $breakdown, $timeGrain, $split', async (side) => {
    for (const { y, rowScope } of cases) await expect(isCounted(side, y, rowScope)).resolves.toBeUndefined();
  });
});

const isCounted = async (side: (typeof sides)[number], y: Measure, rowScope: RowScope): Promise<void> => {
  const d = y.agg === 'rows' && y.where !== undefined;
  const metric: Metric = {
    base: 't',
    y,
    ...(d ? { d: { agg: 'rows' } } : {}),
    per: 1,
    unit: 'rows',
  };
  const result = await asked({ metric, ...side, rowScope });
  const kept = rows.filter((row) => within(rowScope, row));
  const keysOf = (row: Row): readonly (string | null)[] => [
    nameOf(row, side.breakdown as Key, side.timeGrain),
    ...(side.split === undefined ? [] : [nameOf(row, side.split as Key, undefined)]),
  ];
  const groups = new Map<string, Row[]>();
  for (const row of kept) {
    const key = JSON.stringify(keysOf(row));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  // Amounts are not drawn where there are none.
  const drawn = [...groups.values()].filter((some) => counted(y, some) !== null);
  expect(
    result.cells
      .map((cell) =>
        JSON.stringify([
          ...[cell.group, ...(side.split === undefined ? [] : [cell.split ?? null])].map((name) =>
            name !== null && /^-?\d+(\.\d+)?$/.test(name) ? String(Number(name)) : name,
          ),
          round(cell.y),
          cell.d,
          cell.n,
        ]),
      )
      .toSorted(),
  ).toEqual(drawn.map((some) => line(metric, keysOf(some[0] as Row), some)).toSorted());
  expect([round(result.total.y), result.total.d, result.total.n]).toEqual(
    JSON.parse(line(metric, [], kept)).map((value: number | null, at: number) =>
      at === 0 ? (value ?? 0) : value,
    ),
  );
  const lost = (row: Row): boolean =>
    keysOf(row).includes(null) || (y.column !== undefined && row[y.column as Key] === null);
  expect(result.missing).toBe(kept.filter(lost).length);
  expect(result.rowsTo).toBe(spanOf(kept)?.[1]);
  if (side.split === undefined && side.timeGrain === undefined)
    for (const some of groups.values()) {
      const [name] = keysOf(some[0] as Row);
      const days = Object.entries(result.days).find(
        ([key]) => key === (name ?? '') || (name !== null && key !== '' && Number(key) === Number(name)),
      );
      expect(days?.[1] ?? null).toEqual(spanOf(some));
    }
};
