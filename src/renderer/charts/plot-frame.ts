import type { LensPlot } from './lens-plot-input.ts';
import { gridLines } from '../../shared/picture/grid-lines.ts';
import { underLabels, widthOf } from './chart-labels.ts';
import type { Marked } from './marked.ts';
import type { Bar } from './chart-layout.ts';

const leastLeft = 34;
export const plotRight = 4;
export const plotTop = 6;
export const middle = (bar: Bar): number => (bar.x1 + bar.x2) / 2;

/** The y domain: 50 pixels above the highest mark for the larger of both lenses' labels, and as many below one under zero. */
const domainFor = (p: LensPlot, scale: number, foot: number): readonly [number, number] => {
  // Nothing but zeros: their line is the axis.
  if (p.highest <= 0 && p.lowest >= 0) return [0, 1];
  const inner = p.height - plotTop - foot;
  const label = (p.large ? 62 : 50) * scale;
  const [above, below] = [p.highest > 0 ? label : 8, p.lowest < 0 ? label * 0.9 : 0];
  const perPixel = Math.max(p.highest - p.lowest, 1e-9) / Math.max(40, inner - above - below);
  return [p.lowest - perPixel * below, Math.max(p.highest, 0) + perPixel * above];
};

export type Feet = ReturnType<typeof feetOf>;
/** A turned name needs a deeper foot; both lenses have the same names. */
const feetOf = (p: LensPlot, left: number) => {
  const many = p.under.length > 8;
  const most = p.large ? Math.max(18, p.least) : many ? 12.5 : 13.5;
  const slot = (p.width - left - plotRight) / Math.max(1, p.time ? p.under.length * 1.2 : p.under.length);
  const how = underLabels(
    p.under.map((one) => one.words),
    slot,
    { most, least: p.large ? p.least : 12 },
    { time: p.time, high: p.height > 300 },
  );
  const notes = !many && !how.turned;
  // A turned name falls by about four fifths of its length.
  const turned = 20 + widthOf('n'.repeat(how.letters), how.size) * 0.8;
  const flat = notes ? (p.large ? 54 : 46) : p.large ? 38 : 30;
  return {
    ...how,
    foot: how.turned ? Math.min(p.height * 0.4, turned) : flat + (how.lines - 1) * lineOf(how.size),
    notes,
  };
};

export const lineOf = (size: number): number => Math.round(size * 1.2);

/** The same step above zero and below it. */
const evenLines = (bottom: number, top: number): readonly number[] => {
  const lines = gridLines(Math.max(top, -bottom));
  return [
    ...lines.filter((line) => line <= top * (1 + 1e-9)),
    ...lines.map((line) => -line).filter((line) => line >= bottom * (1 + 1e-9)),
  ];
};

/** Lines across a chart. What is only whole has no halves at its axis. */
export const linesOf = (p: LensPlot, [bottom, top]: readonly [number, number]): readonly number[] => {
  const whole = p.marks.every(({ value }) => Number.isInteger(value));
  const lines = p.highest <= 0 && p.lowest >= 0 ? [0] : evenLines(bottom, top);
  return lines.filter(
    (line) => (line !== 0 || top <= 0 || lines.length === 1) && (!whole || Number.isInteger(line)),
  );
};

/** Figures are as wide as each other, an m is wider. */
const numeralWidth = (words: string): number =>
  Array.from(words).reduce(
    (sum, letter) => sum + (/[mM]/.test(letter) ? 0.92 : /[.,\s]/.test(letter) ? 0.32 : 0.63),
    0,
  );

/** The numbers at the axis are never cut off, whatever their language and size. */
const leftOf = (p: LensPlot, domain: readonly [number, number]): number =>
  Math.max(
    leastLeft,
    ...linesOf(p, domain).map((line) => Math.ceil(numeralWidth(p.tick(line)) * (p.large ? p.least : 12) + 9)),
  );

/** What every part of one drawing agrees on: its scales, its foot, how large its numbers may be. */
export type PlotFrame = {
  readonly left: number;
  readonly bottom: number;
  readonly top: number;
  readonly feet: Feet;
  readonly largest: number;
  readonly ranges: boolean;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** What stands at this height. */
  readonly at: (y: number) => number;
  /** Where words of this width stand over a place, in pixels: never over the axis, never beyond the end. */
  readonly over: (value: number, width: number) => number;
  /** What stands at this place from the left. */
  readonly back: (x: number) => number;
};

/** Where a number stands, above its mark and its range; one that would lie on the line that matters stands above it. */
export const numberFoot = (p: LensPlot, frame: PlotFrame, mark: Marked, size: number): number => {
  const ranged = frame.ranges && mark.range !== '';
  const free = frame.y(Math.max(mark.value, mark.high ?? 0)) - 9;
  if (!p.threshold || p.threshold.value > frame.top || p.kind !== 'bar') return free;
  const line = frame.y(p.threshold.value);
  const height = size + (ranged ? 17 : 0);
  return free > line - 4 && free - height < line + 3 ? line - 6 : free;
};

export const frameOf = (p: LensPlot): PlotFrame => {
  // The axis' numbers hardly depend on the room that the names below take from it.
  const left = leftOf(p, domainFor(p, 1, 60));
  const feet = feetOf(p, left);
  const inner = p.height - plotTop - feet.foot;
  const scale = Math.max(0.55, Math.min(1, inner / 270));
  const many = p.marks.length > 8;
  const largest = p.large ? 42 : p.lens === 'marketer' ? (many ? 15 : 30) : many ? 13 : 21;
  const [bottom, top] = domainFor(p, scale, feet.foot);
  const width = p.width - left - plotRight;
  return {
    left,
    bottom,
    top,
    feet,
    largest: Math.round(largest * scale),
    ranges: p.lens === 'analyst' && p.marks.length <= 8 && p.height > 230,
    x: (value) => left + ((value - p.xDomain[0]) / (p.xDomain[1] - p.xDomain[0])) * width,
    y: (value) => plotTop + ((top - value) / (top - bottom)) * inner,
    at: (y) => top - ((y - plotTop) / inner) * (top - bottom),
    back: (x) => p.xDomain[0] + ((x - left) / width) * (p.xDomain[1] - p.xDomain[0]),
    over: (value, wide) => {
      const at = left + ((value - p.xDomain[0]) / (p.xDomain[1] - p.xDomain[0])) * width;
      const half = Math.min(wide, width) / 2;
      return Math.max(left - 4 + half, Math.min(p.width - half, at));
    },
  };
};
