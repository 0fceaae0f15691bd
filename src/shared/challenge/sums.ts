/**
 * What a probe needs to know of a set of rows, all sums over w: so parts add up, and "without" is a subtraction.
 * A missing amount of a mean has w = 0.
 */
export type Sums = {
  readonly n: number;
  readonly y: number;
  readonly d: number;
  readonly yy: number;
  readonly yd: number;
  readonly dd: number;
};

/** share: y is 0 or 1 and d is 1. mean: d is 1. ratio: any y, any d. sum: no d. */
export type Kind = 'share' | 'mean' | 'ratio' | 'sum' | 'median';

export const nothing: Sums = { n: 0, y: 0, d: 0, yy: 0, yd: 0, dd: 0 };

export const plus = (a: Sums, b: Sums): Sums => combine(a, b, 1);
export const minus = (a: Sums, b: Sums): Sums => combine(a, b, -1);
const combine = (a: Sums, b: Sums, sign: number): Sums => ({
  n: a.n + sign * b.n,
  y: a.y + sign * b.y,
  d: a.d + sign * b.d,
  yy: a.yy + sign * b.yy,
  yd: a.yd + sign * b.yd,
  dd: a.dd + sign * b.dd,
});

/** The metric of these rows; null when nothing stands below the line. */
export const valueOf = (kind: Kind, sums: Sums): number | null =>
  kind === 'sum' ? sums.y : sums.d > 0 ? sums.y / sums.d : null;

/**
 * How far the metric would scatter. A ratio by linearisation, u = y − m·d: N/(N−1) · Σwu² / (Σwd)². A sum over events:
 * Σwy². Null when one unit alone says nothing about scatter.
 */
export function varianceOf(kind: Kind, sums: Sums): number | null {
  if (kind === 'sum') return sums.yy;
  if (sums.n <= 1 || sums.d <= 0) return null;
  const m = sums.y / sums.d;
  return ((sums.n / (sums.n - 1)) * squares(sums, m)) / sums.d ** 2;
}

/** Σw(y − m·d)², never below 0 by rounding. */
export const squares = (sums: Sums, m: number): number =>
  Math.max(0, sums.yy - 2 * m * sums.yd + m * m * sums.dd);
