import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareCell } from '../shared/metric/compared.ts';
import { cutCondition, cutOfAxis, stepOf } from '../shared/metric/cut.ts';
import { readFrozenResult } from '../shared/metric/frozen-result.ts';
import type { Metric } from '../shared/metric/metric.ts';
import type { RowScope } from '../shared/metric/row-scope.ts';
import { viewWords } from '../shared/messages/view-words.ts';
import { queryInSteps } from '../shared/metric/query-steps.ts';
import { ordersPerThousand, revenueOfOrders } from '../shared/metric/testing/demo-metric.ts';
import type { View, ViewResult } from '../shared/metric/view.ts';
import { asItIs, file, readThousands, sample } from './testing/folders.ts';
import { demoEngine, engineOn, type TestEngine } from './testing/demo-engine.ts';

const everyRow: RowScope = { all: [] };
let id = 0;
const ask = async ({ engine }: TestEngine, view: View): Promise<ViewResult> => {
  const reply = await engine.handle({ kind: 'view', id: ++id, view });
  if (reply?.kind !== 'view') throw new Error(JSON.stringify(reply));
  return reply.result;
};
const rows = async ({ engine }: TestEngine, sql: string): Promise<readonly (readonly unknown[])[]> => {
  const made = await engine.table(sql);
  if (!made.ok) throw new Error(made.error.message);
  return made.value.rows;
};

let demo: TestEngine;
let leads: TestEngine;
beforeAll(async () => {
  demo = await demoEngine();
  leads = await engineOn([{ path: sample('leads'), recipe: readThousands }]);
}, 60_000);
afterAll(() => {
  demo.close();
  leads.close();
});

const filled = (col: string): RowScope => ({ all: [{ col, op: 'is not empty' }] });
const towardsWon: Metric = {
  base: 'leads',
  y: { agg: 'rows', where: { all: [...filled('accepted_on').all, ...filled('won_on').all] } },
  d: { agg: 'rows' },
  steps: [
    { name: 'all leads', where: everyRow },
    { name: 'accepted', where: filled('accepted_on') },
    { name: 'contacted', where: filled('first_contact_on') },
    { name: 'won', where: filled('won_on') },
  ],
  per: 100,
  unit: 'leads',
  perUnit: 'leads',
};

describe('steps', () => {
  it('E56 a row reaches a step when it reached all before; each step is out of the one before', async () => {
    const result = await ask(leads, { metric: towardsWon, rowScope: everyRow });
    const [[all, accepted, contacted, won] = []] = await rows(
      leads,
      `SELECT count(*), count(accepted_on), count(*) FILTER (accepted_on IS NOT NULL AND first_contact_on IS NOT NULL),
       count(*) FILTER (accepted_on IS NOT NULL AND first_contact_on IS NOT NULL AND won_on IS NOT NULL) FROM leads`,
    );
    expect(result.cells.map((cell) => [cell.group, cell.y, cell.d])).toEqual([
      ['all leads', Number(all), Number(all)],
      ['accepted', Number(accepted), Number(all)],
      ['contacted', Number(contacted), Number(accepted)],
      ['won', Number(won), Number(contacted)],
    ]);
    expect([result.total.y, result.total.d]).toEqual([Number(won), Number(all)]);
    expect(Number(contacted)).toBe(71);
    expect(result.fingerprint).toBe(
      (await ask(leads, { metric: towardsWon, rowScope: everyRow })).fingerprint,
    );
  });

  it('E56 by a column, they are who gets all the way', async () => {
    const result = await ask(leads, { metric: towardsWon, breakdown: 'source', rowScope: everyRow });
    expect(result.cells.reduce((sum, cell) => sum + (cell.d ?? 0), 0)).toBe(result.total.d);
    expect(result.cells.length).toBeGreaterThan(2);
  });
});

const orders: Metric = { base: 'orders', y: { agg: 'rows' }, per: 1, unit: 'orders' };

