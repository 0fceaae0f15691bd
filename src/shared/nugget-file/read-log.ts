import type { LogEvent } from '../log/envelope.ts';
import { namesWorkshop } from '../log/names-workshop.ts';
import { inOrder } from '../log/order.ts';
import { readEventLine } from '../log/read-event.ts';
import type { Sha256 } from '../log/sha256.ts';
import type { FileFailure } from './file-failure.ts';
import { lostAmong, marksOf } from './lost-entries.ts';
import type { Manifest } from './manifest.ts';
import { withheldOf } from './pack-plan.ts';
import { limits } from './part-names.ts';

export type ReadLog = { readonly events: readonly LogEvent[]; readonly problems: readonly FileFailure[] };

/** `log.ndjson`, every entry checked by itself, against the others and against the table of contents. */
export const readLog = (text: string, manifest: Manifest, sha256: Sha256): ReadLog => {
  const lines = text.split('\n').slice(0, -1);
  if (lines.length > limits.events) return { events: [], problems: [{ code: 'too-big', what: 'events' }] };
  const problems: FileFailure[] = text === '' || text.endsWith('\n') ? [] : [{ code: 'cut-off' }];
  const events = new Map<string, { readonly event: LogEvent; readonly line: number }>();
  lines.forEach((content, at) => {
    const line = at + 1;
    const read = readEventLine(content, sha256);
    if (!read.ok) problems.push({ code: 'bad-entry', line, why: read.error });
    else if (events.has(read.value.id)) problems.push({ code: 'entry-twice', line });
    else events.set(read.value.id, { event: read.value, line });
  });
  const withheld = new Set(manifest.withheld);
  const lost = new Set(manifest.lost);
  const all = [...events.values()];
  const missing = new Set(withheldOf(all.map(({ event }) => event)));
  for (const { event, line } of all) {
    if (event.env.parents.some((parent) => !events.has(parent) && !lost.has(parent)))
      problems.push({ code: 'chain-broken', line });
    if (missing.has(event.id) && !withheld.has(event.id)) problems.push({ code: 'body-missing', line });
  }
  const log = all.map(({ event }) => event);
  return { events: log, problems: [...problems, ...againstManifest(log, lines.length, missing, manifest)] };
};

/** Files of before there were marks have none. */
const sameMarks = (events: readonly LogEvent[], { log }: Manifest): boolean =>
  log.marks === undefined || log.marks === marksOf(events);

const againstManifest = (
  events: readonly LogEvent[],
  lines: number,
  missing: ReadonlySet<string>,
  manifest: Manifest,
): readonly FileFailure[] => {
  const seen = new Set(events.flatMap(({ env }) => env.parents));
  const heads = events.map(({ id }) => id).filter((id) => !seen.has(id));
  const sameHeads = heads.sort().join() === [...manifest.log.heads].sort().join();
  const [created] = inOrder(events.filter(namesWorkshop));
  return [
    ...(lines === manifest.log.events ? [] : [{ code: 'log-differs', what: 'events' } as const]),
    ...(sameHeads ? [] : [{ code: 'log-differs', what: 'heads' } as const]),
    ...((created?.env.subject ?? '') === manifest.workshopId
      ? []
      : [{ code: 'log-differs', what: 'workshop' } as const]),
    ...(manifest.withheld.every((id) => missing.has(id))
      ? []
      : [{ code: 'log-differs', what: 'withheld' } as const]),
    ...(lostAmong(events).join() === (manifest.lost ?? []).join() && sameMarks(events, manifest)
      ? []
      : [{ code: 'log-differs', what: 'events' } as const]),
  ];
};
