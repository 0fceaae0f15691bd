import {
  ordersPerThousand as perThousand,
  revenueOfOrders as revenue,
} from '../shared/metric/testing/demo-metric.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import type { Metric } from '../shared/metric/metric.ts';
import type { RowScope } from '../shared/metric/row-scope.ts';
import type { View, ViewResult } from '../shared/metric/view.ts';
import { readCell } from '../shared/metric/reading.ts';
import { asItIs, file } from './testing/folders.ts';
import { demoEngine, engineOn, type TestEngine } from './testing/demo-engine.ts';
import type { QueryEngine } from './query-engine.ts';

const everyRow: RowScope = { all: [] };

let id = 0;
async function ask(engine: QueryEngine, view: View): Promise<ViewResult> {
  const reply = await engine.handle({ kind: 'view', id: ++id, view });
  if (reply?.kind !== 'view') throw new Error(JSON.stringify(reply));
  return reply.result;
}
const table = (result: ViewResult): unknown => result.cells.map((cell) => [cell.group, cell.y, cell.d]);

describe('the demo’s figures', () => {
  let demo: TestEngine;
  beforeAll(async () => {
    demo = await demoEngine();
  }, 60_000);
  afterAll(() => demo.close());

  it('E36 counts orders per 1,000 e-mails by wave, with their ranges', async () => {
    const result = await ask(demo.engine, { metric: perThousand, breakdown: 'wave', rowScope: everyRow });
    expect(table(result)).toEqual([
      ['W1', 252, 12_000],
      ['W2', 108, 12_000],
      ['W3', 240, 12_000],
    ]);
    const said = [...result.cells, result.total]
      .map((cell) => readCell(perThousand, cell))
      .map(({ value, low, high }) => [value, low ?? 0, high ?? 0].map((n) => n.toFixed(1)));
    expect(said).toEqual([
      ['21.0', '18.6', '23.7'],
      ['9.0', '7.5', '10.9'],
      ['20.0', '17.6', '22.7'],
      ['16.7', '15.4', '18.0'],
    ]);
    expect(result.days).toEqual({
      W1: ['2025-03-04', '2025-03-04'],
      W2: ['2025-03-18', '2025-03-18'],
      W3: ['2025-04-01', '2025-04-01'],
    });
    expect([result.dataVersion, result.generation.length, result.missing]).toEqual([3, 64, 0]);
  });

  it('E45 one word, two counts: by the label, and by whether the person was seen before', async () => {
    const mailed = { all: [{ col: 'campaign', op: 'is not empty' as const }] };
    const share = (more: RowScope['all']): Metric => ({
      base: 'orders',
      derived: [{ is: 'seenBefore', name: 'seen_before', person: 'email_hash', time: 'order_date' }],
      y: { agg: 'rows', where: { all: [...mailed.all, ...more] } },
      d: { agg: 'rows', where: mailed },
      per: 100,
      unit: 'orders',
    });
    const counted = async (more: RowScope['all']): Promise<readonly unknown[]> => {
      const metric = share(more);
      const { total } = await ask(demo.engine, { metric, rowScope: everyRow });
      const { value, low, high } = readCell(metric, total);
      return [total.y, total.d, ...[value, low ?? 0, high ?? 0].map((n) => n.toFixed(1))];
    };
    expect(await counted([{ col: 'customer_type', op: 'in', value: ['new'] }])).toEqual([
      384,
      600,
      '64.0',
      '60.1',
      '67.7',
    ]);
    expect((await counted([{ col: 'seen_before', op: 'in', value: ['no'] }])).slice(0, 3)).toEqual([
      162,
      600,
      '27.0',
    ]);
    expect(await counted([{ col: 'seen_before', op: 'in', value: ['yes'] }])).toEqual([
      438,
      600,
      '73.0',
      '69.3',
      '76.4',
    ]);
    const byIt = await ask(demo.engine, { metric: share([]), breakdown: 'seen_before', rowScope: mailed });
    expect(byIt.cells.map(({ group, y }) => [group, y])).toEqual([
      ['false', 162],
      ['true', 438],
    ]);
  });

  it('E45 days between two dates, and whether another table has the row', async () => {
    const metric: Metric = {
      base: 'orders',
      derived: [
        { is: 'existsIn', name: 'mailed', table: 'email_sends', on: [['email_hash', 'email_hash']] },
        { is: 'daysBetween', name: 'days', from: 'order_date', to: 'order_date' },
      ],
      y: { agg: 'rows', where: { all: [{ col: 'mailed', op: '=', value: true }] } },
      d: { agg: 'rows', where: { all: [{ col: 'days', op: '=', value: 0 }] } },
      per: 1,
      unit: 'orders',
    };
    const { total } = await ask(demo.engine, { metric, rowScope: everyRow });
    expect(total.d).toBe(20_600);
    expect(total.y).toBeGreaterThan(600);
    const wrong = {
      ...metric,
      derived: [{ is: 'daysBetween', name: 'days', from: 'gone', to: 'order_date' }],
    };
    const reply = await demo.engine.handle({
      kind: 'view',
      id: ++id,
      view: { metric: wrong as Metric, rowScope: everyRow },
    });
    expect(reply).toMatchObject({ kind: 'failed' });
  });

  it('E45 days of the week are groups: together they are all rows, and each is what its own day says', async () => {
    const metric: Metric = {
      base: 'orders',
      derived: [{ is: 'weekday', name: 'weekday_of_order_date', time: 'order_date' }],
      y: { agg: 'rows' },
      per: 1,
      unit: 'orders',
    };
    const breakdown = 'weekday_of_order_date';
    const { cells, total } = await ask(demo.engine, { metric, breakdown, rowScope: everyRow });
    expect(new Set(cells.map(({ group }) => group))).toEqual(new Set(['1', '2', '3', '4', '5', '6', '7']));
    expect(cells.reduce((sum, { y }) => sum + y, 0)).toBe(total.y);
    // 18 March 2025 was a Tuesday.
    const days = await ask(demo.engine, {
      metric,
      breakdown,
      rowScope: { all: [{ col: 'order_date', op: '=', value: '2025-03-18' }] },
    });
    expect(days.cells.map(({ group }) => group)).toEqual(['2']);
    const picked = await ask(demo.engine, {
      metric,
      rowScope: { all: [{ col: breakdown, op: 'in', value: ['2'] }] },
    });
    expect(picked.total.y).toBe(cells.find(({ group }) => group === '2')?.y);
    const clock = await demo.engine.handle({
      kind: 'view',
      id: ++id,
      view: {
        metric: {
          ...metric,
          derived: [{ is: 'hour', name: 'hour_of_order_date', time: 'order_date' }],
        },
        breakdown: 'hour_of_order_date',
        rowScope: everyRow,
      },
    });
    // A column of days has no hours.
    expect(clock).toMatchObject({ kind: 'failed' });
  });

  it('E36 counts them without the sold-out week', async () => {
    const result = await ask(demo.engine, {
      metric: perThousand,
      breakdown: 'wave',
      rowScope: everyRow,
      without: [{ all: [{ col: 'wave', op: '=', value: 'W2' }] }],
    });
    const { value, low, high } = readCell(perThousand, result.total);
    expect([result.total.y, result.total.d, value.toFixed(1), low?.toFixed(1), high?.toFixed(1)]).toEqual([
      492,
      24_000,
      '20.5',
      '18.8',
      '22.4',
    ]);
  });

  it('E35 sums money exactly', async () => {
    const result = await ask(demo.engine, {
      metric: revenue,
      breakdown: 'campaign',
      rowScope: { all: [{ col: 'campaign', op: 'is not empty' }] },
    });
    expect(table(result)).toEqual([
      ['W1', 29_328.49, null],
      ['W2', 6956.26, null],
      ['W3', 46_045.35, null],
    ]);
    expect(JSON.parse(result.canonical)).toMatchObject({
      columns: [{}, { type: 'DECIMAL(38,2)' }, {}],
      data: [
        ['W1', 'W2', 'W3'],
        ['29328.49', '6956.26', '46045.35'],
        [null, null, null],
      ],
      total: ['82330.10', null],
    });
    expect((await ask(demo.engine, { metric: revenue, rowScope: everyRow })).total.y).toBe(2_140_725.27);
  });

  it('E33 counts and sums over the join without multiplying, also by columns of the joined table', async () => {
    const w1: RowScope = { all: [{ col: 'wave', op: '=', value: 'W1' }] };
    expect(
      table(await ask(demo.engine, { metric: perThousand, breakdown: 'orders.product_group', rowScope: w1 })),
    ).toEqual([
      ['Jacket', 132, 12_000],
      ['Other', 120, 12_000],
    ]);
    const jackets: Metric = {
      ...perThousand,
      y: { agg: 'matched', where: { all: [{ col: 'orders.product_group', op: '=', value: 'Jacket' }] } },
    };
    expect(table(await ask(demo.engine, { metric: jackets, breakdown: 'wave', rowScope: everyRow }))).toEqual(
      [
        ['W1', 132, 12_000],
        ['W2', 0, 12_000],
        ['W3', 126, 12_000],
      ],
    );
    const money: Metric = { ...perThousand, y: { agg: 'sum', column: 'orders.amount_eur' } };
    expect(table(await ask(demo.engine, { metric: money, breakdown: 'wave', rowScope: everyRow }))).toEqual([
      ['W1', 29_328.49, 12_000],
      ['W2', 6956.26, 12_000],
      ['W3', 46_045.35, 12_000],
    ]);
    const viewers: RowScope = { all: [{ col: 'viewed_jacket_30d', op: '=', value: 'yes' }] };
    expect(
      table(await ask(demo.engine, { metric: perThousand, breakdown: 'wave', rowScope: viewers })),
    ).toEqual([
      ['W1', 144, 3000],
      ['W2', 39, 3000],
      ['W3', 138, 3000],
    ]);
  });

  it('E33 joins by person alone without counting a send twice', async () => {
    const byPerson: Metric = {
      ...perThousand,
      join: { table: 'orders', on: [['email_hash', 'email_hash']] },
    };
    const { total } = await ask(demo.engine, { metric: byPerson, rowScope: everyRow });
    expect(total.d).toBe(36_000);
    expect(total.y).toBeLessThanOrEqual(36_000);
  });

  it('E34 has the same fingerprint on every run, and it is the hash of what is frozen', async () => {
    const view: View = {
      metric: { base: 'orders', y: { agg: 'mean', column: 'amount_eur' }, per: 1, unit: '€' },
      breakdown: 'order_date',
      timeGrain: 'month',
      rowScope: everyRow,
    };
    const prints = new Set<string>();
    for (let i = 0; i < 12; i++) prints.add((await ask(demo.engine, view)).fingerprint);
    expect(prints.size).toBe(1);
    const frozen = await demo.engine.handle({ kind: 'freeze', id: ++id, view });
    expect(frozen?.kind === 'frozen' && createHash('sha256').update(frozen.canonical).digest('hex')).toBe(
      [...prints][0],
    );
  });

  it('says which table, column or value does not fit', async () => {
    const message = async (view: View): Promise<string | undefined> => {
      const reply = await demo.engine.handle({ kind: 'view', id: ++id, view });
      return reply?.kind === 'failed' ? reply.failure.message : undefined;
    };
    expect(await message({ metric: { ...revenue, base: 'sales' }, rowScope: everyRow })).toBe(
      'There is no table "sales".',
    );
    expect(await message({ metric: revenue, breakdown: 'wave', rowScope: everyRow })).toBe(
      'The column "wave" is missing in the data.',
    );
    expect(
      await message({ metric: revenue, rowScope: { all: [{ col: 'amount_eur', op: '>', value: 'much' }] } }),
    ).toBe('"much" does not fit the column "amount_eur".');
    expect(
      await message({ metric: { ...revenue, y: { agg: 'sum', column: 'campaign' } }, rowScope: everyRow }),
    ).toBe('campaign holds no numbers.');
  });
});

