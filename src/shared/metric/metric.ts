import { z } from 'zod';
import { rowScopeSchema } from './row-scope.ts';

const measureSchema = z.object({
  /** `rows` counts base rows; `matched` counts base rows that have a joined row (needs `join`). */
  agg: z.enum(['rows', 'matched', 'distinct', 'sum', 'mean', 'median']),
  column: z.string().optional(),
  where: rowScopeSchema.optional(),
});

/**
 * How we count. `y` over `d`, times `per`. The joined table is first grouped by its keys, so each base row has
 * one `y` and a join never multiplies rows. A plain count or sum has no `d`.
 */
export const metricSchema = z.object({
  base: z.string().min(1),
  join: z
    .object({
      table: z.string().min(1),
      on: z
        .array(z.tuple([z.string(), z.string()]))
        .min(1)
        .max(8),
    })
    .optional(),
  y: measureSchema,
  d: measureSchema.optional(),
  per: z.number().positive(),
  /** Screen unit of one y, plural: "orders", "€". */
  unit: z.string(),
  /** Screen unit of one d, plural: "e-mails". */
  perUnit: z.string().optional(),
});

export type Measure = z.infer<typeof measureSchema>;
export type Metric = z.infer<typeof metricSchema>;

/** A share has an interval by Wilson's method: each base row either counts or does not. */
export const isShare = (metric: Metric): boolean =>
  metric.d?.agg === 'rows' &&
  metric.d.where === undefined &&
  (metric.y.agg === 'matched' || metric.y.agg === 'rows');
