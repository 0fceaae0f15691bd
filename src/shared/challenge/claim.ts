import { z } from 'zod';
import { metricSchema } from '../metric/metric.ts';
import { rowScopeSchema } from '../metric/row-scope.ts';

const outcomeSchema = z.union([
  z.strictObject({ where: rowScopeSchema }),
  z.strictObject({ column: z.string().min(1), as: z.enum(['sum', 'mean', 'median']) }),
  z.strictObject({ metric: metricSchema }),
]);

/**
 * What can be challenged: an outcome, its rows, and what is said of it. It is the stored check, written so that a file
 * and a command line can hold it. Every field: docs/specs/challenge.md.
 */
export const claimSchema = z
  .strictObject({
    data: z.string().min(1),
    outcome: outcomeSchema,
    /** One row stands for this many units. */
    weight: z.string().min(1).optional(),
    /** Rows of one person are not independent; never named, never a split. */
    personKey: z.string().min(1).optional(),
    maturityDays: z.number().int().nonnegative().max(3650).optional(),
    time: z.string().min(1).optional(),
    shape: z.enum(['higher_than_other_group', 'at_least', 'at_most', 'between', 'changed_by_at_least']),
    /** The rows meant; for two groups the first one. */
    a: rowScopeSchema.optional(),
    /** The other group; without it, every row that is not in `a`. */
    b: rowScopeSchema.optional(),
    /** Rows left out of both by agreed decisions. */
    without: z.array(rowScopeSchema).max(50).optional(),
    threshold: z.number().optional(),
    /** The upper end of `between`. */
    upper: z.number().optional(),
    /** 1.2: twenty per cent more than the other group. */
    times: z.number().positive().optional(),
    per: z.number().positive().optional(),
    direction: z.enum(['higher', 'lower']).optional(),
    minN: z.number().int().nonnegative().optional(),
    /** Columns that are no way of splitting: hidden ones, keys, columns dated after the outcome. */
    leaveOut: z.array(z.string()).max(200).optional(),
  })
  .superRefine((claim, context) => {
    const two = isComparison(claim.shape);
    if (two && claim.a === undefined)
      context.addIssue({ code: 'custom', path: ['a'], message: 'a comparison needs its first group' });
    if (claim.threshold === undefined && !two)
      context.addIssue({ code: 'custom', path: ['threshold'], message: 'this shape needs a threshold' });
    if (claim.shape === 'between' && !((claim.upper ?? Number.NaN) >= (claim.threshold ?? 0)))
      context.addIssue({
        code: 'custom',
        path: ['upper'],
        message: '"between" needs an upper end above the threshold',
      });
  });

export type Claim = z.infer<typeof claimSchema>;

export const isComparison = (shape: Claim['shape']): boolean =>
  shape === 'higher_than_other_group' || shape === 'changed_by_at_least';

/** Fewer units than this in a group, and nothing is said about it. */
export const fewest = 30;

export const perOf = (claim: Claim): number =>
  claim.per ?? ('metric' in claim.outcome ? claim.outcome.metric.per : 1);

/**
 * The effect is first − ρ · second. "From a to b" is b − a: what came later stands first. Thresholds compare a alone.
 */
export const rolesOf = (
  claim: Claim,
): {
  readonly first: 'a' | 'b';
  readonly second: 'a' | 'b' | null;
  readonly rho: number;
} => {
  if (claim.shape === 'changed_by_at_least') return { first: 'b', second: 'a', rho: 1 };
  if (claim.shape === 'higher_than_other_group') return { first: 'a', second: 'b', rho: claim.times ?? 1 };
  return { first: 'a', second: null, rho: 1 };
};