describe('scopes on awkward rows', () => {
  let small: TestEngine;
  beforeAll(async () => {
    const rows = [
      'name,amount,day,time',
      'Ada,1.50,2025-03-01,2025-03-01 10:00:00',
      'Bob,,2025-03-02,2025-03-02 23:59:59',
      ',3.25,,',
      'O\'Hara "x",-4.00,2025-03-04,2025-03-04 00:00:00',
      'ADA,1.50,2025-03-05,2025-03-05 12:00:00',
    ];
    small = await engineOn([
      { path: file('t.csv', `${rows.join('\n').replace('"x"', '')}\n`), recipe: asItIs },
    ]);
  });
  afterAll(() => small.close());
  const rows: Metric = { base: 't', y: { agg: 'rows' }, per: 1, unit: 'rows' };
  const n = async (rowScope: RowScope, without: RowScope[] = []): Promise<number> =>
    (await ask(small.engine, { metric: rows, rowScope, without })).total.y;

  it('E30 lets an empty cell satisfy only "is empty", "≠" and "not in"', async () => {
    expect(await n({ all: [{ col: 'name', op: 'is empty' }] })).toBe(1);
    expect(await n({ all: [{ col: 'name', op: '≠', value: 'Ada' }] })).toBe(4);
    expect(await n({ all: [{ col: 'name', op: 'not in', value: ['Ada', 'Bob'] }] })).toBe(3);
    expect(await n({ all: [{ col: 'name', op: '=', value: 'Ada' }] })).toBe(1);
    expect(await n({ all: [{ col: 'amount', op: '<', value: 100 }] })).toBe(4);
    expect(await n({ all: [{ col: 'name', op: 'is not empty' }] })).toBe(4);
  });

  it('E30 cuts the rows in two with every scope: those in it and the others', async () => {
    const scopes: RowScope[] = [
      { all: [{ col: 'name', op: '=', value: 'Ada' }] },
      { all: [{ col: 'name', op: '≠', value: 'Ada' }] },
      { all: [{ col: 'amount', op: '≥', value: 1.5 }] },
      { all: [{ col: 'amount', op: '≤', value: 0 }] },
      {
        all: [
          { col: 'name', op: 'contains', value: 'a' },
          { col: 'amount', op: '>', value: 0 },
        ],
      },
      { all: [{ col: 'day', op: 'between', value: ['2025-03-02', '2025-03-04'] }] },
      { all: [{ col: 'day', op: 'is empty' }] },
      {
        all: [
          { col: 'name', op: 'not in', value: ['Bob'] },
          { col: 'day', op: 'is not empty' },
        ],
      },
      { all: [] },
    ];
    for (const scope of scopes) expect((await n(scope)) + (await n({ all: [] }, [scope]))).toBe(5);
  });

  it('E31 includes both ends, except the upper one of a brush; a day is the whole day of a time', async () => {
    expect(await n({ all: [{ col: 'day', op: 'between', value: ['2025-03-02', '2025-03-04'] }] })).toBe(2);
    expect(
      await n({ all: [{ col: 'day', op: 'between', value: ['2025-03-02', '2025-03-04'], halfOpen: true }] }),
    ).toBe(1);
    expect(await n({ all: [{ col: 'time', op: 'between', value: ['2025-03-01', '2025-03-02'] }] })).toBe(2);
    expect(await n({ all: [{ col: 'time', op: '<', value: '2025-03-01 10:00' }] })).toBe(0);
  });

  it('E32 ignores case in "contains" and takes quotes, percent signs and SQL as text', async () => {
    expect(await n({ all: [{ col: 'name', op: 'contains', value: 'aDa' }] })).toBe(2);
    expect(await n({ all: [{ col: 'name', op: 'contains', value: "o'h" }] })).toBe(1);
    expect(await n({ all: [{ col: 'name', op: 'contains', value: '%' }] })).toBe(0);
    expect(await n({ all: [{ col: 'name', op: '=', value: "x' OR '1'='1" }] })).toBe(0);
  });

  it('E34 keeps groups of fewer than ten people out of what is frozen', async () => {
    const result = await ask(small.engine, { metric: rows, breakdown: 'name', rowScope: { all: [] } });
    expect(result.cells.length).toBe(5);
    expect(JSON.parse(result.canonical)).toMatchObject({ data: [['fewer than 10'], [5], [null]], rows: 1 });
  });
});
