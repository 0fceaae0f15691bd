import { z } from 'zod';

/**
 * Which rows are meant, as a value instead of SQL: readable aloud, re-applicable to next month's file,
 * safe in a mailed file. `all` means AND. Dates are ISO strings. Columns are base columns or `table.column`.
 */
const scalar = z.union([z.string(), z.number(), z.boolean()]);

export const conditionSchema = z.discriminatedUnion('op', [
  z.object({ col: z.string().min(1), op: z.enum(['=', '≠', '<', '≤', '>', '≥', 'contains']), value: scalar }),
  z.object({ col: z.string().min(1), op: z.enum(['in', 'not in']), value: z.array(scalar).min(1).max(1000) }),
  z.object({
    col: z.string().min(1),
    op: z.literal('between'),
    value: z.tuple([scalar, scalar]),
    /** Brush ranges exclude their upper end; a typed range includes it. */
    halfOpen: z.boolean().optional(),
  }),
  z.object({ col: z.string().min(1), op: z.enum(['is empty', 'is not empty']) }),
]);

export const rowScopeSchema = z.object({ all: z.array(conditionSchema).max(50) });

export type Scalar = z.infer<typeof scalar>;
export type Condition = z.infer<typeof conditionSchema>;
export type RowScope = z.infer<typeof rowScopeSchema>;

export const everyRow: RowScope = { all: [] };
