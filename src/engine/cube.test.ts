import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cube, CubeAxis } from '../shared/metric/cube.ts';
import { PrefixSums } from '../shared/metric/prefix-sums.ts';
import { quoteIdent, quoteText } from '../shared/metric/sql.ts';
import { asItIs, file } from './testing/folders.ts';
import { demoEngine, engineOn, type TestEngine } from './testing/demo-engine.ts';

let id = 0;
const cubeOf = async (
  { engine }: TestEngine,
  table: string,
  active: string,
  others: readonly string[],
  sum?: string,
): Promise<Cube> => {
  const reply = await engine.handle({
    kind: 'cube',
    id: ++id,
    cube: {
      table,
      active: { column: active, steps: 200 },
      others: others.map((column) => ({ column, steps: 20 })),
      ...(sum ? { sum } : {}),
      rowScope: { all: [] },
    },
  });
  if (reply?.kind !== 'cube') throw new Error(JSON.stringify(reply));
  return reply.cube;
};

/** What the same range holds by plain comparisons: the definition the cube must meet. */
const holds = (axis: CubeAxis, from: number, to: number): string => {
  const column = quoteIdent(axis.column);
  if (axis.kind === 'values')
    return to - from === 1 ? `${column} = ${quoteText(axis.values[from] ?? '')}` : 'false';
  const [low, high] = [axis.low + from * axis.width, axis.low + to * axis.width];
  const at = (edge: number): string =>
    axis.kind === 'day' ? `DATE '1970-01-01' + ${edge}` : `${Number(edge.toPrecision(15))}`;
  return `${column}${axis.kind === 'day' ? '::DATE' : ''} >= ${at(low)} AND ${column}${axis.kind === 'day' ? '::DATE' : ''} < ${at(high)}`;
};
const stepsIn = (axis: CubeAxis): number => (axis.kind === 'values' ? axis.values.length : axis.steps);

/** Random ranges, empty and backward ones among them, against one SQL query for all of them. */
const compare = async (world: TestEngine, table: string, cube: Cube, ranges: number): Promise<number> => {
  const steps = stepsIn(cube.active);
  const drawn = fc.sample(
    fc.tuple(
      fc.integer({ min: 0, max: steps }),
      fc.integer({ min: 0, max: steps }),
      fc.integer({ min: 0, max: cube.others.length - 1 }),
    ),
    { numRuns: ranges, seed: 20250304 },
  );
  const sums = cube.others.map(({ axis, cells }) => new PrefixSums(cube.active, axis, cells));
  const asked = drawn.map(([from, to, other]) => {
    const axis = cube.others[other]?.axis;
    if (!axis) throw new Error('no such column');
    const place = (from * 7 + to * 3) % stepsIn(axis);
    const range = `${holds(cube.active, from, to)} AND ${holds(axis, place, place + 1)}`;
    return { from, to, other, place, sql: `count(*) FILTER (${range})` };
  });
  for (let at = 0; at < asked.length; at += 100) {
    const some = asked.slice(at, at + 100);
    const exact = await world.engine.table(
      `SELECT ${some.map((one) => one.sql).join(', ')} FROM ${quoteIdent(table)}`,
    );
    if (!exact.ok) throw new Error(exact.error.message);
    some.forEach((one, place) => {
      const prefix = sums[one.other];
      if (!prefix) throw new Error('no such column');
      const [n, sum] = [new Float64Array(prefix.places), new Float64Array(prefix.places)];
      prefix.range(one.from, one.to, n, sum);
      expect(n[one.place]).toBe(Number(exact.value.rows[0]?.[place]));
    });
  }
  return asked.length;
};

describe('the brush cube', () => {
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

  it('equals SQL on 1,000 random ranges: missing values, dates, negatives, empty ranges', async () => {
    for (const [active, others] of [
      ['points', ['money', 'day', 'region']],
      ['money', ['points', 'day', 'region']],
      ['day', ['points', 'money', 'region']],
    ] as const)
      expect(await compare(rough, 'rough', await cubeOf(rough, 'rough', active, others), 200)).toBe(200);
    const orders = await cubeOf(demo, 'orders', 'amount_eur', ['order_date', 'channel'], 'amount_eur');
    expect(await compare(demo, 'orders', orders, 200)).toBe(200);
    await compare(demo, 'orders', await cubeOf(demo, 'orders', 'order_date', ['amount_eur', 'channel']), 200);
  }, 120_000);

  it('sums what it counts: every row is in the whole range or has no value', async () => {
    const cube = await cubeOf(rough, 'rough', 'money', ['region'], 'points');
    expect(cube.rows).toBe(3000);
    const [other] = cube.others;
    if (!other) throw new Error('no column');
    const prefix = new PrefixSums(cube.active, other.axis, other.cells);
    const [n, sum] = [new Float64Array(prefix.places), new Float64Array(prefix.places)];
    prefix.range(0, 10_000, n, sum);
    const exact = await rough.engine.table(
      'SELECT count(money), sum(points) FILTER (money IS NOT NULL) FROM rough',
    );
    if (!exact.ok) throw new Error(exact.error.message);
    const all = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
    expect([all(n), all(sum)]).toEqual(exact.value.rows[0]?.map(Number));
    prefix.range(5, 5, n, sum);
    expect([all(n), all(sum)]).toEqual([0, 0]);
    prefix.range(9, 2, n, sum);
    expect(all(n)).toBe(0);
  });

  it('says what it can’t cut', async () => {
    const ask = async (active: string): Promise<string> => {
      const others = [{ column: 'money', steps: 20 }];
      const cube = { table: 'rough', active: { column: active, steps: 20 }, others, rowScope: { all: [] } };
      const reply = await rough.engine.handle({ kind: 'cube', id: ++id, cube });
      return reply?.kind === 'failed' ? reply.failure.message : '';
    };
    expect(await ask('region')).toBe('region has no ranges.');
    expect(await ask('nothing')).toBe('The column "nothing" is missing in the data.');
  });
});
