import type { Metric } from './metric.ts';
import { numberIn } from './sentences.ts';

/** Below this spread rounding to whole numbers may hide what the title tells. */
const closeTogether = 5;

/** Whole numbers are for the marketer, unless close values that differ would then read the same. */
export const lensFor = (
  lens: 'marketer' | 'analyst',
  metric: Metric,
  values: readonly number[],
): 'marketer' | 'analyst' => {
  if (lens === 'analyst' || values.length < 2) return lens;
  const spread =
    values.reduce((top, one) => Math.max(top, one), -Infinity) -
    values.reduce((low, one) => Math.min(low, one), Infinity);
  if (spread >= closeTogether) return lens;
  const said = (as: 'marketer' | 'analyst'): number =>
    new Set(values.map((value) => numberIn(as, metric, value))).size;
  return said('marketer') < said('analyst') ? 'analyst' : lens;
};
