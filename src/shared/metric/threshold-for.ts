import type { Scope } from '../log/state.ts';
import type { Metric } from './metric.ts';
import { isPercentUnit } from './percent-unit.ts';

export type Threshold = NonNullable<Scope['threshold']>;

/** The number that matters belongs to one metric: a rate's unit names it ("orders per 1,000 e-mails"). */
export const thresholdFor = (scope: Scope | null, metric: Metric): Threshold | null => {
  const threshold = scope?.threshold;
  if (!threshold || metric.steps) return null;
  const unit = threshold.unit.trim().toLowerCase();
  if (unit === '') return metric.d ? threshold : null;
  if (isPercentUnit(unit)) return isPercentage(metric, unit) ? threshold : null;
  const rate = /\b(?:per|je|pro)\b|%/.test(unit);
  return unit.includes(metric.unit.toLowerCase()) && rate === (metric.d !== undefined) ? threshold : null;
};

/** "%" is any rate out of a hundred; "% of churn" the one that says so. */
const isPercentage = (metric: Metric, unit: string): boolean => {
  if (metric.d === undefined || metric.per !== 100) return false;
  const of = unit.replace(/^(?:%|percent|prozent)\s*(?:of|von|der)?\s*/u, '');
  const own = metric.unit.toLowerCase();
  return of === '' || own.includes(of) || of.includes(own) || of === metric.perUnit?.toLowerCase();
};
