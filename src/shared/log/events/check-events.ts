import { z } from 'zod';
import { challengeAnswers, checkOutcomes, recheckAnswers } from '../vocabulary.ts';
import { text, id, hash, opaque, measuredSchema, day } from './fields.ts';

/** What the data says to an assumption: checks, what could change it, what new data says. */
export const checkEvents = {
  'check.run': z.object({
    assumption: id,
    version: z.number().int().positive(),
    measured: measuredSchema.nullable(),
    outcome: z.enum(checkOutcomes),
    reason: z.string().max(400).optional(),
    /** The column that new data does not have. */
    missingColumn: z.string().max(200).optional(),
    /** Too early: the day from which it can be judged. */
    settledOn: day.optional(),
    rows: z.enum(['new_only', 'all']),
    result: hash.optional(),
    check: opaque,
    unit: z.string().max(80),
    dataVersion: z.number().int(),
    metricVersion: z.number().int(),
  }),
  /** What the data asked about an assumption: effects, scopes and questions, never rows (ruling 12). */
  'challenge.run': z.object({
    assumption: id,
    version: z.number().int().positive(),
    claim: opaque,
    effect: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    n: z.number(),
    outcome: z.enum(checkOutcomes),
    probes: z
      .array(
        z.object({
          id: z.string().regex(/^P\d{1,2}$/),
          state: z.enum(['asks', 'quiet', 'too_few', 'cannot']),
          question: text,
          effect: z.number().optional(),
          adjusted: z.number().optional(),
          column: z.string().max(200).optional(),
          k: z.number().int().optional(),
          rows: opaque.optional(),
        }),
      )
      .max(20),
    cuts: z.number().int().nonnegative(),
    dataVersion: z.number().int(),
  }),
  'challenge.answered': z.object({
    assumption: id,
    run: hash,
    probe: z.string().regex(/^P\d{1,2}$/),
    answer: z.enum(challengeAnswers),
    /** The context note, decision or follow-up that came of it. */
    ref: id.optional(),
  }),
  /** A person's answer to what new data says; keeping the verdict carries its reason. */
  'recheck.answered': z.object({
    assumption: id,
    dataVersion: z.number().int(),
    answer: z.enum(recheckAnswers),
  }),
} as const;
