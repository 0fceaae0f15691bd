import { readFile, stat } from 'node:fs/promises';
import { constants, inflateRawSync } from 'node:zlib';
import type { LogEvent } from '../../shared/log/envelope.ts';
import { namesWorkshop } from '../../shared/log/names-workshop.ts';
import { inOrder } from '../../shared/log/order.ts';
import { readEventLine } from '../../shared/log/read-event.ts';
import { readJson } from '../../shared/log/safe-json.ts';
import { hashIn, isPartName, limits } from '../../shared/nugget-file/part-names.ts';
import { type Manifest, manifestSchema } from '../../shared/nugget-file/manifest.ts';
import { isMarked, lostAmong, readMarks } from '../../shared/nugget-file/lost-entries.ts';
import { withheldOf } from '../../shared/nugget-file/pack-plan.ts';
import { isMissing, isSystemError } from './disk.ts';
import { sha256 } from './sha256.ts';

/** What is whole in a file whose end or middle is not: entries and results by their hash. */
export type Salvaged = {
  readonly workshopId: string;
  readonly title: string;
  readonly events: readonly LogEvent[];
  readonly results: ReadonlyMap<string, Buffer>;
  /** Time of the last whole entry. */
  readonly until: number;
  /** Entries between whole ones that are gone, as far as the table of contents tells; 0 where only the end is missing. */
  readonly lost: number;
};

/** Null where not even the first entry can be read. Only for files that `checkFile` has refused. */
export const salvage = async (path: string): Promise<Salvaged | null> => {
  try {
    const { size } = await stat(path);
    if (size > limits.totalBytes) return null;
    return salvageBytes(await readFile(path));
  } catch (error) {
    if (isMissing(error) || isSystemError(error)) return null;
    throw error;
  }
};

export const salvageBytes = (bytes: Buffer): Salvaged | null => {
  let packedLog: Buffer | null = null;
  let manifest: Manifest | null = null;
  const results = new Map<string, Buffer>();
  let unpacked = 0;
  for (const part of partsOf(bytes)) {
    const content = contentOf(part);
    unpacked += content?.length ?? 0;
    if (content === null || unpacked > limits.totalBytes) continue;
    const hash = part.name.startsWith('results/') ? hashIn(part.name) : null;
    if (part.name === 'log.ndjson' && part.packed) packedLog ??= content;
    else if (part.name === 'manifest.json') manifest ??= manifestIn(content);
    else if (hash !== null && sha256(content) === hash) results.set(hash, content);
  }
  // A log that stands there unpacked is found by its lines, whatever became of the header before it.
  return fromLog(packedLog ?? bytes, manifest, results, bytes.lastIndexOf(endRecord, -1, 'latin1') < 0);
};

const manifestIn = (content: Buffer): Manifest | null => {
  const json = readJson(content.toString('utf8'));
  const read = json.ok ? manifestSchema.safeParse(json.value) : null;
  return read?.success ? read.data : null;
};

const fromLog = (
  log: Buffer,
  manifest: Manifest | null,
  results: ReadonlyMap<string, Buffer>,
  brokenOff: boolean,
): Salvaged | null => {
  const read = new Map<string, LogEvent>();
  for (const line of linesOf(log)) {
    const event = readEventLine(line, sha256);
    if (event.ok) read.set(event.value.id, event.value);
    if (read.size >= limits.events) break;
  }
  const all = [...read.values()];
  const vouched = isVouched(all, manifest, brokenOff);
  const events = withWords(inOrder(all.filter(vouched)));
  const created = events.find(namesWorkshop);
  const last = events.at(-1);
  if (created === undefined || last === undefined) return null;
  const title = created.body?.set['title'] ?? manifest?.title;
  return {
    workshopId: created.env.subject,
    title: typeof title === 'string' ? title : '',
    events,
    results,
    until: last.env.at,
    lost: lostAmong(events).length === 0 || !manifest ? 0 : manifest.log.events - events.length,
  };
};

/** Whatever may be an entry: JSON that begins as one does. The first may stand behind a zip header. */
function* linesOf(bytes: Buffer): Generator<string> {
  for (let at = 0; at < bytes.length; ) {
    const feed = bytes.indexOf(10, at);
    const end = feed < 0 ? bytes.length : feed;
    const line = bytes.subarray(at, end);
    const starts = ['{"body":', '{"env":'].map((start) => line.indexOf(start, 0, 'latin1'));
    const start = Math.min(...starts.filter((found) => found >= 0));
    if (Number.isFinite(start)) yield line.toString('utf8', start);
    at = end + 1;
  }
}

/**
 * An envelope's own hash is its name: a changed one looks like another entry. So somebody has to name it: a later entry,
 * the table of contents, or, where the log only breaks off, its place as the last whole line.
 */
const isVouched = (
  read: readonly LogEvent[],
  manifest: Manifest | null,
  brokenOff: boolean,
): ((event: LogEvent) => boolean) => {
  const lastWhole = brokenOff ? read.slice(-1).map(({ id }) => id) : [];
  const parents = read.flatMap(({ env }) => env.parents);
  const named = new Set([...parents, ...(manifest?.log.heads ?? []), ...lastWhole]);
  const marks = readMarks(manifest?.log.marks ?? '');
  return ({ id }) => named.has(id) || isMarked(marks, id);
};

/** Words that nobody withheld on record end what can be trusted. */
const withWords = (ordered: readonly LogEvent[]): readonly LogEvent[] => {
  const without = new Set(withheldOf(ordered));
  const first = ordered.findIndex(({ id }) => without.has(id));
  return first < 0 ? ordered : ordered.slice(0, first);
};

type Part = { readonly name: string; readonly packed: boolean; readonly bytes: Buffer };
const localHeader = 0x04034b50;
const endRecord = 'PK\u0005\u0006';

/** From local header to local header; where one is damaged, on from the next that looks like one. */
const partsOf = (bytes: Buffer): readonly Part[] => {
  const parts: Part[] = [];
  let at = 0;
  while (at >= 0 && at + 30 <= bytes.length && parts.length < limits.parts) {
    const part = partAt(bytes, at);
    if (part === null) at = bytes.indexOf('PK\u0003\u0004', at + 1, 'latin1');
    else {
      parts.push(part.part);
      at = part.end;
    }
  }
  return parts;
};

const partAt = (bytes: Buffer, at: number): { readonly part: Part; readonly end: number } | null => {
  if (bytes.readUInt32LE(at) !== localHeader) return null;
  const method = bytes.readUInt16LE(at + 8);
  const size = bytes.readUInt32LE(at + 18);
  const nameLength = bytes.readUInt16LE(at + 26);
  const start = at + 30 + nameLength + bytes.readUInt16LE(at + 28);
  const name = bytes.toString('latin1', at + 30, at + 30 + nameLength);
  if (!isPartName(name) || (method !== 0 && method !== 8)) return null;
  const end = Math.min(start + size, bytes.length);
  return { part: { name, packed: method === 8, bytes: bytes.subarray(start, end) }, end };
};

/** A part that breaks off gives what was whole before. */
const contentOf = ({ packed, bytes }: Part): Buffer | null => {
  if (!packed) return bytes;
  try {
    return inflateRawSync(bytes, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: limits.partBytes,
    });
  } catch {
    return null;
  }
};
