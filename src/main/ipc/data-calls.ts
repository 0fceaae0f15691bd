import { BrowserWindow, dialog } from 'electron';
import { v7 as uuidv7 } from 'uuid';
import type { ImportJob } from '../../shared/ipc/engine-requests.ts';
import type { How, ImportFailure, ImportRecipe } from '../../shared/ipc/import-report.ts';
import { addedData, staying } from '../../shared/data/added-data.ts';
import { fileNoticeWords } from '../../shared/messages/file-words.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { dataFolder, noteGeneration, saltOf } from '../current-workshop.ts';
import { type ImportRun, runImport } from '../import-run.ts';
import { nextGeneration } from '../next-generation.ts';
import { ExaminedFiles } from '../examined-files.ts';
import { sampleTables } from '../samples.ts';
import { answer, answerDrop } from './answer.ts';
import type { Parts } from './parts.ts';

const filters = (): { name: string; extensions: string[] }[] => [
  {
    name: fileNoticeWords.tables,
    extensions: 'csv tsv txt xlsx xlsm xls xlsb ods parquet arrow feather json ndjson jsonl gz zst zip'.split(
      ' ',
    ),
  },
  { name: fileNoticeWords.allFiles, extensions: ['*'] },
];

export const dataCalls = ({ files, current, engine }: Parts): void => {
  const running = new Set<ImportRun>();
  const examined = new ExaminedFiles();
  const run = async (
    job: ImportJob,
    tell: (message: unknown) => void,
  ): Promise<Awaited<ImportRun['done']>> => {
    // The doctor's sentences write numbers as the window around them does.
    const started = runImport(job, tell, current.store()?.workshop().locale);
    running.add(started);
    const done = await started.done;
    running.delete(started);
    return done;
  };
  const resolve = (
    given: readonly {
      readonly handle: string;
      readonly recipe: ImportRecipe;
      readonly how?: How | undefined;
    }[],
  ): Result<Extract<ImportJob, { kind: 'build' }>['files'], ImportFailure> => {
    const paths = given.map(({ handle, recipe, how }) => ({ path: files.pathOf(handle), recipe, how }));
    const missing = paths.findIndex(({ path }) => path === null);
    if (missing >= 0) return err({ code: 'missing', fileName: given[missing]?.handle ?? '' });
    return ok(paths.map((one) => ({ ...one, path: one.path ?? '' })));
  };
  const teller =
    (sender: Electron.WebContents) =>
    (message: unknown): void => {
      if (!sender.isDestroyed()) sender.send('told:data:progress', message);
    };

  answerDrop(files.take);
  answer('data:choose', async (_none, event) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    const options = {
      properties: ['openFile', 'multiSelections'] as ('openFile' | 'multiSelections')[],
      filters: filters(),
    };
    const chosen = window
      ? await dialog.showOpenDialog(window, options)
      : await dialog.showOpenDialog(options);
    return files.take(chosen.filePaths);
  });
  answer('data:sample', () => files.take(sampleTables));
  answer('data:cancel', () => {
    for (const one of running) one.cancel();
    return null;
  });
  answer('data:inspect', async ({ handle, recipe, against }, event) => {
    const resolved = resolve([{ handle, recipe }]);
    if (!resolved.ok) return resolved;
    const path = resolved.value[0]?.path ?? '';
    const store = current.store();
    const here = against === undefined || store === null ? null : await current.generation();
    const table =
      here === null || store === null || against === undefined
        ? undefined
        : { data: here, table: against, salt: await saltOf(store) };
    const done = await run(
      { kind: 'inspect', path, recipe, ...(table === undefined ? {} : { against: table }) },
      teller(event.sender),
    );
    if (!done.ok) return done;
    if (done.value.kind !== 'inspected') throw new Error(`asked to inspect, was answered ${done.value.kind}`);
    const { report } = done.value;
    examined.note(path, recipe, report);
    return ok(report);
  });
  answer('data:joins', async (given, event) => {
    const resolved = resolve(given.files);
    if (!resolved.ok) return resolved;
    const done = await run(
      { kind: 'joins', files: resolved.value, ...(given.on ? { on: given.on } : {}) },
      teller(event.sender),
    );
    if (!done.ok) return done;
    if (done.value.kind !== 'joins') throw new Error(`asked for joins, was answered ${done.value.kind}`);
    return ok(done.value.joins);
  });
  answer('data:use', async (given, event) => {
    const store = current.store();
    if (!store) return err({ code: 'no-session' } as const);
    const resolved = resolve(given.files);
    if (!resolved.ok) return resolved;
    const out = await nextGeneration(dataFolder(store));
    const [here, data] = [await current.generation(), store.workshop().data];
    const before = here === null || data === null ? { tables: [], joins: [] } : staying(data, given);
    const done = await run(
      {
        kind: 'build',
        files: resolved.value.map((file) => ({ ...file, ...examined.of(file.path, file.recipe) })),
        joins: [...given.joins, ...before.joins],
        out,
        salt: await saltOf(store),
        ...(before.tables.length === 0 || here === null || data === null
          ? {}
          : { before: { data: here, generation: data.generation, tables: before.tables } }),
      },
      teller(event.sender),
    );
    if (!done.ok) return done;
    if (done.value.kind !== 'built') throw new Error(`asked to build, was answered ${done.value.kind}`);
    await noteGeneration(out, done.value.generation);
    const workshop = store.workshop();
    const typing = workshop.session?.driver ?? workshop.people[0]?.id ?? '';
    const version = (workshop.data?.version ?? 0) + 1;
    const added = await store.append({
      type: 'data.added',
      subject: uuidv7(),
      set: addedData(examined.told(done.value, resolved.value), given, data, version),
      saidBy: typing,
      typedBy: typing,
    });
    if (!added.ok) return err(added.error);
    await engine.open(out, version);
    event.sender.send('told:log:appended', [added.value]);
    return ok(null);
  });
};
