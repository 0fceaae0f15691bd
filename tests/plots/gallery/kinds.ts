import type { ViewCell, ViewResult } from '../../../src/shared/metric/view.ts';
import type { Picture } from '../picture.ts';
import { beforeAfter } from './before-after.ts';
import { states } from './states.ts';
import { threeWaves } from './three-waves.ts';

/** Every state of the data in every kind of one column, and what months stand beside. */
const asKinds = ['line', 'dot'] as const;
const every = [
  'empty',
  'forty-groups',
  'sixty-weeks',
  'weeks-with-a-gap',
  'negative',
  'only-negative',
  'missing',
  'huge',
  'tiny',
  'german-names',
] as const;

const one: Picture = {
  ...threeWaves,
  cells: threeWaves.cells.slice(0, 1),
  total: threeWaves.cells[0] as ViewCell,
};

const inKinds = Object.fromEntries(
  asKinds.flatMap((kind) => [
    ...every.map((state) => [`${kind}-${state}`, { ...states[state], kind }] as const),
    [`${kind}-one`, { ...one, kind }] as const,
    [`${kind}-selected`, { ...threeWaves, kind, selected: 'W2' }] as const,
    [`${kind}-before-after`, { ...beforeAfter, kind }] as const,
    [`${kind}-in-large-type`, { ...threeWaves, kind, large: true }] as const,
  ]),
);

const month = (at: number): string => new Date(Date.UTC(2024, at, 1)).toISOString().slice(0, 10);
const monthDays = (many: number): ViewResult['days'] =>
  Object.fromEntries(
    Array.from({ length: many }, (_, at) => [
      month(at),
      [month(at), new Date(Date.UTC(2024, at + 1, 0)).toISOString().slice(0, 10)] as const,
    ]),
  );
/** Each month beside the one before it; the first has none. */
const months = (many: number): Picture => {
  const of = (at: number) => ({ y: 60 + ((at * 37) % 50), d: 3_000 });
  const cells = Array.from(
    { length: many },
    (_, at): ViewCell => ({
      group: month(at),
      ...of(at),
      ...(at === 0 ? {} : { against: { ...of(at - 1), n: 3_000 } }),
    }),
  );
  return {
    ...states.tiny,
    metric: { ...states.tiny.metric, per: 1000 },
    breakdown: 'ordered_at',
    timeGrain: 'month',
    cells,
    total: { group: null, y: cells.reduce((sum, { y }) => sum + y, 0), d: many * 3_000 },
    days: monthDays(many),
    beside: { compareTo: { against: 'previous' } },
  };
};
const small: Picture = {
  ...states['forty-groups'],
  cells: states['forty-groups'].cells.map((cell, at) => ({
    ...cell,
    group: `Verkaufsbezirk Nordrhein-Westfalen ${String(at + 1).padStart(2, '0')}`,
  })),
};

export const kinds: Readonly<Record<string, Picture>> = {
  ...inKinds,
  'compared-with-the-month-before': months(6),
  'compared-with-the-month-before-as-a-line': { ...months(14), kind: 'line' },
  'compared-with-the-month-before-as-dots': { ...months(6), kind: 'dot' },
  'compared-with-the-month-before-in-large-type': { ...months(4), large: true },
  'forty-long-names': small,
  'forty-long-names-narrow': { ...small, width: 380 },
  'before-after-selected': { ...beforeAfter, selected: 'W2' },
  'before-after-in-large-type': { ...beforeAfter, large: true },
  'one-group-selected': { ...one, selected: 'W1' },
  'empty-in-large-type': { ...states.empty, large: true },
};