describe('two columns at once', () => {
  it('E57 counts each pair of groups, and the total once', async () => {
    const result = await ask(demo, {
      metric: revenueOfOrders,
      breakdown: 'product_group',
      split: 'channel',
      rowScope: everyRow,
    });
    const exact = await rows(
      demo,
      'SELECT channel, product_group, sum(amount_eur)::DOUBLE FROM orders GROUP BY ALL ORDER BY channel NULLS LAST, product_group NULLS LAST',
    );
    expect(result.cells.map((cell) => [cell.split, cell.group, cell.y])).toEqual(exact);
    expect(result.total.y).toBeCloseTo(
      exact.reduce((sum, row) => sum + Number(row[2]), 0),
      1,
    );
    const frozen = readFrozenResult(result.canonical);
    expect(frozen?.cells.filter((cell) => cell.split !== null).length).toBeGreaterThan(1);
    // A breakdown of whole pairs holds what the breakdown alone holds.
    const alone = await ask(demo, {
      metric: revenueOfOrders,
      breakdown: 'product_group',
      rowScope: everyRow,
    });
    for (const cell of alone.cells)
      expect(
        result.cells.filter((one) => one.group === cell.group).reduce((sum, one) => sum + one.y, 0),
      ).toBeCloseTo(cell.y, 2);
  });

  it('E57 pairs of fewer than ten are folded in what is kept', async () => {
    const result = await ask(demo, {
      metric: orders,
      breakdown: 'order_date',
      timeGrain: 'week',
      split: 'product_group',
      rowScope: everyRow,
    });
    expect(result.cells.some((cell) => (cell.n ?? 0) < 10)).toBe(true);
    const frozen = readFrozenResult(result.canonical);
    expect(frozen?.cells.filter((cell) => cell.y < 10)).toEqual([]);
    expect(frozen?.cells.reduce((sum, cell) => sum + cell.y, 0)).toBe(20_600);
  });

  it('E57 a second column of another table is refused', async () => {
    const reply = await demo.engine.handle({
      kind: 'view',
      id: ++id,
      view: { metric: ordersPerThousand, breakdown: 'wave', split: 'orders.channel', rowScope: everyRow },
    });
    expect(reply).toMatchObject({ kind: 'failed', failure: { code: 'bad-request' } });
  });
});

describe('amounts as groups', () => {
  it('E59 steps hold what the ranges they are named by hold, open ends all beyond', async () => {
    const asked = await demo.engine.handle({
      kind: 'axes',
      id: ++id,
      table: 'orders',
      columns: ['amount_eur'],
      steps: 42,
    });
    if (asked?.kind !== 'axes' || !asked.axes[0] || asked.axes[0].kind === 'values')
      throw new Error(JSON.stringify(asked));
    const cut = cutOfAxis(asked.axes[0], false, 24);
    if (!cut) throw new Error('amounts are cut');
    expect([cut.openHigh, cut.steps <= 24]).toEqual([true, true]);
    const result = await ask(demo, { metric: orders, breakdown: 'amount_eur', cut, rowScope: everyRow });
    for (const cell of result.cells) {
      const at = stepOf(cut, cell.group);
      const rowScope = { all: [cutCondition(cut, 'amount_eur', at, at + 1)] };
      expect((await ask(demo, { metric: orders, rowScope })).total.y).toBe(cell.y);
    }
    expect(result.cells.reduce((sum, cell) => sum + cell.y, 0)).toBe(20_600);
  });

  it('E59 an edge belongs to the step it begins, whatever binary makes of it', async () => {
    const path = file(
      'edges.csv',
      `v\n${Array.from({ length: 40 }, (_, at) => (at / 10).toFixed(1)).join('\n')}\n`,
    );
    const edges = await engineOn([{ path, recipe: asItIs }]);
    const cut = { low: 0, width: 0.1, steps: 40, openLow: false, openHigh: false };
    const metric: Metric = { base: 'edges', y: { agg: 'rows' }, per: 1, unit: 'rows' };
    const result = await ask(edges, { metric, breakdown: 'v', cut, rowScope: everyRow });
    expect(result.cells.map((cell) => cell.y)).toEqual(Array.from({ length: 40 }, () => 1));
    edges.close();
  });
});

