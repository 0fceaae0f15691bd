import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { app } from 'electron';
import type { CallArgument, CallResults } from '../../shared/ipc/contract.ts';
import type { Workshop } from '../../shared/log/state.ts';
import type { EventSets } from '../../shared/log/events.ts';
import type { FileFailure } from '../../shared/nugget-file/file-failure.ts';
import { rowsIn } from '../../shared/data/rows-in.ts';
import { replyEvents } from '../../shared/nugget-file/reply-pack.ts';
import { leaving } from '../../shared/nugget-file/leaving.ts';
import { type LeavingColumn, leavingColumns } from '../../shared/nugget-file/leaving-columns.ts';
import { err, ok } from '../../shared/result.ts';
import { allowQueries } from '../allowed-queries.ts';
import { dataFolder, noteGeneration, readBrought, saltOf } from '../current-workshop.ts';
import { runImport } from '../import-run.ts';
import { nextGeneration } from '../next-generation.ts';
import { joinTarget } from '../store/join-target.ts';
import { openFile } from '../store/open-file.ts';
import { type Salvaged, salvage } from '../store/salvage.ts';
import { packFile, saveFile } from '../store/save-file.ts';
import { backupFolder } from '../store/workshop-folder.ts';
import type { WorkshopStore } from '../store/workshop-store.ts';
import { spillFolder } from '../user-data.ts';
import { adoptFile } from './adopt-file.ts';
import { askWhere, nameFor } from './ask-where.ts';
import { askFor, askWhich, fileFilter } from './ask-which.ts';
import { findData } from './find-data.ts';
import { finishedDemo, sampleTables } from '../samples.ts';
import { answer } from './answer.ts';
import type { Parts } from './parts.ts';

/** "Spring M1 reply" */
const replyName = ({ title, messages }: Workshop, id: string): string =>
  `${title} ${messages.find((message) => message.id === id)?.label ?? ''} reply`;

const notChosen = err({ code: 'not-chosen' } as const);

/** Damage, not strangeness: a file that tries to hide something is not opened in part either. */
const damage = new Set<FileFailure['code']>([
  'cut-off',
  'part-changed',
  'part-missing',
  'bad-entry',
  'chain-broken',
  'log-differs',
]);

const needsPhrase = new Set<FileFailure['code']>(['locked', 'wrong-passphrase']);

