import type { RowScope } from '../../../shared/metric/row-scope.ts';

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value);

/** The days that a question is about, where its rows are a span of time. */
export const daysIn = (rows: RowScope | undefined): readonly [string, string] | null => {
  for (const condition of rows?.all ?? []) {
    if (condition.op !== 'between') continue;
    const [from, to] = condition.value;
    if (isDay(from) && isDay(to)) return [from.slice(0, 10), to.slice(0, 10)];
  }
  return null;
};
