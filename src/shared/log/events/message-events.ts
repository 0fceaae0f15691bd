import { z } from 'zod';
import { places, reactionOutcomes, wordsUsed } from '../vocabulary.ts';
import { id, label, line, text } from './fields.ts';

/** What sales may say, and how it went; and queries that somebody wrote by hand. */
export const messageEvents = {
  /** What sales may say to a customer, and why we say this. `from`: the insights it rests on. */
  'message.written': z.object({
    label,
    text,
    whyWeSay: text,
    audience: line,
    from: z.array(id).max(12),
  }),
  /** `causedBy`: the reaction or insight behind the new words. */
  'message.revised': z.object({
    version: z.number().int().min(2),
    text,
    whyWeSay: text,
    causedBy: z.array(id).min(1).max(12),
  }),
  /** How it went. No customer can be recognised: without that it can't be written down. */
  'message.answered': z.object({
    message: id,
    version: z.number().int().positive(),
    where: z.enum(places),
    used: z.enum(wordsUsed),
    changedText: z.string().trim().max(4000).optional(),
    customerWords: z.string().trim().max(2000),
    outcome: z.enum(reactionOutcomes),
    nobodyRecognised: z.literal(true),
  }),
  /** A query somebody wrote by hand. In a file from another laptop it waits until a person here has looked (I18). */
  'query.kept': z.object({ name: line, sql: z.string().trim().min(1).max(20_000) }),
} as const;
