import { z } from 'zod';
import { derivedSchema } from './derived.ts';
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
  /** Columns of the base that are made while counting; scopes and breakdowns name them like its own. */
  derived: z.array(derivedSchema).max(8).optional(),
  y: measureSchema,
  d: measureSchema.optional(),
  /**
   * The rate between steps: a row reaches a step when it reached all those before. `y` is then the last step and `d` the
   * first, so that a breakdown shows who gets all the way; without one the steps themselves are the groups.
   */
  steps: z
    .array(z.object({ name: z.string().min(1).max(80), where: rowScopeSchema }))
    .min(2)
    .max(8)
    .optional(),
  per: z.number().positive(),
  /** Screen unit of one y, plural: "orders", "€". */
  unit: z.string(),
  /** Screen unit of one d, plural: "e-mails". */
  perUnit: z.string().optional(),
});

export type Measure = z.infer<typeof measureSchema>;
export type Metric = z.infer<typeof metricSchema>;

/** Whether a view of it, without a breakdown, has the steps as its groups. */
export const isFunnel = (metric: Metric, breakdown: string | null | undefined): boolean =>
  metric.steps !== undefined && !breakdown;

/** A share has an interval by Wilson's method: each row of d either counts or does not, and no other row counts. */
export const isShare = ({ y, d }: Metric): boolean => {
  if (d?.agg !== 'rows' || (y.agg !== 'matched' && y.agg !== 'rows')) return false;
  const counted = new Set((y.where?.all ?? []).map((condition) => JSON.stringify(condition)));
  return (d.where?.all ?? []).every((condition) => counted.has(JSON.stringify(condition)));
};

/** What it calls a row; nothing where it is over an amount or people, whose name is no row's. */
export const rowName = ({ d, perUnit }: Metric): string | undefined =>
  d?.agg === 'sum' || d?.agg === 'distinct' ? undefined : perUnit;
