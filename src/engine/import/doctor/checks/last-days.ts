import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { longDay } from '../../../../shared/messages/dates.ts';
import { quoteIdent, quoteText } from '../../../../shared/metric/sql.ts';
import { type DoctorCheck, timeColumn } from '../context.ts';
import { type DayCount, dayCounts, medianOf } from './days.ts';

const weeksBack = 6;
const mostDays = 4;

/** The export may have been taken before the last days were over. Each is compared with the same weekday before. */
export const lastDays: DoctorCheck = async (context) => {
  const time = timeColumn(context);
  if (time === undefined) return [];
  const days = await dayCounts(context, time);
  let short = 0;
  while (short < mostDays && isShort(days, days.length - 1 - short)) short++;
  if (short === 0 || short === mostDays) return [];
  const first = days[days.length - short] as DayCount;
  const rows = days.slice(-short).reduce((sum, day) => sum + day.n, 0);
  const usual = Array.from({ length: short }, (_, i) => usualOf(days, days.length - 1 - i));
  return [
    {
      check: 'last-days',
      severity: 'know',
      column: time,
      value: first.day,
      words: say.lastDays(short, rows, longDay(first.day), Math.round(usual.reduce((a, b) => a + b, 0))),
      of: `${quoteIdent(time)}::DATE >= ${quoteText(first.day)}::DATE`,
      detail: say.lastDaysDetail(weeksBack, time),
    },
  ];
};

const sameWeekdays = (days: readonly DayCount[], at: number): readonly number[] =>
  Array.from({ length: weeksBack }, (_, i) => days[at - 7 * (i + 1)]?.n).filter((n) => n !== undefined);
const usualOf = (days: readonly DayCount[], at: number): number => medianOf(sameWeekdays(days, at));

/** Below half of what any of the weeks before held, where there is enough to compare. */
function isShort(days: readonly DayCount[], at: number): boolean {
  const before = sameWeekdays(days, at);
  if (before.length < 4) return false;
  return usualOf(days, at) >= 10 && (days[at]?.n ?? 0) < 0.5 * Math.min(...before);
}
