import { join } from 'node:path';
import { fileNoticeWords } from '../../shared/messages/file-words.ts';
import type { LogEvent, NewEvent } from '../../shared/log/envelope.ts';
import { storedText } from '../../shared/log/event-id.ts';
import type { EventSets } from '../../shared/log/events.ts';
import { type Folding, startFold } from '../../shared/log/fold.ts';
import { makeEvent } from '../../shared/log/make-event.ts';
import { broughtBy, mergeEvents } from '../../shared/log/merge.ts';
import { applyRedactions, redactedIds } from '../../shared/log/redaction.ts';
import type { Refusal } from '../../shared/log/refusals.ts';
import { type Asker, allow } from '../../shared/log/rules.ts';
import type { Workshop } from '../../shared/log/state.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { type Blobs, openBlobs } from './blobs.ts';
import { type DiskFailure, onDisk, sweepTemporary } from './disk.ts';
import { forgetElsewhere, removeOtherJournals } from './forget.ts';
import { openJournal } from './journal.ts';
import { sha256 } from './sha256.ts';
import { blobFolder, eventsOf, journalFolder, makeFolders, readEvents } from './workshop-folder.ts';

/** What main brings: who this installation is, and everything that is not the same twice. */
export type StoreDeps = {
  readonly actor: string;
  readonly now: () => number;
  /** "+02:00" */
  readonly timeZone: () => string;
  /** 32 hex digits. */
  readonly salt: () => string;
};

export type WorkshopStore = {
  readonly folder: string;
  readonly blobs: Blobs;
  /** One sentence each: what was set aside when the journal was read. */
  readonly notices: readonly string[];
  readonly events: () => readonly LogEvent[];
  readonly workshop: () => Workshop;
  /** Rules checked, line on the disk, then answered. */
  readonly append: (event: NewEvent, asker?: Asker) => Promise<Result<LogEvent, Refusal | DiskFailure>>;
  /** Another copy's events, by union; answers with those that were new here. */
  readonly take: (events: readonly LogEvent[]) => Promise<Result<readonly LogEvent[], DiskFailure>>;
  /**
   * Takes a merge back: the journal as it was before, in one step, old or new after a crash. False when that can't be
   * done without bringing removed words back. The caller has made sure that nobody has written since.
   */
  readonly giveBack: (before: readonly LogEvent[]) => Promise<Result<boolean, DiskFailure>>;
  /** Keeps a frozen result's canonical text; its name goes into the event that cites it. */
  readonly freeze: (canonicalText: string) => Promise<Result<string, DiskFailure>>;
  readonly close: () => Promise<void>;
};

