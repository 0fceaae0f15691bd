import { z } from 'zod';
import { assumptionKinds, confidences, ifWrongs, roles, verdicts } from '../vocabulary.ts';
import { text, line, id, hash, opaque, label } from './fields.ts';

/** An assumption from its first wording to its verdict, and what both sides agree to. */
export const assumptionEvents = {
  'assumption.logged': z.object({
    label,
    statement: text,
    evidence: z.array(id),
    rowScope: opaque.optional(),
    check: opaque.optional(),
    kind: z.enum(assumptionKinds).optional(),
    /** What somebody expected before anybody looked. */
    expectation: id.optional(),
  }),
  'assumption.detailed': z.object({
    because: z.string().max(4000).optional(),
    confidence: z.enum(confidences).optional(),
    ifWrong: z.enum(ifWrongs).optional(),
    moneyAtStake: z.string().max(200).optional(),
    kind: z.enum(assumptionKinds).optional(),
    check: opaque.optional(),
    /** One of the three to talk about first. */
    picked: z.boolean().optional(),
  }),
  'assumption.evidence': z.object({ evidence: id, version: z.number().int().positive() }),
  'assumption.revised': z.object({
    version: z.number().int().min(2),
    statement: text,
    rowScope: opaque.optional(),
    check: opaque.optional(),
    confidence: z.enum(confidences).optional(),
    causedBy: z.array(hash).min(1),
    evidence: z.array(id).optional(),
  }),
  'assumption.parked': z.object({ reason: text }),
  'assumption.resumed': z.object({}),
  'assumption.merged': z.object({ into: id }),
  'assumption.split': z.object({ into: z.array(id).min(2) }),
  'assumption.withdrawn': z.object({ reason: text }),
  'verdict.set': z.object({
    verdict: z.enum(verdicts),
    version: z.number().int().positive(),
    dissent: z.string().max(1000).optional(),
  }),
  /** The sentence of the one who does not agree, said under that one's own role. */
  'verdict.dissented': z.object({ target: hash, role: z.enum(roles), words: line }),
  'verdict.reopened': z.object({ reason: text }),
  'agreement.given': z.object({ target: hash, role: z.enum(roles) }),
} as const;
