import { dayMonth, longDay } from '../../../shared/messages/dates.ts';
import { words } from '../../../shared/messages/screen-words.ts';

/** First and last day of each mark. */
export type ChartDays = Readonly<Record<string, readonly [string, string]>>;

/** "Nothing on the calendar from 4 March to 7 April. …" */
export const nothingOn = (days: ChartDays | null): string => {
  const all = Object.values(days ?? {});
  const [from, to] = [
    all.map(([first]) => first).toSorted()[0],
    all
      .map(([, last]) => last)
      .toSorted()
      .at(-1),
  ];
  if (!from || !to) return words.closer.calendarEmpty;
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return words.closer.calendarNone(
    sameYear ? dayMonth(from) : longDay(from),
    sameYear ? dayMonth(to) : longDay(to),
  );
};