export const openWorkshop = (folder: string, deps: StoreDeps): Promise<Result<WorkshopStore, DiskFailure>> =>
  onDisk(async () => {
    await makeFolders(folder);
    await Promise.all([sweepTemporary(journalFolder(folder)), sweepTemporary(blobFolder(folder))]);
    const ownName = `${deps.actor}.ndjson`;
    const others = await readEvents(folder, (name) => name !== ownName);
    const journal = await openJournal(join(journalFolder(folder), ownName));
    const own = eventsOf(journal.lines);
    const notices = [
      ...(journal.cut > 0 ? [fileNoticeWords.cutEntry] : []),
      ...(own.odd > 0 ? [fileNoticeWords.oddLines(own.odd)] : []),
    ];
    const log = startLog(mergeEvents(own.events, others));
    const queue = oneAtATime();
    const forget = async (): Promise<void> => {
      await forgetElsewhere(folder, log.events());
      await journal.replace(log.events().map(storedText));
      await removeOtherJournals(folder, ownName);
    };
    // A removal that a crash or a full disk broke off: the words still stand in a journal.
    const gone = redactedIds(log.events());
    const spelled = own.events.some(({ id, body }) => body !== undefined && gone.has(id));
    if (spelled || (gone.size > 0 && others.length > 0)) await forget();

    const append = async (
      event: NewEvent,
      asker: Asker = 'person',
    ): Promise<Result<LogEvent, Refusal | DiskFailure>> => {
      const workshop = log.workshop();
      const allowed = allow(workshop, event, asker);
      if (!allowed.ok) return allowed;
      const seq = 1 + log.lastSeq(deps.actor);
      const made = makeEvent(
        event,
        {
          actor: deps.actor,
          seq,
          at: deps.now(),
          salt: deps.salt(),
          tz: deps.timeZone(),
          ...placeOf(event, workshop),
        },
        sha256,
      );
      if (!made.ok) return made;
      const written = await onDisk(() => journal.append([storedText(made.value)]));
      if (!written.ok) return written;
      log.push(made.value);
      if (event.type !== 'event.redacted') return made;
      const forgotten = await onDisk(forget);
      return forgotten.ok ? made : forgotten;
    };

    const take = async (events: readonly LogEvent[]): Promise<Result<readonly LogEvent[], DiskFailure>> => {
      const brought = broughtBy(applyRedactions(events), log.events());
      if (brought.length === 0) return ok([]);
      const written = await onDisk(() => journal.append(brought.map(storedText)));
      if (!written.ok) return written;
      log.add(brought);
      if (!brought.some(({ env }) => env.type === 'event.redacted')) return ok(brought);
      // Removed on the other laptop is removed here: not only from the screen, from this disk too.
      const forgotten = await onDisk(forget);
      return forgotten.ok ? ok(brought) : forgotten;
    };

    const giveBack = async (before: readonly LogEvent[]): Promise<Result<boolean, DiskFailure>> => {
      const known = new Set(log.events().map(({ id }) => id));
      // Removed words stay removed: their entries here have no words to go back to.
      if (
        !before.every(({ id }) => known.has(id)) ||
        redactedIds(log.events()).size !== redactedIds(before).size
      )
        return ok(false);
      const written = await onDisk(() => journal.replace(before.map(storedText)));
      if (!written.ok) return written;
      log.reset(before);
      return ok(true);
    };

    const blobs = await openBlobs(blobFolder(folder));
    return {
      folder,
      blobs,
      notices,
      events: log.events,
      workshop: log.workshop,
      append: (event, asker) => queue(() => append(event, asker)),
      take: (events) => queue(() => take(events)),
      giveBack: (before) => queue(() => giveBack(before)),
      freeze: (text) => onDisk(() => blobs.put(text)),
      close: () => queue(journal.close),
    };
  });

/** A new workshop: its folder, and its first entry on the disk. */
export const createWorkshop = async (
  folder: string,
  first: {
    readonly workshopId: string;
    readonly set: EventSets['workshop.created'];
    readonly saidBy: string;
  },
  deps: StoreDeps,
): Promise<Result<WorkshopStore, Refusal | DiskFailure>> => {
  const store = await openWorkshop(folder, deps);
  if (!store.ok) return store;
  const { workshopId, set, saidBy } = first;
  const created = await store.value.append({
    type: 'workshop.created',
    subject: workshopId,
    set,
    saidBy,
    typedBy: saidBy,
  });
  if (created.ok) return store;
  await store.value.close();
  return err(created.error);
};

const placeOf = (event: NewEvent, workshop: Workshop) => ({
  parents: workshop.heads,
  session: event.type === 'session.started' ? event.subject : (workshop.session?.id ?? ''),
  round: event.type === 'round.started' ? (event.set as EventSets['round.started']).number : workshop.round,
});

/** Events and their fold, kept together. An entry written here costs nothing per entry that stands before it. */
const startLog = (first: readonly LogEvent[]) => {
  let events = [...first];
  let folding: Folding = startFold(first);
  let workshop: Workshop | null = null;
  const seqs = new Map<string, number>();
  const count = (added: readonly LogEvent[]): void => {
    for (const { env } of added) seqs.set(env.actor, Math.max(env.seq, seqs.get(env.actor) ?? 0));
  };
  const startOver = (all: readonly LogEvent[]): void => {
    events = [...all];
    folding = startFold(all);
    workshop = null;
  };
  count(first);
  return {
    events: (): readonly LogEvent[] => [...events],
    workshop: () => (workshop ??= folding.workshop()),
    lastSeq: (actor: string) => seqs.get(actor) ?? 0,
    /** One that was just made here: it has seen all others, and none of them can have removed its words. */
    push: (event: LogEvent): void => {
      count([event]);
      if (event.env.type === 'event.redacted') return startOver(mergeEvents(events, [event]));
      events.push(event);
      folding = folding.add(event);
      workshop = null;
    },
    add: (added: readonly LogEvent[]): void => {
      count(added);
      startOver(mergeEvents(events, added));
    },
    /** Sequence numbers stay used: an entry taken back may stand in a file somewhere. */
    reset: startOver,
  };
};
