import { z } from 'zod';
import { agendaSteps, roles } from '../vocabulary.ts';
import { line, id, hash, day } from './fields.ts';

/** The frame: whose workshop, who sits here, which sitting, which round, which question. */
export const workshopEvents = {
  'workshop.created': z.object({
    title: line,
    language: line,
    locale: line,
    currency: line,
    timeZone: line,
    weekStarts: z.enum(['monday', 'sunday']),
    smallGroupMin: z.number().int().min(1),
  }),
  'workshop.renamed': z.object({ title: line }),
  'person.joined': z.object({ role: z.enum(roles) }),
  'session.started': z.object({
    number: z.number().int().positive(),
    kind: z.enum(['together', 'alone', 'reply']),
    plannedMinutes: z.number().int().positive(),
    participants: z.array(id).min(1),
    driver: id,
  }),
  /** Who sits here from now on: somebody came, or left. */
  'session.here': z.object({ participants: z.array(id).min(1) }),
  'session.driver': z.object({ driver: id }),
  'session.step': z.object({ step: z.enum(agendaSteps), skipped: z.boolean() }),
  /** The clock stands still until somebody goes on. */
  'session.paused': z.object({}),
  'session.resumed': z.object({}),
  'session.closed': z.object({
    learned: z.record(z.string(), z.string()).optional(),
    /** What stood at the end: decisions taken, questions still open. */
    closedWith: z.array(id).max(200).optional(),
  }),
  'round.started': z.object({
    number: z.number().int().positive(),
    startedBecause: z.enum(['start', 'next', 'new_data', 'reply_merged', 'scope_changed']),
  }),
  'scope.set': z.object({
    question: z.string().trim().min(1).max(140),
    decision: line,
    decider: line,
    decideBy: day.optional(),
    audience: line,
    from: day.optional(),
    to: day.optional(),
    threshold: z
      .object({
        value: z.number(),
        unit: z.string().max(80),
        because: z.string().max(200),
        moneyEach: z.number().optional(),
      })
      .optional(),
    /** Money or customers: what a wrong decision costs. */
    atStake: z.string().max(200).optional(),
    belongsTo: z.string().max(200).optional(),
    leftOut: z.string().max(400).optional(),
    needs: z.record(z.string(), z.string()).optional(),
  }),
  'event.redacted': z.object({ target: hash, reasonCode: z.enum(['personal_data', 'wrong_file', 'other']) }),
} as const;
