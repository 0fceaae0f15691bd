import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { dayMonth, longDay } from '../../../../shared/messages/dates.ts';
import type { Finding } from '../../../../shared/ipc/import-report.ts';
import { type DoctorCheck, timeColumn } from '../context.ts';
import { type DayCount, dayCounts, medianOf } from './days.ts';

const longGap = 14;
const weeks = 4;
const jump = 2.5;

/** Stretches without rows, and weeks from which on there are many more or many fewer. */
export const timeJumps: DoctorCheck = async (context) => {
  const time = timeColumn(context);
  if (time === undefined) return [];
  const days = await dayCounts(context, time);
  return [...gaps(days, time), ...jumps(days, time)];
};

function gaps(days: readonly DayCount[], time: string): Finding[] {
  const filled = days.flatMap((day, i) => (day.n > 0 ? [i] : []));
  const steps = filled.slice(1).map((at, i) => at - (filled[i] as number));
  const longest = Math.max(0, ...steps);
  // A monthly export has gaps of a month.
  if (longest <= longGap || longest < 5 * medianOf(steps)) return [];
  const before = filled[steps.indexOf(longest)] as number;
  const [from, to] = [days[before + 1] as DayCount, days[before + longest - 1] as DayCount];
  return [
    {
      check: 'time-gap',
      severity: 'know',
      column: time,
      value: from.day,
      words: say.gap(longDay(from.day), longDay(to.day), longest - 1),
      detail: say.gapDetail(time, medianOf(steps)),
    },
  ];
}

const oneYear = (days: readonly DayCount[]): boolean =>
  days[0]?.day.slice(0, 4) === days.at(-1)?.day.slice(0, 4);

function jumps(days: readonly DayCount[], time: string): Finding[] {
  const sums = Array.from({ length: Math.floor(days.length / 7) }, (_, week) =>
    days.slice(week * 7, week * 7 + 7).reduce((sum, day) => sum + day.n, 0),
  );
  let best: { week: number; times: number; before: number; after: number } | null = null;
  for (let week = weeks; week + weeks <= sums.length; week++) {
    const [earlier, later] = [sums.slice(week - weeks, week), sums.slice(week, week + weeks)];
    const [before, after] = [medianOf(earlier), medianOf(later)];
    if (Math.min(before, after) < 20) continue;
    // The worst week of the one side still lies beyond the best of the other: a level, not a peak.
    const apart =
      after > before ? Math.min(...later) > Math.max(...earlier) : Math.max(...later) < Math.min(...earlier);
    const times = Math.max(after / before, before / after);
    if (apart && times >= jump && times > (best?.times ?? 0)) best = { week, times, before, after };
  }
  if (best === null) return [];
  const day = days[best.week * 7] as DayCount;
  const more = best.after > best.before;
  return [
    {
      check: 'time-jump',
      severity: 'know',
      column: time,
      value: day.day,
      words: (more ? say.jumpUp : say.jumpDown)(
        (oneYear(days) ? dayMonth : longDay)(day.day),
        best.after,
        best.before,
      ),
      detail: say.jumpDetail(weeks, time),
    },
  ];
}
