import { z } from 'zod';
import { type Catalog, placeOf } from './catalog.ts';
import { cutSchema } from './cut.ts';
import { type Metric, metricSchema } from './metric.ts';
import { rowScopeSchema } from './row-scope.ts';

/**
 * What each group stands beside: one of the groups, all rows outside the group, the same group at another time, or, of
 * stretches of time, the one right before it.
 */
export const compareToSchema = z.discriminatedUnion('against', [
  z.object({ against: z.literal('group'), group: z.string().nullable() }),
  z.object({ against: z.literal('rest') }),
  z.object({ against: z.literal('before'), rows: rowScopeSchema }),
  z.object({ against: z.literal('previous') }),
]);
export type CompareTo = z.infer<typeof compareToSchema>;

/** One chart as a value: what is counted, by what, among which rows. Both lenses draw its one result. */
const grain = z.enum(['day', 'week', 'month', 'quarter', 'year']);
export const viewSchema = z.object({
  metric: metricSchema,
  breakdown: z.string().optional(),
  /** For a date breakdown. */
  timeGrain: grain.optional(),
  /** For a breakdown by amounts. */
  cut: cutSchema.optional(),
  /** A second breakdown: a small picture for each of its values, or the other side of a heat map. */
  split: z.string().optional(),
  splitGrain: grain.optional(),
  splitCut: cutSchema.optional(),
  compareTo: compareToSchema.optional(),
  rowScope: rowScopeSchema,
  /** Rows that agreed decisions leave out or show apart: each excluded (its complement is kept). */
  without: z.array(rowScopeSchema).max(50).optional(),
  /** Only rows that the data before did not have. */
  onlyNew: z.literal(true).optional(),
});

export type View = z.infer<typeof viewSchema>;

/** A breakdown by moments is a chart by days. */
export const timeGrainFor = (
  metric: Metric,
  breakdown: string | null | undefined,
  catalog: Catalog,
): View['timeGrain'] =>
  breakdown && placeOf(breakdown, metric, catalog)?.type.startsWith('TIMESTAMP') ? 'day' : undefined;

/**
 * One group of a view's result. `y` and `d` are exact decimals as text when beyond 2^53 or money. `n`: base rows behind
 * it, 0 for a mean or median of nothing; unknown in what was frozen.
 */
export type ViewCell = {
  readonly group: string | null;
  readonly y: number;
  readonly d: number | null;
  readonly n?: number;
  /** The value of the second breakdown. */
  readonly split?: string | null;
  /** What it is compared with. */
  readonly against?: Against;
};
export type Against = { readonly y: number; readonly d: number | null; readonly n?: number };

/**
 * A view's whole result, as frozen in evidence and as drawn. `total` is the same metric over all groups.
 * `canonical` is the text whose SHA-256 is the `fingerprint`.
 */
export type ViewResult = {
  readonly cells: readonly ViewCell[];
  readonly total: ViewCell;
  readonly fingerprint: string;
  readonly canonical: string;
  readonly sql: string;
  /** Earliest and latest day per group when the base table has a time column; ISO dates. */
  readonly days: Readonly<Record<string, readonly [string, string]>>;
  /** The latest day of all rows that were counted. */
  readonly rowsTo?: string;
  readonly missing: number;
  readonly dataVersion: number;
  readonly generation: string;
  readonly runMs: number;
};
