import { err, ok, type Result } from '../result.ts';
import type { Body, Envelope, LogEvent, NewEvent } from './envelope.ts';
import { bodyHash, withId } from './event-id.ts';
import { eventSets, isEventType } from './events.ts';
import type { Refusal } from './refusals.ts';
import type { Sha256 } from './sha256.ts';

/** What only the writer knows. `parents` are all heads it saw. */
export type Stamp = {
  readonly actor: string;
  readonly seq: number;
  readonly at: number;
  readonly parents: readonly string[];
  /** 32 hex digits. */
  readonly salt: string;
  readonly session: string;
  readonly round: number;
  readonly tz: string;
};

export const makeEvent = (event: NewEvent, stamp: Stamp, sha256: Sha256): Result<LogEvent, Refusal> => {
  const set = readNewSet(event);
  if (!set.ok) return set;
  const body: Body = {
    set: set.value,
    saidBy: event.saidBy,
    typedBy: event.typedBy,
    session: stamp.session,
    round: stamp.round,
    tz: stamp.tz,
    ...(event.why === undefined ? {} : { why: event.why }),
  };
  const env: Envelope = {
    v: 1,
    actor: stamp.actor,
    seq: stamp.seq,
    at: stamp.at,
    type: event.type,
    subject: event.subject,
    parents: [...stamp.parents].sort(),
    refs: refsOf(event.refs ?? [], set.value),
    bodyHash: bodyHash(stamp.salt, body, sha256),
  };
  return ok(withId({ env, salt: stamp.salt, body }, sha256));
};

/** The `set` as its schema reads it: trimmed, unknown keys gone. */
export const readNewSet = (event: NewEvent): Result<Record<string, unknown>, Refusal> => {
  if (!isEventType(event.type)) return err({ code: 'malformed', type: String(event.type), field: 'type' });
  const read = eventSets[event.type].safeParse(event.set);
  if (read.success) return ok(read.data);
  return err({ code: 'malformed', type: event.type, field: read.error.issues[0]?.path.join('.') ?? '' });
};

const resultFields = ['result', 'beforeResult', 'afterResult'] as const;

/** Every frozen result a body names stands in the envelope too, so it is known even where the body is withheld. */
const refsOf = (given: readonly string[], set: Record<string, unknown>): string[] => {
  const named = resultFields.map((field) => set[field]).filter((ref) => typeof ref === 'string');
  return [...new Set([...given, ...named])].sort();
};