export const fileCalls = ({ files: handles, current, engine }: Parts): void => {
  let damaged: Salvaged | null = null;
  let locked: string | null = null;

  const show = async (): Promise<void> =>
    engine.open(await current.generation(), current.store()?.workshop().data?.version ?? 0);

  /** Parquet of each table, only for a file in `data` mode. */
  const exportTables = async (store: WorkshopStore, columns: readonly LeavingColumn[]) => {
    const [folder, data] = [await current.generation(), store.workshop().data];
    if (!folder || !data) return ok([]);
    const out = join(spillFolder(), `export-${Date.now()}`);
    const done = await runImport(
      { kind: 'export', data: folder, out, columns: [...columns], salt: await saltOf(store) },
      () => undefined,
    ).done;
    if (!done.ok) return done;
    if (done.value.kind !== 'exported') throw new Error(`asked to export, was answered ${done.value.kind}`);
    return ok(
      done.value.files.map(({ table, path }) => ({
        table,
        parquet: { path },
        generation: data.generation,
        rows: data.tables.filter((one) => one.name === table).reduce((sum, one) => sum + rowsIn(one), 0),
      })),
    );
  };

  answer(
    'file:save',
    async (
      { mode, columns = [], reason = '', passphrase, reply },
      event,
    ): Promise<CallResults['file:save']> => {
      const store = current.store();
      const target = store
        ? await askWhere(
            event.sender,
            `${nameFor(reply === undefined ? store.workshop().title : replyName(store.workshop(), reply))}.nugget`,
            fileFilter(),
          )
        : null;
      if (!store || !target) return notChosen;
      const joined = await joinTarget(target, store, passphrase);
      if (!joined.ok)
        return joined.error.code === 'disk'
          ? err(joined.error)
          : err({ code: 'file', fileName: basename(target), failure: joined.error });
      if (joined.value.length > 0) event.sender.send('told:log:appended', joined.value);
      const leaves = leavingColumns(store.workshop().data?.tables ?? [], columns, reason);
      const tables = mode === 'data' ? await exportTables(store, leaves) : ok([]);
      if (!tables.ok) return tables;
      const saved = await saveFile(target, {
        events: reply === undefined ? store.events() : replyEvents(store.events(), reply),
        blobs: store.blobs,
        mode: reply === undefined ? mode : 'none',
        app: app.getVersion(),
        tables: tables.value,
        backups: backupFolder(store.folder),
        people: mode === 'data' ? { columns: leaves, reason } : null,
        passphrase,
      });
      // Rows in clear text stay no longer than the save takes.
      for (const { parquet } of tables.value)
        await rm(dirname(parquet.path), { recursive: true, force: true });
      return saved.ok ? ok({ ...saved.value, joined: joined.value.length }) : saved;
    },
  );

  const pathFor = async (
    given: CallArgument<'file:open'>,
    sender: Electron.WebContents,
  ): Promise<string | null> => {
    if (given === undefined) return askWhich(sender);
    if ('demo' in given) return finishedDemo;
    return 'handle' in given ? handles.pathOf(given.handle) : locked;
  };

  answer('file:open', async (given, event) => {
    const path = await pathFor(given, event.sender);
    if (!path) return notChosen;
    const file = await openFile(path, given && 'passphrase' in given ? given.passphrase : undefined);
    damaged = null;
    locked = !file.ok && needsPhrase.has(file.error.code) ? path : null;
    if (!file.ok) {
      damaged = damage.has(file.error.code) ? await salvage(path) : null;
      return err({
        code: 'file',
        fileName: basename(path),
        failure: file.error,
        ...(damaged ? { wholeUntil: damaged.until, lost: damaged.lost } : {}),
      } as const);
    }
    const adopted = await adoptFile({ current, engine }, file.value);
    const store = current.store();
    if (path !== finishedDemo || !adopted.ok || adopted.value.dataHere || !store) return adopted;
    // Its files lie beside it.
    if (!(await findData(store, sampleTables)).ok) return adopted;
    await show();
    return ok(await current.opened());
  });

  answer('file:leaves', async ({ mode }) => {
    const store = current.store();
    if (!store) return null;
    const [events, { blobs }] = [store.events(), store];
    // With tables only their export tells the size; the rest is counted as it will stand in the file.
    const input = { events, blobs, app: app.getVersion(), tables: [], backups: null };
    const { plan, bytes } = await packFile({ ...input, mode: mode === 'data' ? 'aggregates' : mode });
    const results = plan.parts.flatMap(({ name, text }) =>
      name.startsWith('results/') && text !== null ? [text] : [],
    );
    return leaving(store.workshop(), mode, results, mode === 'data' ? null : bytes.length);
  });

  answer('file:salvage', async () => {
    const whole = damaged;
    damaged = null;
    return whole ? adoptFile({ current, engine }, whole) : notChosen;
  });

  answer('data:brought', async (given, event) => {
    const store = current.store();
    if (store && given !== undefined && 'find' in given) {
      const found = await findData(store, await askFor(event.sender));
      if (!found.ok) return found;
      await show();
      return ok(await current.opened());
    }
    if (store && given !== undefined && 'query' in given) {
      await allowQueries(store, [given.query]);
      return ok(await current.opened());
    }
    const brought = store ? await readBrought(store) : null;
    if (!store || !brought) return err({ code: 'missing', fileName: '' } as const);
    const folder = join(spillFolder(), `brought-${Date.now()}`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const files = await Promise.all(
      brought.tables.map(async ({ table, sha256 }) => {
        const path = join(folder, `${table.replace(/[^\p{L}\p{N}_ -]/gu, '_')}.parquet`);
        await copyFile(store.blobs.pathOf(sha256), path);
        return { path, recipe: { readAs: {}, decisions: [] } };
      }),
    );
    const joins = (store.workshop().data as EventSets['data.added']).joins as {
      left: string;
      right: string;
      on: [string, string][];
    }[];
    const out = await nextGeneration(dataFolder(store));
    const done = await runImport(
      { kind: 'build', files, joins: joins.map(({ left, right, on }) => ({ left, right, on })), out },
      () => undefined,
    ).done;
    await rm(folder, { recursive: true, force: true });
    if (!done.ok) return done;
    await noteGeneration(out, brought.generation);
    await show();
    return ok(await current.opened());
  });
};
