import { basename } from 'node:path';
import { app } from 'electron';
import type { CallResults } from '../../shared/ipc/contract.ts';
import type { LogEvent, NewEvent } from '../../shared/log/envelope.ts';
import { nobody, readKnown } from '../../shared/log/known-event.ts';
import { err, ok } from '../../shared/result.ts';
import type { OpenedFile } from '../store/check-file.ts';
import { onDisk } from '../store/disk.ts';
import { keepCopy } from '../store/keep-copy.ts';
import { openFile } from '../store/open-file.ts';
import { backupFolder } from '../store/workshop-folder.ts';
import type { WorkshopStore } from '../store/workshop-store.ts';
import { adoptFile, noteTables } from './adopt-file.ts';
import { askWhich } from './ask-which.ts';
import { beginRoundAfterReply } from './begin-round.ts';
import { answer } from './answer.ts';
import type { Parts } from './parts.ts';
import { appendAll } from './workshop-calls.ts';

const notChosen = err({ code: 'not-chosen' } as const);

/** One copy at a time waits here between looking at it and putting it together. */
export const mergeCalls = ({ current, engine }: Parts): void => {
  let waiting: OpenedFile | null = null;
  /** Chosen, and not opened yet: it may have a passphrase. */
  let locked: string | null = null;
  let last: {
    readonly store: WorkshopStore;
    readonly before: readonly LogEvent[];
    readonly after: number;
  } | null = null;

  answer('merge:choose', async (given, event): Promise<CallResults['merge:choose']> => {
    if (!current.store()) return notChosen;
    const path = given === undefined ? await askWhich(event.sender) : locked;
    if (!path) return notChosen;
    const file = await openFile(path, given?.passphrase);
    locked = file.ok ? null : path;
    if (!file.ok) return err({ code: 'file', fileName: basename(path), failure: file.error });
    waiting = file.value;
    return ok({ fileName: basename(path), events: file.value.events });
  });

  answer('merge:open', async () => {
    const file = waiting;
    waiting = null;
    return file ? adoptFile({ current, engine }, file) : notChosen;
  });

  answer('merge:join', async ({ decisions: events }): Promise<CallResults['merge:join']> => {
    const store = current.store();
    const file = waiting;
    if (!store || file?.manifest.workshopId !== store.workshop().id) return notChosen;
    const { blobs } = store;
    const [before, counted] = [store.events(), await current.generation()];
    const ready = await onDisk(async () => {
      await keepCopy(
        backupFolder(store.folder),
        { events: before, blobs, app: app.getVersion() },
        Date.now(),
      );
      for (const bytes of [...file.results.values(), ...file.tables.values()]) await blobs.put(bytes);
    });
    if (!ready.ok) return ready;
    const taken = await store.take(file.events);
    if (!taken.ok) return taken;
    waiting = null;
    await beginRoundAfterReply(store, taken.value);
    await noteTables(store, file.manifest.data);
    const decided = await appendAll(store, events as readonly NewEvent[]);
    last = { store, before, after: store.events().length };
    const generation = await current.generation();
    if (generation !== counted) await engine.open(generation, store.workshop().data?.version ?? 0);
    return ok({
      opened: await current.opened(),
      added: taken.value.length,
      refused: decided.ok ? null : decided.error.why,
    });
  });

  answer('merge:undo', async (): Promise<CallResults['merge:undo']> => {
    const store = current.store();
    if (!store || last?.store !== store) return err({ code: 'too-late' });
    const since = store.events().slice(last.after);
    if (!since.every(isLook)) return err({ code: 'too-late' });
    const counted = await current.generation();
    const given = await store.giveBack(last.before);
    if (!given.ok) return given;
    if (!given.value) return err({ code: 'too-late' });
    last = null;
    // What was looked at meanwhile was looked at all the same: it counts (I21).
    for (const look of since) await lookAgain(store, look);
    if ((await current.generation()) !== counted)
      await engine.open(await current.generation(), store.workshop().data?.version ?? 0);
    return ok(await current.opened());
  });
};

/** Looking is nobody's word: it does not stand in the way of taking a merge back. */
const isLook = ({ env }: LogEvent): boolean => env.type === 'cut.displayed';

const lookAgain = async (store: WorkshopStore, look: LogEvent): Promise<void> => {
  const known = readKnown(look, nobody);
  if (known?.type !== 'cut.displayed' || look.body === undefined) return;
  const { saidBy, typedBy } = look.body;
  await store.append(
    { type: known.type, subject: known.subject, set: known.set, saidBy, typedBy },
    'machine',
  );
};
