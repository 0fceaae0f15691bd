import { allowQueries } from '../allowed-queries.ts';
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { CallArgument, CallResults } from '../../shared/ipc/contract.ts';
import type { LogEvent, NewEvent } from '../../shared/log/envelope.ts';
import { eventSets } from '../../shared/log/events.ts';
import { err, ok } from '../../shared/result.ts';
import { folderOf } from '../store/workshop-folder.ts';
import { createWorkshop, type WorkshopStore } from '../store/workshop-store.ts';
import { findElsewhere } from '../store/find-elsewhere.ts';
import { listWorkshops } from '../store/list-workshops.ts';
import { workshopsFolder } from '../user-data.ts';
import { answer } from './answer.ts';
import type { Parts } from './parts.ts';

/** Appends one after the other; stops at the first refusal and says what is already on disk. */
export const appendAll = async (
  store: WorkshopStore,
  events: readonly NewEvent[],
): Promise<CallResults['log:append']> => {
  const appended: LogEvent[] = [];
  for (const event of events) {
    const done = await store.append(event);
    if (!done.ok) return err({ appended, why: done.error });
    appended.push(done.value);
  }
  return ok(appended);
};

/** The entries a workshop starts with: who is here, the sitting, the first round, the question. */
const opening = (
  given: CallArgument<'workshop:create'>,
  people: { readonly analyst: string; readonly marketer: string },
): readonly NewEvent[] => {
  const by =
    given.kind === 'alone'
      ? { saidBy: people.analyst, typedBy: people.analyst }
      : { saidBy: people.analyst, typedBy: people.marketer };
  const participants = given.kind === 'alone' ? [people.analyst] : [people.analyst, people.marketer];
  return [
    {
      type: 'person.joined',
      subject: people.analyst,
      set: { role: 'analyst' },
      saidBy: people.analyst,
      typedBy: people.analyst,
    },
    {
      type: 'person.joined',
      subject: people.marketer,
      set: { role: 'marketer' },
      saidBy: people.marketer,
      typedBy: people.analyst,
    },
    {
      type: 'session.started',
      subject: uuidv7(),
      set: {
        number: 1,
        kind: given.kind,
        plannedMinutes: given.plannedMinutes,
        participants,
        driver: given.kind === 'alone' ? people.analyst : people.marketer,
      },
      ...by,
    },
    { type: 'round.started', subject: uuidv7(), set: { number: 1, startedBecause: 'start' }, ...by },
    { type: 'scope.set', subject: uuidv7(), set: given.scope, ...by },
  ];
};

export const workshopCalls = ({ current, brokenOff, engine }: Parts): void => {
  answer('workshop:list', async (asked) =>
    asked === undefined
      ? (await listWorkshops(workshopsFolder())).map((one) => ({
          ...one,
          brokenOff: brokenOff.is(one.workshopId),
        }))
      : findElsewhere(workshopsFolder(), asked.find, current.store()?.workshop().id ?? null),
  );
  answer('workshop:open', async ({ workshopId }) => {
    const opened = await current.open(workshopId);
    if (opened.ok)
      await engine.open(await current.generation(), current.store()?.workshop().data?.version ?? 0);
    return opened;
  });
  answer('workshop:create', async (given) => {
    const scope = eventSets['scope.set'].safeParse(given.scope);
    if (!scope.success) {
      const field = scope.error.issues[0]?.path.join('.') ?? '';
      return err({ code: 'malformed', type: 'scope.set', field } as const);
    }
    const workshopId = uuidv7();
    const people = { analyst: `p-${randomUUID()}`, marketer: `p-${randomUUID()}` };
    const set = {
      title: given.title,
      language: given.language,
      locale: given.locale,
      currency: given.currency,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      weekStarts: 'monday' as const,
      smallGroupMin: 10,
    };
    const store = await createWorkshop(
      folderOf(workshopsFolder(), workshopId),
      { workshopId, set, saidBy: people.analyst },
      current.deps,
    );
    if (!store.ok) return store;
    await current.adopt(store.value);
    await engine.open(null, 0);
    const done = await appendAll(store.value, opening(given, people));
    return done.ok ? ok(await current.opened()) : err(done.error.why);
  });
  answer('log:append', async ({ events }) => {
    const store = current.store();
    if (!store) return err({ appended: [], why: { code: 'no-session' } as const });
    const done = await appendAll(store, events as readonly NewEvent[]);
    const written = done.ok ? done.value : done.error.appended;
    const queries = written.filter(({ env }) => env.type === 'query.kept');
    await allowQueries(
      store,
      queries.map(({ id }) => id),
    );
    return done;
  });
  answer('blob:read', async ({ sha256 }) => {
    const blob = await current.store()?.blobs.read(sha256);
    return blob?.ok ? ok(blob.value.toString('utf8')) : err({ code: 'missing' as const });
  });
  answer('view:freeze', async ({ view }) => {
    const store = current.store();
    if (!store) return err({ code: 'no-data', message: 'No workshop is open.' } as const);
    const frozen = await engine.ask({ kind: 'freeze', view });
    if (!frozen.ok) return frozen;
    if (frozen.value.kind !== 'frozen') throw new Error(`asked to freeze, was answered ${frozen.value.kind}`);
    const kept = await store.freeze(frozen.value.canonical);
    if (!kept.ok) return kept;
    if (kept.value !== frozen.value.result.fingerprint)
      throw new Error('the frozen result is not the one on screen');
    return ok({ sha256: kept.value, result: frozen.value.result });
  });
};
