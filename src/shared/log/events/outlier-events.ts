import { z } from 'zod';
import { outlierChoices } from '../vocabulary.ts';
import { text, line, id, hash, opaque, label, measuredSchema } from './fields.ts';

/** Rows left out or shown apart, and which ways of leaving out were looked at. */
export const outlierEvents = {
  'outlier.proposed': z.object({
    label,
    rows: opaque,
    count: z.number().int().nonnegative(),
    words: line,
    choice: z.enum(outlierChoices),
    appliesTo: z.discriminatedUnion('what', [
      z.object({ what: z.literal('view'), evidence: id }),
      z.object({ what: z.literal('assumption'), assumption: id }),
      z.object({ what: z.literal('question') }),
    ]),
    reason: text,
    contextLink: id.optional(),
    before: measuredSchema,
    after: measuredSchema,
    unit: z.string().max(80),
    changesConclusion: z.boolean().nullable(),
    threshold: z.number().optional(),
    beforeResult: hash.optional(),
    afterResult: hash.optional(),
    dataVersion: z.number().int(),
    metricVersion: z.number().int(),
  }),
  'outlier.reversed': z.object({ reason: text }),
  /** A distinct way of leaving rows out whose result was on screen (I21). `variant` names it. */
  'cut.displayed': z.object({ variant: hash }),
} as const;
