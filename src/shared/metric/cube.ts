import { z } from 'zod';
import { rowScopeSchema } from './row-scope.ts';

/** How a column is cut: steps of equal width from the lowest value on (days for a date), or its own values. */
const axisSchema = z.object({ column: z.string().min(1), steps: z.number().int().min(2).max(1000) });

/**
 * Everything that dragging a range over `active` can ask of the other columns, in one answer. Brushes on those stand in
 * `rowScope`; the one on `active` does not, as the cube answers for every such range.
 */
export const cubeQuestionSchema = z.object({
  table: z.string().min(1),
  active: axisSchema,
  others: z.array(axisSchema).min(1).max(8),
  /** A column of numbers that is summed beside the count. */
  sum: z.string().min(1).optional(),
  rowScope: rowScopeSchema,
});
export type CubeQuestion = z.infer<typeof cubeQuestionSchema>;

/**
 * Edges of a cut column: step i holds from `low + i × width` to under `low + (i + 1) × width`; days since 1970 for dates.
 * `values`: the column's own values instead.
 */
export type CubeAxis =
  | {
      readonly column: string;
      readonly kind: 'number' | 'day';
      readonly low: number;
      readonly width: number;
      readonly steps: number;
    }
  | { readonly column: string; readonly kind: 'values'; readonly values: readonly string[] };

/** Rows of one step of `active` (null: without a value) in one step of another column (null: without a value). */
export type CubeCell = {
  readonly a: number | null;
  readonly b: number | null;
  readonly n: number;
  readonly sum: number;
};
export type Cube = {
  readonly active: CubeAxis;
  readonly others: readonly { readonly axis: CubeAxis; readonly cells: readonly CubeCell[] }[];
  readonly rows: number;
  readonly runMs: number;
};
