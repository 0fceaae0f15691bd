import type { Scope } from '../../shared/log/state.ts';
import type { Metric } from '../../shared/metric/metric.ts';

export type Threshold = NonNullable<Scope['threshold']>;

/** The number that matters belongs to one metric: a rate's unit names it ("orders per 1,000 e-mails"). */
export const thresholdFor = (scope: Scope | null, metric: Metric): Threshold | null => {
  const threshold = scope?.threshold;
  if (!threshold || metric.steps) return null;
  const unit = threshold.unit.trim().toLowerCase();
  if (unit === '') return metric.d ? threshold : null;
  const rate = /\bper\b|%/.test(unit);
  return unit.includes(metric.unit.toLowerCase()) && rate === (metric.d !== undefined) ? threshold : null;
};
