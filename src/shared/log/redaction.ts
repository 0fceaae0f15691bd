import type { LogEvent } from './envelope.ts';
import { nobody, readKnown } from './known-event.ts';

/** Ids of the events a redaction names: their salt and body are dropped wherever the log is written. Never a redaction itself. */
export const redactedIds = (events: readonly LogEvent[]): ReadonlySet<string> => {
  const redactions = events.filter(({ env }) => env.type === 'event.redacted');
  const targets = redactions.flatMap((event) => {
    const known = readKnown(event, nobody);
    return known?.type === 'event.redacted' ? [known.set.target] : [];
  });
  const own = new Set(redactions.map(({ id }) => id));
  return new Set(targets.filter((target) => !own.has(target)));
};

/** The envelope stays, so the chain still holds. */
export const applyRedactions = (events: readonly LogEvent[]): readonly LogEvent[] => {
  const gone = redactedIds(events);
  return gone.size === 0 ? events : events.map((event) => (gone.has(event.id) ? withoutBody(event) : event));
};

export const withoutBody = ({ salt: _salt, body: _body, ...event }: LogEvent): LogEvent => event;
