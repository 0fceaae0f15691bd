import { err, ok, type Result } from '../result.ts';
import { type LogEvent, storedEventSchema } from './envelope.ts';
import { bodyHash, withId } from './event-id.ts';
import { type JsonFailure, readJson } from './safe-json.ts';
import type { Sha256 } from './sha256.ts';

export type EventFailure =
  | JsonFailure
  | { readonly code: 'too-long' }
  | { readonly code: 'shape'; readonly field: string }
  | { readonly code: 'body-changed' };

export const maxLineLength = 1_000_000;

/** One stored line. Unknown types and fields stay as they are; a missing body is for the caller to judge. */
export const readEventLine = (line: string, sha256: Sha256): Result<LogEvent, EventFailure> => {
  if (line.length > maxLineLength) return err({ code: 'too-long' });
  const json = readJson(line);
  return json.ok ? readEvent(json.value, sha256) : json;
};

export const readEvent = (value: unknown, sha256: Sha256): Result<LogEvent, EventFailure> => {
  const read = storedEventSchema.safeParse(value);
  if (!read.success) return err({ code: 'shape', field: read.error.issues[0]?.path.join('.') ?? '' });
  const { env, salt, body } = read.data;
  if ((salt === undefined) !== (body === undefined))
    return err({ code: 'shape', field: salt === undefined ? 'salt' : 'body' });
  if (body !== undefined && salt !== undefined && bodyHash(salt, body, sha256) !== env.bodyHash)
    return err({ code: 'body-changed' });
  return ok(withId(read.data, sha256));
};
