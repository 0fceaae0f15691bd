import { z } from 'zod';
import { confidences, roles } from '../vocabulary.ts';
import { text, line, id, day, label } from './fields.ts';

/** What is known in the end, and what is decided. */
export const insightEvents = {
  'insight.drafted': z.object({
    label,
    statement: text,
    because: z.string().max(2000),
    soWhat: z.string().max(2000),
    forWhom: z.string().max(400),
    confidence: z.enum(confidences).optional(),
    limits: z.string().max(1000).optional(),
    kind: z.enum(['seen_together', 'tested_cause']),
    evidence: z.array(id),
    assumptions: z.array(id),
    contextLinks: z.array(id),
  }),
  'insight.edited': z.object({
    statement: text.optional(),
    because: z.string().max(2000).optional(),
    soWhat: z.string().max(2000).optional(),
    forWhom: z.string().max(400).optional(),
    confidence: z.enum(confidences).optional(),
    limits: z.string().max(1000).optional(),
    kind: z.enum(['seen_together', 'tested_cause']).optional(),
    evidence: z.array(id).optional(),
    assumptions: z.array(id).optional(),
    contextLinks: z.array(id).optional(),
  }),
  'insight.ready': z.object({}),
  'insight.said_back': z.object({ role: z.enum(roles), words: text }),
  'insight.retired': z.object({ reason: text, supersededBy: id.optional() }),
  'decision.taken': z.object({
    what: text,
    decider: line,
    on: day.optional(),
    insights: z.array(id),
    withoutInsight: z.string().max(400).optional(),
    wouldChangeOurMind: text,
    reviewOn: day,
    takenBy: z.string().max(200),
    alternatives: z.string().max(1000).optional(),
  }),
  /** On its day somebody looked again: kept or changed, and why. */
  'decision.reviewed': z.object({ outcome: z.enum(['kept', 'changed']), because: text }),
} as const;
