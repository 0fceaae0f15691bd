import { canonical } from './canonical.ts';
import type { Body, Envelope, LogEvent, StoredEvent } from './envelope.ts';
import type { Sha256 } from './sha256.ts';

export const eventId = (env: Envelope, sha256: Sha256): string => sha256(canonical(env));

/** Salted, so a redacted short text can't be guessed from the envelope that stays. */
export const bodyHash = (salt: string, body: Body, sha256: Sha256): string => sha256(salt + canonical(body));

/** As written to journal and file: everything but the computed id. */
export const storedText = (event: LogEvent): string => canonical({ ...event, id: undefined });

export const withId = (stored: StoredEvent, sha256: Sha256): LogEvent => ({
  ...stored,
  id: eventId(stored.env, sha256),
});