describe('compared', () => {
  const against = (result: ViewResult): readonly unknown[] =>
    result.cells.map((cell) => [cell.group, cell.y, cell.against?.y, cell.against?.d]);

  it('E58 with one group, with the rest, with the same in another period', async () => {
    const view: View = { metric: ordersPerThousand, breakdown: 'wave', rowScope: everyRow };
    const one = await ask(demo, { ...view, compareTo: { against: 'group', group: 'W1' } });
    expect(against(one)).toEqual([
      ['W1', 252, 252, 12_000],
      ['W2', 108, 252, 12_000],
      ['W3', 240, 252, 12_000],
    ]);
    const rest = await ask(demo, { ...view, compareTo: { against: 'rest' } });
    expect(against(rest)).toEqual([
      ['W1', 252, 348, 24_000],
      ['W2', 108, 492, 24_000],
      ['W3', 240, 360, 24_000],
    ]);
    const days = (from: string, to: string): RowScope => ({
      all: [{ col: 'order_date', op: 'between', value: [from, to] }],
    });
    const before = await ask(demo, {
      metric: revenueOfOrders,
      breakdown: 'channel',
      rowScope: days('2025-01-01', '2025-01-31'),
      compareTo: { against: 'before', rows: days('2024-12-01', '2024-12-31') },
    });
    const plain = await ask(demo, {
      metric: revenueOfOrders,
      breakdown: 'channel',
      rowScope: days('2024-12-01', '2024-12-31'),
    });
    expect(before.cells.map((cell) => cell.against?.y)).toEqual(plain.cells.map((cell) => cell.y));
    expect(before.total.against?.y).toBe(plain.total.y);
    // The group's own number is the same as without comparing.
    expect(one.cells.map((cell) => cell.y)).toEqual((await ask(demo, view)).cells.map((cell) => cell.y));
  });

  it('E58 a group of the period before that has no rows now stands there with none, in its place', async () => {
    const days = (from: string, to: string): RowScope => ({
      all: [{ col: 'order_date', op: 'between', value: [from, to] }],
    });
    const whole = days('2024-12-01', '2024-12-31');
    const plain = await ask(demo, {
      metric: revenueOfOrders,
      breakdown: 'product_group',
      rowScope: whole,
    });
    const here = plain.cells[0]?.group ?? '';
    const view: View = {
      metric: revenueOfOrders,
      breakdown: 'product_group',
      rowScope: {
        all: [...days('2025-01-01', '2025-01-31').all, { col: 'product_group', op: 'in', value: [here] }],
      },
      compareTo: { against: 'before', rows: whole },
    };
    const result = await ask(demo, view);
    expect(result.cells.map(({ group }) => group)).toEqual(plain.cells.map(({ group }) => group));
    expect(result.cells.map((cell) => cell.against?.y)).toEqual(plain.cells.map(({ y }) => y));
    const gone = result.cells.filter(({ group }) => group !== here);
    expect(gone.length).toBeGreaterThan(0);
    for (const cell of gone) {
      expect([cell.y, cell.n]).toEqual([0, 0]);
      expect(compareCell(revenueOfOrders, cell, view.compareTo)).toMatchObject({ noneNow: true });
    }
    // What is frozen names them too: nobody stands in a group without rows.
    for (const { group } of gone) expect(JSON.parse(result.canonical).data[0]).toContain(group);
    // By time the stretches of before are others.
    const byDay = await ask(demo, { ...view, breakdown: 'order_date', timeGrain: 'week' });
    expect(byDay.cells.every(({ n }) => n !== 0)).toBe(true);
  });

  it('E58 medians are compared with the median of all other rows, not with a difference of medians', async () => {
    const median: Metric = { base: 'orders', y: { agg: 'median', column: 'amount_eur' }, per: 1, unit: '€' };
    const result = await ask(demo, {
      metric: median,
      breakdown: 'product_group',
      rowScope: everyRow,
      compareTo: { against: 'rest' },
    });
    for (const cell of result.cells) {
      const [[exact] = []] = await rows(
        demo,
        `SELECT median(amount_eur)::DOUBLE FROM orders WHERE product_group IS DISTINCT FROM '${cell.group ?? ''}'`,
      );
      expect(cell.against?.y).toBe(Number(exact));
    }
  });

  it('E58 a stretch of time is compared with the one right before it, and a gap is not jumped over', async () => {
    const view: View = {
      metric: revenueOfOrders,
      breakdown: 'order_date',
      timeGrain: 'month',
      rowScope: {
        all: [
          { col: 'order_date', op: 'between', value: ['2024-09-01', '2025-02-28'] },
          {
            col: 'order_date',
            op: 'not in',
            value: Array.from({ length: 30 }, (_, at) => `2024-11-${String(at + 1).padStart(2, '0')}`),
          },
        ],
      },
      compareTo: { against: 'previous' },
    };
    const result = await ask(demo, view);
    const { compareTo: _, ...alone } = view;
    const plain = await ask(demo, alone);
    expect(result.cells.map(({ group, y }) => [group, y])).toEqual(
      plain.cells.map((cell) => [cell.group, cell.y]),
    );
    const stood = Object.fromEntries(plain.cells.map(({ group, y }) => [group, y]));
    expect(result.cells.map((cell) => [cell.group, cell.against?.y])).toEqual([
      ['2024-09-01', undefined],
      ['2024-10-01', stood['2024-09-01']],
      ['2024-12-01', undefined],
      ['2025-01-01', stood['2024-12-01']],
      ['2025-02-01', stood['2025-01-01']],
    ]);
    expect(result.total.against).toBeUndefined();
    expect(queryInSteps(view, result.sql).map(({ words }) => words)).toContain(viewWords.previous);
  });

  it('E58 what a group is compared with is kept back when it is of fewer than ten', async () => {
    const result = await ask(demo, {
      metric: orders,
      breakdown: 'channel',
      rowScope: everyRow,
      compareTo: {
        against: 'before',
        rows: { all: [{ col: 'order_id', op: 'in', value: ['70-001', '70-002'] }] },
      },
    });
    expect(result.cells.some((cell) => cell.against !== undefined && (cell.against.n ?? 0) < 10)).toBe(true);
    expect(readFrozenResult(result.canonical)?.cells.some((cell) => cell.against !== undefined)).toBe(false);
  });
});
