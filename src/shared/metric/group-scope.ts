import { type Cut, cutCondition, stepOf } from './cut.ts';
import { isFunnel } from './metric.ts';
import type { Condition, RowScope } from './row-scope.ts';
import type { View } from './view.ts';

/** A place in a chart: a group, and of a chart by two columns the value of the second. */
export type Mark = { readonly group: string | null; readonly split?: string | null };

type Side = {
  readonly col: string;
  readonly grain: View['timeGrain'];
  readonly cut: Cut | undefined;
};

/** The rows behind marks of a view; null where they are not said by conditions. Marks of two columns are taken as a block. */
export const marksScope = (view: View, marks: readonly Mark[]): RowScope | null => {
  if (isFunnel(view.metric, view.breakdown)) return reached(view, marks);
  if (view.breakdown === undefined || marks.length === 0) return null;
  const groups = unique(marks.map(({ group }) => group));
  const own = sideScope({ col: view.breakdown, grain: view.timeGrain, cut: view.cut }, groups);
  if (own === null || view.split === undefined || marks.some(({ split }) => split === undefined))
    return own && { all: [...own] };
  const splits = unique(marks.map(({ split }) => split ?? null));
  const other = sideScope({ col: view.split, grain: view.splitGrain, cut: view.splitCut }, splits);
  return other && { all: [...own, ...other] };
};

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** Those who reached the furthest of these steps. */
const reached = ({ metric }: View, marks: readonly Mark[]): RowScope | null => {
  const steps = metric.steps ?? [];
  const last = Math.max(...marks.map(({ group }) => steps.findIndex(({ name }) => name === group)));
  return last < 0 ? null : { all: steps.slice(0, last + 1).flatMap(({ where }) => where.all) };
};

const sideScope = (side: Side, groups: readonly (string | null)[]): readonly Condition[] | null => {
  const { col, grain, cut } = side;
  if (groups.length === 1 && groups[0] === null) return [{ col, op: 'is empty' }];
  const values = groups.filter((group) => group !== null);
  if (values.length < groups.length) return null;
  if (cut) {
    const steps = values.map((group) => stepOf(cut, group)).toSorted((a, b) => a - b);
    // Amounts with a gap between them are no one condition.
    if (steps.some((step, at) => at > 0 && step !== (steps[at - 1] ?? 0) + 1)) return null;
    return [cutCondition(cut, col, Math.min(...steps), Math.max(...steps) + 1)];
  }
  if (grain && values.every(isDay)) {
    const days = values.toSorted();
    if (days.some((day, at) => at > 0 && day !== afterStretch(days[at - 1] ?? '', grain)))
      return daysOf(col, days, grain);
    return [
      {
        col,
        op: 'between',
        value: [days[0] ?? '', afterStretch(days.at(-1) ?? '', grain)],
        halfOpen: true,
      },
    ];
  }
  return [{ col, op: 'in', value: [...values] }];
};

/** Stretches with a gap between them are named day by day, so that what lies between stays out. */
const daysOf = (
  col: string,
  starts: readonly string[],
  grain: NonNullable<View['timeGrain']>,
): readonly Condition[] | null => {
  const days = starts.flatMap((start) => {
    const end = afterStretch(start, grain);
    const all: string[] = [];
    for (let day = start; day < end; day = afterStretch(day, 'day')) all.push(day);
    return all;
  });
  return days.length > mostDays ? null : [{ col, op: 'in', value: days }];
};
const mostDays = 1000;

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The first day that no longer belongs to the stretch that begins on this day. */
export const afterStretch = (day: string, grain: NonNullable<View['timeGrain']>): string => {
  const date = new Date(`${day}T00:00:00Z`);
  const months = { month: 1, quarter: 3, year: 12 } as const;
  if (grain === 'day' || grain === 'week') date.setUTCDate(date.getUTCDate() + (grain === 'day' ? 1 : 7));
  else date.setUTCMonth(date.getUTCMonth() + months[grain]);
  return date.toISOString().slice(0, 10);
};
