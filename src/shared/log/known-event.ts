import type { Body, LogEvent } from './envelope.ts';
import { eventSets, type EventSets, type EventType, isEventType } from './events.ts';
import type { Said } from './state.ts';

/** An event whose type and fields this version understands. */
export type KnownEvent<T extends EventType = EventType> = {
  [K in T]: {
    readonly type: K;
    readonly set: EventSets[K];
    readonly id: string;
    readonly subject: string;
    readonly why: string | undefined;
    readonly said: Said;
  };
}[T];

/** For readers that only want the fields. */
export const nobody: Said = {
  event: '',
  saidBy: '',
  typedBy: '',
  role: 'guest',
  at: 0,
  round: 0,
  session: '',
};

const read = new WeakMap<Body, unknown>();

/** Null for an unknown type or for fields the schema does not accept: kept in the log, not folded. */
export const readKnown = (event: LogEvent, said: Said): KnownEvent | null => {
  const { body, env } = event;
  if (body === undefined || !isEventType(env.type)) return null;
  const set = readSet(env.type, body);
  if (set === null) return null;
  return { type: env.type, set, id: event.id, subject: env.subject, why: body.why, said } as KnownEvent;
};

/** Reading a schema costs more than folding it: once per body, however often the log is folded. */
const readSet = (type: EventType, body: Body): unknown => {
  const known = read.get(body);
  if (known !== undefined) return known;
  const parsed = eventSets[type].safeParse(body.set);
  const set = parsed.success ? parsed.data : null;
  read.set(body, set);
  return set;
};
