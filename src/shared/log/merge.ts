import type { LogEvent } from './envelope.ts';
import { applyRedactions, redactedIds } from './redaction.ts';

/** Set union by id; a body comes from whichever copy has it. Commutative, associative, idempotent: so is crash recovery. */
export const mergeEvents = (...logs: readonly (readonly LogEvent[])[]): readonly LogEvent[] => {
  const union = new Map<string, LogEvent>();
  for (const event of logs.flat()) {
    if (union.get(event.id)?.body === undefined) union.set(event.id, event);
  }
  return applyRedactions([...union.values()]);
};

/** What `theirs` would bring to `ours`: new events, and bodies that are missing here without having been redacted. */
export const broughtBy = (theirs: readonly LogEvent[], ours: readonly LogEvent[]): readonly LogEvent[] => {
  const known = new Map(ours.map((event) => [event.id, event]));
  const redacted = redactedIds(ours);
  return theirs.filter((event) => {
    const here = known.get(event.id);
    return (
      here === undefined || (here.body === undefined && event.body !== undefined && !redacted.has(event.id))
    );
  });
};
