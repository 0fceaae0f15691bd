import { z } from 'zod';
import { chartKinds } from '../../picture/chart-kinds.ts';
import { certainties, contextKinds, effects } from '../vocabulary.ts';
import { text, line, id, hash, day, opaque, label, measuredSchema } from './fields.ts';

/** What people and charts bring to an assumption: evidence, context and its links, questions to dig. */
export const contextEvents = {
  'evidence.added': z.object({
    kind: z.enum(['snapshot', 'check_result', 'reaction', 'document', 'told']),
    says: text,
    strength: z.enum(['counted', 'estimated', 'told']),
    /** Told: by whom, or in which file. */
    source: z.string().max(400).optional(),
    /** SHA-256 of the frozen result; also in the envelope's refs. */
    result: hash.optional(),
    view: opaque.optional(),
    /** How it was drawn on screen; none: as suits the result. */
    picture: z.enum(chartKinds).optional(),
    selection: opaque.optional(),
    selectionWords: z.string().max(400).optional(),
    measured: measuredSchema.optional(),
    unit: z.string().max(80).optional(),
    dataVersion: z.number().int().optional(),
    metricVersion: z.number().int().optional(),
  }),
  'context.noted': z.object({
    label,
    text,
    kind: z.enum(contextKinds),
    from: day.optional(),
    to: day.optional(),
    rowScope: opaque.optional(),
    source: z.object({ kind: z.enum(['someone', 'document', 'data', 'public']), ref: z.string().max(400) }),
    certainty: z.enum(certainties),
    reusable: z.boolean(),
  }),
  'context.linked': z.object({
    note: id,
    assumption: id,
    version: z.number().int().positive(),
    effect: z.enum(effects),
    reason: text,
  }),
  /** "Is that what you meant?" answered by the one who said it. */
  'context.meant': z.object({ note: id, meant: z.boolean() }),
  'followup.opened': z.object({
    label,
    question: text,
    from: id,
    who: line,
    byWhen: day.optional(),
    blocking: z.boolean(),
  }),
  'followup.closed': z.object({
    answerKind: z.enum(['can', 'can_with_limits', 'cannot', 'dropped']),
    answer: text,
    alternative: z.string().max(1000).optional(),
    limits: z.string().max(1000).optional(),
    /** The art of the possible: what could be done, and which of it was chosen. */
    options: z.array(line).max(10).optional(),
    chosen: z.string().max(1000).optional(),
    /** Days, money, whose time: what the chosen way takes. */
    cost: z.string().max(200).optional(),
  }),
  'followup.reopened': z.object({ reason: text }),
} as const;
