import { canonical } from '../log/canonical.ts';
import type { LogEvent } from '../log/envelope.ts';
import { storedText } from '../log/event-id.ts';
import { fold } from '../log/fold.ts';
import { inOrder } from '../log/order.ts';
import { applyRedactions, redactedIds } from '../log/redaction.ts';
import { inLanguageOf } from '../messages/in-language-of.ts';
import { lostAmong, marksOf } from './lost-entries.ts';
import { logMarkdown } from './log-md.ts';
import type { LeavingColumn } from './leaving-columns.ts';
import { type DataTable, type FileMode, fileVersion, type Manifest, mimetype } from './manifest.ts';
import { dataName, inPlace, resultName, typeOf } from './part-names.ts';
import { readme } from './readme.ts';

export type PackInput = {
  readonly events: readonly LogEvent[];
  /** Texts of the frozen results that are on this laptop, by hash. */
  readonly results: ReadonlyMap<string, string>;
  readonly mode: FileMode;
  readonly app: string;
  /** Tables for `data` mode: bytes lie where the caller says, this plan only names them. */
  readonly data: readonly (DataTable & { readonly bytes: number })[];
  /** How columns about people leave, for the table of contents. */
  readonly people?: { readonly columns: readonly LeavingColumn[]; readonly reason: string } | null;
  readonly digest: (text: string) => { readonly bytes: number; readonly sha256: string };
};

/** In the order they stand in the file. `text` is null for a data part, whose bytes the caller has. */
export type PlannedPart = { readonly name: string; readonly text: string | null };
export type PackPlan = {
  readonly manifest: Manifest;
  readonly parts: readonly PlannedPart[];
  readonly results: number;
  readonly rows: number;
};

/** What a file will hold, to the byte: the same workshop, mode and app version give the same parts. */
export const planPack = (input: PackInput): PackPlan => {
  const events = inOrder(applyRedactions(input.events));
  const workshop = fold(events);
  const log = events.map((event) => `${storedText(event)}\n`).join('');
  const results = input.mode === 'none' ? [] : resultsOf(events, input.results);
  const data = input.mode === 'data' ? [...input.data].sort(byTable) : [];
  const texts: readonly (readonly [string, string])[] = [
    ...inLanguageOf(workshop, () => [
      ['README.txt', readme(workshop.title, input.mode)] as const,
      ['log.md', logMarkdown(workshop, events)] as const,
    ]),
    ...results.map(([hash, text]) => [resultName(hash), text] as const),
  ];
  const logDigest = input.digest(log);
  const listed = new Map<string, Manifest['parts'][number]>();
  for (const [name, text] of texts) listed.set(name, { name, ...input.digest(text), type: typeOf(name) });
  for (const { sha256, bytes } of data)
    listed.set(dataName(sha256), { name: dataName(sha256), bytes, sha256, type: typeOf(dataName(sha256)) });
  const created = events.find(({ env }) => env.type === 'workshop.created');
  const lost = [...lostAmong(events)];
  const manifest: Manifest = {
    format: 'nugget',
    version: fileVersion,
    minReader: { major: 1, minor: 0 },
    writer: { app: input.app },
    workshopId: workshop.id,
    title: workshop.title,
    createdAt: isoTime(created?.env.at),
    log: {
      ...logDigest,
      events: events.length,
      heads: [...workshop.heads],
      chain: 'sha256-dag-1',
      marks: marksOf(events),
    },
    withheld: withheldOf(events),
    ...(lost.length === 0 ? {} : { lost }),
    sequences: { event: 1, result: 1 },
    parts: [...listed.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    privacy: { mode: input.mode, k: workshop.smallGroupMin, ...peopleOf(input.people ?? null) },
    data: data.map(({ bytes: _bytes, ...table }) => table),
  };
  const byName = new Map<string, string>([
    ...texts,
    ['mimetype', mimetype],
    ['manifest.json', `${canonical(manifest)}\n`],
    ['log.ndjson', log],
  ]);
  const parts = inPlace([...byName.keys(), ...data.map(({ sha256 }) => dataName(sha256))]);
  return {
    manifest,
    parts: [...new Set(parts)].map((name) => ({ name, text: byName.get(name) ?? null })),
    results: results.length,
    rows: data.reduce((sum, { rows }) => sum + rows, 0),
  };
};

/** The other side reads which columns are keys or missing, and why one is as it was. */
const peopleOf = (people: PackInput['people']): object => {
  if (!people || people.columns.length === 0) return {};
  const asIs = people.columns.some(({ as }) => as === 'as-is');
  return {
    columns: people.columns.map((one) => ({ ...one })),
    ...(asIs ? { reason: people.reason.trim() } : {}),
  };
};

const byTable = (a: DataTable, b: DataTable): number => {
  const [one, two] = [`${a.table}\n${a.sha256}`, `${b.table}\n${b.sha256}`];
  return one < two ? -1 : one > two ? 1 : 0;
};

/** Null for a time no calendar has: another copy may have written anything. */
const isoTime = (at: number | undefined): string | null => {
  const date = new Date(at ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
};

/** Frozen results that an entry with its words names; a redacted entry takes its results along. */
const resultsOf = (
  events: readonly LogEvent[],
  here: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] => {
  const named = new Set(events.filter(({ body }) => body !== undefined).flatMap(({ env }) => env.refs));
  return [...named].sort().flatMap((hash) => {
    const text = here.get(hash);
    return text === undefined ? [] : [[hash, text] as const];
  });
};

/** Bodies that are missing without having been redacted. */
export const withheldOf = (events: readonly LogEvent[]): string[] => {
  const redacted = redactedIds(events);
  return events
    .filter(({ id, body }) => body === undefined && !redacted.has(id))
    .map(({ id }) => id)
    .sort();
};
