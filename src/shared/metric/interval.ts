import quantile from '@stdlib/stats-base-dists-normal-quantile';

export type Interval = { readonly value: number; readonly low: number; readonly high: number };

const zOf = (level: number): number => quantile(1 - (1 - level) / 2, 0, 1);

/** Wilson's interval of a share k of n. Without rows nothing is known: 0 to 1. */
export function wilson(k: number, n: number, level = 0.95): Interval {
  if (n <= 0) return { value: 0, low: 0, high: 1 };
  const z = zOf(level);
  const p = k / n;
  const scale = 1 + (z * z) / n;
  const middle = (p + (z * z) / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return {
    value: p,
    low: k === 0 ? 0 : Math.max(0, middle - half),
    high: k === n ? 1 : Math.min(1, middle + half),
  };
}

/** Newcombe's interval of the difference a − b of two shares, from Wilson's two. */
export function differenceOfShares(
  a: { readonly k: number; readonly n: number },
  b: { readonly k: number; readonly n: number },
  level = 0.95,
): Interval {
  const [one, two] = [wilson(a.k, a.n, level), wilson(b.k, b.n, level)];
  const value = one.value - two.value;
  return {
    value,
    low: value - Math.hypot(one.value - one.low, two.high - two.value),
    high: value + Math.hypot(one.high - one.value, two.value - two.low),
  };
}
