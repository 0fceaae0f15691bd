import { z } from 'zod';
import { parkingChoices, roles } from '../vocabulary.ts';
import { text, line, id, label } from './fields.ts';

/** What keeps the talk going: expectations before the first look, parked thoughts, words both understand. */
export const talkEvents = {
  /** "Before we look": covered from the other side until both are done. */
  'expectation.written': z.object({ text }),
  'expectation.done': z.object({ role: z.enum(roles) }),
  'parking.added': z.object({ label, text, cameFrom: id.optional() }),
  'parking.sorted': z.object({ decision: z.enum(parkingChoices), who: z.string().max(200).optional() }),
  'word.added': z.object({
    term: line,
    language: line,
    analystWords: z.string().trim().max(400),
    marketerWords: z.string().trim().max(400),
    example: z.string().max(400).optional(),
    metric: id.optional(),
    /** Where somebody did not follow: the sentence it stood in. It stays pinned until both can say the word. */
    stoodIn: line.optional(),
  }),
  'word.worded': z.object({
    analystWords: z.string().trim().max(400).optional(),
    marketerWords: z.string().trim().max(400).optional(),
    example: z.string().max(400).optional(),
  }),
  /** `meant`: "yes, that's it", or "not quite". */
  'word.said_back': z.object({ role: z.enum(roles), words: text, meant: z.boolean() }),
} as const;
