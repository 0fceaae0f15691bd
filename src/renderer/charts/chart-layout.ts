import type { Groups } from '../../shared/metric/reading.ts';
import type { ViewResult } from '../../shared/metric/view.ts';

/** Where each group's bar stands. On a time axis a bar spans the days it counts, so the calendar explains it by position. */
export type Bar = {
  readonly key: string;
  readonly group: string | null;
  readonly x1: number;
  readonly x2: number;
};
export type ChartLayout = {
  readonly bars: readonly Bar[];
  readonly domain: readonly [number, number];
  readonly time: boolean;
};

const dayMs = 86_400_000;
const toDay = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / dayMs;
export const keyOfGroup = (group: string | null): string => group ?? '∅';

/** Groups stand on a time axis when their days don't overlap; a single day is widened to half the gap to the next. */
export const layoutOf = (groups: Groups, days: ViewResult['days']): ChartLayout => {
  const spans = groups.map((one) => days[keyOfGroup(one.group)] ?? days[one.group ?? '']);
  const starts = spans.map((span) => (span ? toDay(span[0]) : Number.NaN));
  const ends = spans.map((span) => (span ? toDay(span[1]) + 1 : Number.NaN));
  const order = groups.map((_, at) => at).toSorted((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0));
  const apart = order.every((at, place) => {
    const next = order[place + 1];
    return !Number.isNaN(starts[at]) && (next === undefined || (ends[at] ?? 0) <= (starts[next] ?? 0));
  });
  if (!apart || groups.length < 2) return banded(groups);
  const gaps = order.slice(1).map((at, place) => (starts[at] ?? 0) - (starts[order[place] ?? 0] ?? 0));
  const width = Math.max(1, Math.floor(Math.min(...gaps) / 2));
  const dense = groups.length > 12;
  const bars = groups.map(
    (one, at): Bar => ({
      key: keyOfGroup(one.group),
      group: one.group,
      x1: starts[at] ?? 0,
      x2: Math.max(ends[at] ?? 0, (starts[at] ?? 0) + width) - (dense ? width * 0.12 : 0),
    }),
  );
  const first = Math.min(...bars.map((bar) => bar.x1));
  const last = Math.max(...bars.map((bar) => bar.x2));
  const pad = Math.max(2, (last - first) * 0.09);
  return { bars, domain: [first - pad, last + pad], time: true };
};

const banded = (groups: Groups): ChartLayout => ({
  bars: groups.map((one, at) => ({
    key: keyOfGroup(one.group),
    group: one.group,
    x1: at + 0.19,
    x2: at + 0.81,
  })),
  domain: [0, Math.max(1, groups.length)],
  time: false,
});
