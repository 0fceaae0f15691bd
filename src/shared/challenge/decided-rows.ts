import type { OutlierDecision, Workshop } from '../log/state.ts';
import type { Metric } from '../metric/metric.ts';
import { type RowScope, rowScopeSchema } from '../metric/row-scope.ts';

/** A scope speaks of a metric only where its columns exist: in the base table, or in the joined one as `table.column`. */
const speaksOf = (workshop: Workshop, metric: Metric, scope: RowScope): boolean => {
  const columnsOf = (table: string): readonly string[] =>
    workshop.data?.tables.find((one) => one.name === table)?.columns.map((column) => column.name) ?? [];
  const known = new Set([
    ...columnsOf(metric.base),
    ...(metric.join ? columnsOf(metric.join.table).map((column) => `${metric.join?.table}.${column}`) : []),
  ]);
  return scope.all.every((condition) => known.has(condition.col));
};

/**
 * Rows that agreed decisions leave out or show apart for this metric: those of the whole question, and those of one
 * assumption where its check is counted. Always exclusions, so that next month's groups join.
 */
export const scopesWithout = (workshop: Workshop, metric: Metric, assumption?: string): readonly RowScope[] =>
  decisionsFor(workshop, metric, assumption).map(({ scope }) => scope);

/** The same decisions themselves: a chart that uses one says so. */
export const decisionsFor = (
  workshop: Workshop,
  metric: Metric,
  assumption?: string,
): readonly { readonly decision: OutlierDecision; readonly scope: RowScope }[] =>
  workshop.outliers.flatMap((one) => {
    const applies =
      one.appliesTo.what === 'question' ||
      (one.appliesTo.what === 'assumption' && one.appliesTo.assumption === assumption);
    const read = rowScopeSchema.safeParse(one.rows);
    const counts = one.state === 'agreed' && one.choice !== 'keep' && applies;
    return counts && read.success && speaksOf(workshop, metric, read.data)
      ? [{ decision: one, scope: read.data }]
      : [];
  });
