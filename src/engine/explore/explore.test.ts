import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Brush, placesOf } from '../../shared/metric/explore.ts';
import { PrefixSums } from '../../shared/metric/prefix-sums.ts';
import { axisOf, compare, explore, holds, inPlace, lastId, partsOf } from '../testing/brushed.ts';
import { demoEngine, engineOn, type TestEngine } from '../testing/demo-engine.ts';
import { asItIs, file } from '../testing/folders.ts';

describe('exploring', () => {
  let demo: TestEngine;
  let rough: TestEngine;
  beforeAll(async () => {
    demo = await demoEngine();
    const lines = Array.from({ length: 3000 }, (_, at) => {
      const any = (salt: number): number => ((at * 7919 + salt * 104_729) % 1009) / 1009;
      const cell = (salt: number, text: string): string => (any(salt) < 0.08 ? '' : text);
      return [
        cell(1, String(Math.round((any(2) - 0.4) * 5000))),
        cell(3, ((any(4) - 0.5) * 900).toFixed(2)),
        cell(
          5,
          new Date(Date.UTC(2023, 10, 1) + Math.floor(any(6) * 400) * 86_400_000).toISOString().slice(0, 10),
        ),
        cell(7, ['north', 'south', 'it’s “east”', 'west'][Math.floor(any(8) * 4)] ?? ''),
      ].join(',');
    });
    const path = file('rough.csv', `points,money,day,region\n${lines.join('\n')}\n`);
    rough = await engineOn([{ path, recipe: asItIs }]);
  }, 60_000);
  afterAll(() => {
    demo.close();
    rough.close();
  });

  it('E52 equals SQL on 1,000 random ranges: missing values, dates, negatives, empty ranges', async () => {
    for (const [active, others] of [
      ['points', ['money', 'day', 'region']],
      ['money', ['points', 'day', 'region']],
      ['day', ['points', 'money', 'region']],
    ] as const)
      expect(await compare(rough, 'rough', active, others, 200)).toBe(200);
    expect(await compare(demo, 'orders', 'amount_eur', ['order_date', 'channel'], 200)).toBe(200);
    expect(await compare(demo, 'orders', 'order_date', ['amount_eur', 'channel'], 200)).toBe(200);
  }, 120_000);

  it('E53 brushes on several columns select the same rows in every picture, as SQL counts them', async () => {
    const columns = ['points', 'money', 'day', 'region'];
    const measure = { agg: 'median', column: 'points' } as const;
    const brushes: Brush[] = [
      { column: 'money', from: 20, to: 150 },
      { column: 'region', places: [0, 2] },
    ];
    const explored = await explore(rough, { table: 'rough', columns, measure, brushes });
    const region = axisOf(explored, 3);
    const where = `${holds(axisOf(explored, 1), 20, 150)} AND (${holds(region, 0, 1)} OR ${holds(region, 2, 3)})`;
    const exact = await rough.engine.table(`SELECT count(*), median(points) FROM rough WHERE ${where}`);
    if (!exact.ok) throw new Error(exact.error.message);
    expect([explored.total.n, explored.total.value]).toEqual(exact.value.rows[0]?.map(Number));
    for (const bins of explored.bins) expect(bins.n.reduce((sum, n) => sum + n, 0)).toBe(explored.total.n);
    const day = explored.bins[2];
    const place = day?.n.indexOf(Math.max(...day.n)) ?? -1;
    const one = await rough.engine.table(
      `SELECT count(*), median(points) FROM rough WHERE ${where} AND ${inPlace(axisOf(explored, 2), place)}`,
    );
    if (!one.ok) throw new Error(one.error.message);
    expect([day?.n[place], day?.value[place]]).toEqual(one.value.rows[0]?.map(Number));
  });

  it('E54 ends an axis where nearly all values lie, and its open end holds the few beyond', async () => {
    const explored = await explore(demo, { table: 'orders', columns: ['amount_eur'] });
    const axis = axisOf(explored, 0);
    if (axis.kind === 'values') throw new Error('amounts are a range');
    expect(axis.openHigh).toBe(true);
    expect(axis.low + axis.steps * axis.width).toBeLessThan(2000);
    const bins = explored.bins[0];
    expect(bins?.n.reduce((sum, n) => sum + n, 0)).toBe(20_600);
    const beyond = await demo.engine.table(
      `SELECT count(*) FROM orders WHERE ${inPlace(axis, placesOf(axis) - 1)}`,
    );
    expect(beyond.ok && Number(beyond.value.rows[0]?.[0])).toBe(bins?.n[placesOf(axis) - 1]);
  });

  it('sums what it counts: every row is in the whole range or has no value', async () => {
    const measure = { agg: 'sum', column: 'points' } as const;
    const explored = await explore(rough, {
      table: 'rough',
      columns: ['money', 'region'],
      measure,
      active: 'money',
    });
    const [, part] = partsOf(explored);
    if (!part) throw new Error('no column');
    const prefix = new PrefixSums(axisOf(explored, 0), axisOf(explored, 1), part);
    const into = [0, 1, 2].map(() => new Float64Array(prefix.places));
    const all = (): readonly number[] => into.map((values) => values.reduce((sum, value) => sum + value, 0));
    prefix.range(0, 10_000, into);
    const exact = await rough.engine.table(
      'SELECT count(money), sum(points) FILTER (money IS NOT NULL), count(points) FILTER (money IS NOT NULL) FROM rough',
    );
    if (!exact.ok) throw new Error(exact.error.message);
    expect(all()).toEqual(exact.value.rows[0]?.map(Number));
    prefix.range(5, 5, into);
    expect(all()).toEqual([0, 0, 0]);
    prefix.range(9, 2, into);
    expect(all()).toEqual([0, 0, 0]);
  });

  it('explores the rows of a join as those of a table', async () => {
    const columns = ['wave', 'amount_eur'];
    const explored = await explore(demo, { table: 'email_sends_orders', columns, active: 'amount_eur' });
    expect(axisOf(explored, 0)).toMatchObject({ kind: 'values', values: ['W1', 'W2', 'W3'] });
    expect(partsOf(explored)[1]?.n.length).toBeGreaterThan(10);
  });

  it('a question that is not waited for any more lets the next one pass', async () => {
    const first = explore(rough, { table: 'rough', columns: ['money', 'region'] });
    rough.engine.cancel(lastId());
    await expect(first).rejects.toThrow('cancelled');
    expect((await explore(rough, { table: 'rough', columns: ['money', 'day'] })).total.n).toBe(3000);
  });

  it('E52 cuts decimals of many places', async () => {
    const lines = Array.from({ length: 40 }, (_, at) => (at * 1.7).toFixed(9));
    const many = await engineOn([{ path: file('many.csv', `share\n${lines.join('\n')}\n`), recipe: asItIs }]);
    expect(await compare(many, 'many', 'share', [], 50)).toBe(50);
    many.close();
  });

  it('says what it can’t cut', async () => {
    const ask = async (active: string, columns: string[]): Promise<string> =>
      explore(rough, { table: 'rough', columns, active }).then(
        () => '',
        (error: Error) => error.message,
      );
    expect(await ask('region', ['money', 'region'])).toContain('region has no ranges to add up.');
    expect(await ask('nothing', ['nothing'])).toContain('The column \\"nothing\\" is missing in the data.');
  });
});
