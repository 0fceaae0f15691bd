import fc from 'fast-check';
import { expect } from 'vitest';
import {
  type Axis,
  type Brush,
  type CubePart,
  type Explored,
  type ExploreMeasure,
  placesOf,
  stepsOf,
} from '../../shared/metric/explore.ts';
import { PrefixSums } from '../../shared/metric/prefix-sums.ts';
import { quoteIdent, quoteText } from '../../shared/metric/sql.ts';
import type { TestEngine } from './demo-engine.ts';

let id = 0;
/** The number of the question that was asked last. */
export const lastId = (): number => id;
type Asked = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly measure?: ExploreMeasure;
  readonly brushes?: readonly Brush[];
  readonly active?: string;
};
export const explore = async ({ engine }: TestEngine, asked: Asked): Promise<Explored> => {
  const reply = await engine.handle({
    kind: 'explore',
    id: ++id,
    explore: {
      table: asked.table,
      columns: asked.columns.map((column) => ({ column, steps: 200 })),
      measure: asked.measure ?? { agg: 'rows' },
      rowScope: { all: [] },
      brushes: [...(asked.brushes ?? [])],
      ...(asked.active ? { active: asked.active } : {}),
    },
  });
  if (reply?.kind !== 'explored') throw new Error(JSON.stringify(reply));
  return reply.explored;
};

/** What the same range holds by plain comparisons: the definition the cube must meet. */
export const holds = (axis: Axis, from: number, to: number): string => {
  const column = quoteIdent(axis.column);
  if (axis.kind === 'values')
    return from >= axis.values.length
      ? `(${column} IS NULL OR ${column} NOT IN (${axis.values.map(quoteText).join(', ')}))`
      : to - from === 1
        ? `${column} = ${quoteText(axis.values[from] ?? '')}`
        : 'false';
  if (to <= from) return 'false';
  const [low, high] = [axis.low + from * axis.width, axis.low + to * axis.width];
  const at = (edge: number): string =>
    axis.kind === 'day' ? `DATE '1970-01-01' + (${edge})` : `${Number(edge.toPrecision(15))}`;
  const left = `${column}${axis.kind === 'day' ? '::DATE' : ''}`;
  const over = axis.openLow && from <= 0 ? 'true' : `${left} >= ${at(low)}`;
  const under = axis.openHigh && to >= axis.steps ? 'true' : `${left} < ${at(high)}`;
  return `${column} IS NOT NULL AND ${over} AND ${under}`;
};
/** A place of a picture: several steps, or a value. */
export const inPlace = (axis: Axis, place: number): string =>
  axis.kind === 'values'
    ? holds(axis, place, place + 1)
    : place >= placesOf(axis)
      ? `${quoteIdent(axis.column)} IS NULL`
      : holds(axis, place * axis.per, Math.min(axis.steps, (place + 1) * axis.per));

export const partsOf = (explored: Explored): readonly CubePart[] => {
  if (explored.cube === null) throw new Error('no cube');
  return explored.cube;
};
export const axisOf = (explored: Explored, at: number): Axis => {
  const axis = explored.axes[at];
  if (axis === undefined) throw new Error('no such column');
  return axis;
};

/** Random ranges, empty and backward ones among them, against one SQL query for all of them. */
export const compare = async (
  world: TestEngine,
  table: string,
  active: string,
  others: readonly string[],
  ranges: number,
): Promise<number> => {
  const explored = await explore(world, { table, columns: [active, ...others], active });
  const own = axisOf(explored, 0);
  const steps = stepsOf(own);
  const drawn = fc.sample(
    fc.tuple(
      fc.integer({ min: 0, max: steps }),
      fc.integer({ min: 0, max: steps }),
      fc.integer({ min: 0, max: others.length }),
    ),
    { numRuns: ranges, seed: 20250304 },
  );
  const sums = partsOf(explored).map((part, at) => new PrefixSums(own, axisOf(explored, at), part));
  const asked = drawn.map(([from, to, other]) => {
    const axis = axisOf(explored, other);
    const place = (from * 7 + to * 3) % (placesOf(axis) + 1);
    return {
      from,
      to,
      other,
      place,
      sql: `count(*) FILTER (${holds(own, from, to)} AND ${inPlace(axis, place)})`,
    };
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
      const n = new Float64Array(prefix.places);
      prefix.range(one.from, one.to, [n]);
      expect({ ...one, n: n[one.place] }).toEqual({ ...one, n: Number(exact.value.rows[0]?.[place]) });
    });
  }
  return asked.length;
};
