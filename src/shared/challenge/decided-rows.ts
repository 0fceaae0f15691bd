import { canonical } from '../log/canonical.ts';
import type { Evidence, OutlierDecision, Workshop } from '../log/state.ts';
import type { Metric } from '../metric/metric.ts';
import { type RowScope, rowScopeSchema } from '../metric/row-scope.ts';
import { type View, viewSchema } from '../metric/view.ts';

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

/** What is being counted: an assumption's check, or a chart. */
export type CountedFor = { readonly assumption?: string; readonly view?: View };

/** One chart is the same when the same is asked, whatever is left out of it. */
const chartOf = (view: View): string => {
  const { without: _, ...asked } = view;
  return canonical(asked);
};

/** The frozen chart that asks what this one asks, the newest first: a decision for one chart names it. */
export const evidenceOfChart = ({ evidence }: Workshop, view: View): Evidence | null =>
  evidence.findLast((one) => isOfChart(one, view)) ?? null;

const isOfChart = (evidence: Evidence, view: View): boolean => {
  const read = viewSchema.safeParse(evidence.view);
  return read.success && chartOf(read.data) === chartOf(view);
};

/**
 * Rows that agreed decisions leave out or show apart for this metric: those of the whole question, those of one
 * assumption where its check is counted, those of one chart where it is drawn. Always exclusions, so that next month's
 * groups join.
 */
export const scopesWithout = (
  workshop: Workshop,
  metric: Metric,
  counted: CountedFor = {},
): readonly RowScope[] => decisionsFor(workshop, metric, counted).map(({ scope }) => scope);

/** The same decisions themselves: a chart that uses one says so. */
export const decisionsFor = (
  workshop: Workshop,
  metric: Metric,
  counted: CountedFor = {},
): readonly { readonly decision: OutlierDecision; readonly scope: RowScope }[] =>
  workshop.outliers.flatMap((one) => {
    const read = rowScopeSchema.safeParse(one.rows);
    const counts = one.state === 'agreed' && one.choice !== 'keep' && appliesTo(workshop, one, counted);
    return counts && read.success && speaksOf(workshop, metric, read.data)
      ? [{ decision: one, scope: read.data }]
      : [];
  });

const appliesTo = (
  { evidence }: Workshop,
  { appliesTo: to }: OutlierDecision,
  { assumption, view }: CountedFor,
): boolean => {
  if (to.what === 'question') return true;
  if (to.what === 'assumption') return to.assumption === assumption;
  const chart = evidence.find(({ id }) => id === to.evidence);
  return view !== undefined && chart !== undefined && isOfChart(chart, view);
};
