import { dayOf } from '../../shared/metric/brush-scope.ts';
import type { RangeAxis } from '../../shared/metric/explore.ts';
import { short } from '../../shared/messages/numbers.ts';

export type Tick = { readonly at: number; readonly words: string };

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

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
        words: `${Number(iso.slice(8))} ${months[Number(iso.slice(5, 7)) - 1]}`,
      };
    });
  }
  const apart = [1, 2, 3, 6, 12, 24, 60, 120].find((one) => days / (one * 30.4) <= most) ?? 240;
  const ticks: Tick[] = [];
  const [year = 1970, month = 1] = dayOf(from).split('-').map(Number);
  for (let at = Math.ceil((year * 12 + month - 1) / apart) * apart; ; at += apart) {
    const day = Date.UTC(Math.floor(at / 12), at % 12, 1) / 86_400_000;
    if (day >= to) return ticks;
    if (day < from) continue;
    const first = ticks.length === 0 || at % 12 === 0;
    ticks.push({
      at: day,
      words:
        apart >= 12
          ? String(Math.floor(at / 12))
          : `${months[at % 12]}${first ? ` ${Math.floor(at / 12)}` : ''}`,
    });
  }
};
