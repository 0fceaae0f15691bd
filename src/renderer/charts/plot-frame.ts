import type { LensPlot } from './lens-plot-input.ts';
import { underLabels } from './chart-labels.ts';
import type { Marked } from './marked.ts';
import type { Bar } from './chart-layout.ts';

export const plotLeft = 34;
export const plotRight = 4;
export const plotTop = 6;
export const middle = (bar: Bar): number => (bar.x1 + bar.x2) / 2;

/** The y domain's upper end: the highest mark with 50 pixels above it for the larger of both lenses' labels. */
const domainFor = (p: LensPlot, scale: number, foot: number): readonly [number, number] => {
  const inner = p.height - plotTop - foot;
  const label = (p.large ? 62 : 50) * scale;
  const span = Math.max(p.highest - p.lowest, 1e-9);
  const room = inner / Math.max(40, inner - label - (p.lowest < 0 ? 26 : 0));
  return [
    p.lowest < 0 ? p.lowest - (span * (room - 1)) / 3 : 0,
    Math.max(p.highest, 0) + (p.lowest < 0 ? (span * (room - 1) * 2) / 3 : span * (room - 1)),
  ];
};

export type Feet = ReturnType<typeof feetOf>;
/** A turned name needs a deeper foot; both lenses have the same names. */
const feetOf = (p: LensPlot) => {
  const size = p.large ? Math.max(18, p.least) : 13.5;
  const slot = (p.width - plotLeft - plotRight) / Math.max(1, p.time ? p.under.length * 1.2 : p.under.length);
  const how = underLabels(
    p.under.map((one) => one.words),
    slot,
    p.under.length > 8 && !p.large ? 12.5 : size,
    p.time,
  );
  const many = p.under.length > 8;
  const notes = !many && !how.turned;
  return {
    ...how,
    size: many && !p.large ? 12.5 : size,
    foot: how.turned ? 92 : notes ? (p.large ? 54 : 46) : p.large ? 38 : 30,
    notes,
  };
};

/** What every part of one drawing agrees on: its scales, its foot, how large its numbers may be. */
export type PlotFrame = {
  readonly bottom: number;
  readonly top: number;
  readonly feet: Feet;
  readonly largest: number;
  readonly ranges: boolean;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** What stands at this height. */
  readonly at: (y: number) => number;
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
  const feet = feetOf(p);
  const inner = p.height - plotTop - feet.foot;
  const scale = Math.max(0.55, Math.min(1, inner / 270));
  const many = p.marks.length > 8;
  const largest = p.large ? 42 : p.lens === 'marketer' ? (many ? 15 : 30) : many ? 13 : 21;
  const [bottom, top] = domainFor(p, scale, feet.foot);
  const width = p.width - plotLeft - plotRight;
  return {
    bottom,
    top,
    feet,
    largest: Math.round(largest * scale),
    ranges: p.lens === 'analyst' && p.marks.length <= 8 && p.height > 230,
    x: (value) => plotLeft + ((value - p.xDomain[0]) / (p.xDomain[1] - p.xDomain[0])) * width,
    y: (value) => plotTop + ((top - value) / (top - bottom)) * inner,
    at: (y) => top - ((y - plotTop) / inner) * (top - bottom),
  };
};
