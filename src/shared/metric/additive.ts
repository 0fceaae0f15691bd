import type { Metric } from './metric.ts';

/** Whether groups' y and d add up to those of the groups together. A made column is asked of the table, never of a cube. */
export const isAdditive = (metric: Metric): boolean =>
  metric.derived === undefined &&
  [metric.y, metric.d].every(
    (measure) =>
      measure === undefined || measure.agg === 'rows' || measure.agg === 'matched' || measure.agg === 'sum',
  );
