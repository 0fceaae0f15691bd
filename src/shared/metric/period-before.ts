import type { Condition, RowScope } from './row-scope.ts';

const dayMs = 86_400_000;
const toDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;
const toText = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

type Stretch = Extract<Condition, { op: 'between' }> & { readonly value: [string, string] };
const isStretch = (condition: Condition): condition is Stretch =>
  condition.op === 'between' && condition.value.every(isDay);

/** The same rows in the stretch of the same length right before theirs; null where they have no stretch of time. */
export const periodBefore = (rows: RowScope): RowScope | null => {
  const stretch = rows.all.find(isStretch);
  if (!stretch) return null;
  const [from, to] = stretch.value.map(toDay) as [number, number];
  const days = to - from + (stretch.halfOpen ? 0 : 1);
  const value: [string, string] = [toText(from - days), toText(to - days)];
  return days <= 0 ? null : { all: rows.all.map((one) => (one === stretch ? { ...stretch, value } : one)) };
};
