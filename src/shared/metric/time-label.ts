import { shortDays } from '../messages/dates.ts';
import type { View } from './view.ts';

/** A stretch of time under its mark: "20 May", "May 24", "Q2 2024", "2024"; null for what is no day. The year stands where it begins. */
export const timeLabel = (
  group: string | null,
  grain: View['timeGrain'],
  first: string | null | undefined,
): string | null => {
  if (group === null || !/^\d{4}-\d{2}-\d{2}$/.test(group)) return null;
  const [year = '', month = ''] = group.split('-');
  const day = shortDays(group, group);
  switch (grain) {
    case 'year':
      return year;
    case 'quarter':
      return `Q${Math.ceil(Number(month) / 3)} ${year}`;
    case 'month':
      return `${day.replace(/^\d+\.? /, '')} ${year.slice(2)}`;
    default:
      return first?.startsWith(year) ? day : `${day} ${year.slice(2)}`;
  }
};
