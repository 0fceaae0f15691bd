import { z } from 'zod';
import { exploreQuestionSchema } from './explore.ts';

/**
 * Rows of a table as people read them: those in scope, in one order, a page at a time. `brushes` are read on the axes that
 * exploring the same columns gives. `from`: a long text is cut there and told on from there.
 */
export const rowsQuestionSchema = z.object({
  explore: exploreQuestionSchema,
  columns: z.array(z.string().min(1)).min(1).max(200),
  sort: z.object({ column: z.string().min(1), down: z.boolean() }).optional(),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(1000),
  from: z.number().int().min(0).optional(),
});
export type RowsQuestion = z.infer<typeof rowsQuestionSchema>;

/** Letters of a text that a table shows; the rest is told when asked for. */
export const shownLetters = 200;
/** Letters of one page of a long text. */
export const pageLetters = 2000;

export type RowsPage = {
  /** Null: empty. Cut at `shownLetters`, with … at the end. */
  readonly rows: readonly (readonly (string | null)[])[];
  readonly all: number;
  readonly runMs: number;
};
