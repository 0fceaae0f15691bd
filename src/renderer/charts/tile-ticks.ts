import { dayOf } from '../../shared/metric/brush-scope.ts';
import type { RangeAxis } from '../../shared/metric/explore.ts';
import { shortDays } from '../../shared/messages/dates.ts';
import { short } from '../../shared/messages/numbers.ts';
import { monthTicks, type Tick } from '../../shared/picture/month-ticks.ts';

/** A few round places under a small picture; first of months, years where there are many. */
export const tileTicks = (axis: RangeAxis, most: number): readonly Tick[] =>
  axis.kind === 'day' ? dayTicks(axis, most) : numberTicks(axis, most);

const numberTicks = (axis: RangeAxis, most: number): readonly Tick[] => {
  const high = axis.low + axis.width * axis.steps;
  const rough = (high - axis.low) / most;
  const unit = 10 ** Math.floor(Math.log10(Math.max(rough, Number.MIN_VALUE)));
  const step = [1, 2, 5, 10].map((factor) => factor * unit).find((one) => one >= rough) ?? rough;
  const ticks: Tick[] = [];
  for (let at = Math.ceil(axis.low / step - 1e-9); at * step <= high + step * 1e-9; at++)
    ticks.push({ at: at * step, words: short(Number((at * step).toPrecision(12))) });
  return ticks;
};

const dayTicks = (axis: RangeAxis, most: number): readonly Tick[] => {
  const [from, to] = [axis.low, axis.low + axis.width * axis.steps];
  const days = to - from;
  if (days <= 45) {
    const step = Math.max(1, Math.ceil(days / most / 7) * 7);
    return Array.from({ length: Math.ceil(days / step) }, (_, at) => {
      const iso = dayOf(from + at * step);
      return {
        at: from + at * step,
        words: shortDays(iso, iso),
      };
    });
  }
  return monthTicks(from, to, most);
};
