import { z } from 'zod';
import { rowScopeSchema } from './row-scope.ts';

/** A brush in steps of a column's axis: a range without its upper end, or own values by their places. */
const brushSchema = z.union([
  z.object({ column: z.string().min(1), from: z.number().int().min(0), to: z.number().int().min(0) }),
  z.object({ column: z.string().min(1), places: z.array(z.number().int().min(0)).max(100) }),
]);
export type Brush = z.infer<typeof brushSchema>;

export const exploreMeasureSchema = z.object({
  agg: z.enum(['rows', 'distinct', 'sum', 'mean', 'median']),
  column: z.string().min(1).optional(),
});
export type ExploreMeasure = z.infer<typeof exploreMeasureSchema>;

/**
 * Columns of one table beside each other, each cut into steps. All brushes together select the rows that every picture
 * highlights. With `active` the answer is a cube: what any range over that column would select, so that dragging asks nothing.
 */
export const exploreQuestionSchema = z.object({
  table: z.string().min(1),
  columns: z
    .array(z.object({ column: z.string().min(1), steps: z.number().int().min(2).max(1000) }))
    .min(1)
    .max(24),
  measure: exploreMeasureSchema,
  rowScope: rowScopeSchema,
  brushes: z.array(brushSchema).max(24),
  active: z.string().min(1).optional(),
});
export type ExploreQuestion = z.infer<typeof exploreQuestionSchema>;

/**
 * A cut column. Step i holds from `low + i × width` to under `low + (i + 1) × width` (days since 1970 for dates); an open
 * end holds everything beyond it as well. A picture draws `per` steps as one. `values`: the column's own values instead.
 */
export type RangeAxis = {
  readonly column: string;
  readonly kind: 'number' | 'day';
  readonly low: number;
  readonly width: number;
  readonly steps: number;
  readonly per: number;
  readonly openLow: boolean;
  readonly openHigh: boolean;
};
export type ValuesAxis = {
  readonly column: string;
  readonly kind: 'values';
  readonly values: readonly string[];
};
export type Axis = RangeAxis | ValuesAxis;

export const stepsOf = (axis: Axis): number => (axis.kind === 'values' ? axis.values.length : axis.steps);
/** Places of a picture; rows that have no value, or one of the rarest, stand in one more place after these. */
export const placesOf = (axis: Axis): number =>
  axis.kind === 'values' ? axis.values.length : Math.ceil(axis.steps / axis.per);

/** Per place of a picture: rows, and the measure (NaN where nothing can be measured). */
export type Bins = { readonly n: Float64Array; readonly value: Float64Array };

/** One column's cells over the active one: a step, a place, and what stands there. */
export type CubePart = {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly n: Float64Array;
  readonly sum: Float64Array;
  /** Rows that have a value to sum. */
  readonly filled: Float64Array;
};

export type Explored = {
  readonly axes: readonly Axis[];
  readonly bins: readonly Bins[];
  readonly total: { readonly n: number; readonly value: number };
  readonly cube: readonly CubePart[] | null;
  readonly runMs: number;
};

/** What can be added up step by step; the others are asked anew for each range. */
export const addsUp = (measure: ExploreMeasure): boolean =>
  measure.agg === 'rows' || measure.agg === 'sum' || measure.agg === 'mean';
