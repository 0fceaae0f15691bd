import { z } from 'zod';
import type { EventSets, EventType } from './events.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Holds no free text: a redaction may drop salt and body and keep this. `at` is UTC ms and only orders the display. */
export const envelopeSchema = z.looseObject({
  v: z.number().int().positive(),
  actor: z.string().min(1).max(80),
  seq: z.number().int().positive(),
  at: z.number().int(),
  type: z.string().min(1).max(80),
  subject: z.string().min(1).max(80),
  parents: z.array(hash).max(1000),
  refs: z.array(hash).max(1000),
  bodyHash: hash,
});

export const bodySchema = z.looseObject({
  set: z.record(z.string(), z.unknown()),
  saidBy: z.string(),
  typedBy: z.string(),
  session: z.string(),
  round: z.number().int().nonnegative(),
  tz: z.string(),
  why: z.string().optional(),
});

export const storedEventSchema = z.looseObject({
  env: envelopeSchema,
  salt: z.string().optional(),
  body: bodySchema.optional(),
});

export type Envelope = z.infer<typeof envelopeSchema>;
export type Body = z.infer<typeof bodySchema>;
/** As written: unknown types and fields are kept as they are. */
export type StoredEvent = z.infer<typeof storedEventSchema>;
/** With its id: SHA-256 hex of the canonical envelope. */
export type LogEvent = StoredEvent & { readonly id: string };

/** What a command asks main to append; main adds actor, seq, at, parents, hashes. */
export type NewEvent<T extends EventType = EventType> = {
  readonly type: T;
  readonly subject: string;
  readonly set: EventSets[T];
  readonly saidBy: string;
  readonly typedBy: string;
  readonly why?: string;
  readonly refs?: readonly string[];
};
