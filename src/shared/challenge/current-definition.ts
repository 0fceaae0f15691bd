import { canonical } from '../log/canonical.ts';
import type { MetricState, Workshop } from '../log/state.ts';
import { type Metric, metricSchema } from '../metric/metric.ts';

/** How something once counted is counted now: the way of counting it belongs to, and whether that has changed since. */
export const currentDefinition = (
  workshop: Workshop,
  metric: Metric,
): { readonly state: MetricState; readonly definition: Metric; readonly changed: boolean } | null => {
  const text = canonical(metric);
  const state =
    workshop.metrics.find((one) => canonical(one.counted.definition) === text) ??
    workshop.metrics.find(({ versions }) => versions.some((one) => canonical(one.definition) === text));
  const read = metricSchema.safeParse(state?.counted.definition);
  if (state === undefined || !read.success) return null;
  return { state, definition: read.data, changed: canonical(read.data) !== text };
};
