import type { Groups } from '../metric/reading.ts';
import type { View, ViewResult } from '../metric/view.ts';

const months = { month: 1, quarter: 3, year: 12 } as const;

/** First and last day of each stretch of time that is a group: what was frozen holds the groups, not their days. */
export const daysOfGroups = ({ timeGrain = 'day' }: View, groups: Groups): ViewResult['days'] =>
  Object.fromEntries(
    groups.flatMap(({ group }) =>
      group !== null && /^\d{4}-\d{2}-\d{2}$/.test(group)
        ? [[group, [group, lastDay(group, timeGrain)] as const]]
        : [],
    ),
  );

const lastDay = (first: string, grain: NonNullable<View['timeGrain']>): string => {
  const day = new Date(`${first}T00:00:00Z`);
  if (grain === 'week') day.setUTCDate(day.getUTCDate() + 6);
  else if (grain !== 'day') day.setUTCMonth(day.getUTCMonth() + months[grain], 0);
  return day.toISOString().slice(0, 10);
};
