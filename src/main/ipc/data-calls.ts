import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrowserWindow, dialog } from 'electron';
import { v7 as uuidv7 } from 'uuid';
import type { CallArgument } from '../../shared/ipc/contract.ts';
import type { ImportJob } from '../../shared/ipc/engine-requests.ts';
import type { ImportFailure, ImportRecipe } from '../../shared/ipc/import-report.ts';
import type { EventSets } from '../../shared/log/events.ts';
import { timeOf } from '../../shared/data/time-of.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { dataFolder, noteGeneration, saltOf } from '../current-workshop.ts';
import { type ImportRun, runImport } from '../import-run.ts';
import { nextGeneration } from '../next-generation.ts';
import { answer, answerDrop } from './ipc-main.ts';
import type { Parts } from './parts.ts';

const samples = join(dirname(fileURLToPath(import.meta.url)), '../../samples/sold-out-week');
const sampleFiles = ['orders.csv', 'email_sends.csv'];
const filters = [
  {
    name: 'Tables',
    extensions: 'csv tsv txt xlsx xlsm xls xlsb ods parquet arrow feather json ndjson jsonl gz zst zip'.split(
      ' ',
    ),
  },
  { name: 'All files', extensions: ['*'] },
];

type Given = CallArgument<'data:use'>;
type Built = Extract<Awaited<ImportRun['done']>, { ok: true }>['value'] & { kind: 'built' };

const dataAdded = (built: Built, given: Given, version: number): EventSets['data.added'] => ({
  generation: built.generation,
  version,
  tables: built.reports.map((report, at) => ({
    name: report.name,
    fileName: report.fileName,
    sha256: report.sha256,
    rowsRead: report.rowsRead,
    rowsSetAside: report.rowsSetAside,
    columns: report.columns.map(({ name, type, tag }) => ({ name, type, ...(tag ? { tag } : {}) })),
    readAs: { ...report.readAs },
    decisions: given.files[at]?.recipe.decisions.map((decision) => ({ ...decision })) ?? [],
    findings: report.findings
      .filter((finding) => finding.severity !== 'fine')
      .map(({ check, severity, words, column }) => ({
        check,
        severity,
        words,
        ...(column ? { column } : {}),
      })),
    ...(given.files[at]?.grain ? { grain: given.files[at].grain } : {}),
    ...(given.files[at]?.madeFor ? { madeFor: given.files[at].madeFor } : {}),
    ...timeOf(report.columns),
  })),
  joins: built.joins.map((one) => ({ ...one })),
});

export const dataCalls = ({ files, current, engine }: Parts): void => {
  const running = new Set<ImportRun>();
  const run = async (
    job: ImportJob,
    tell: (message: unknown) => void,
  ): Promise<Awaited<ImportRun['done']>> => {
    const started = runImport(job, tell);
    running.add(started);
    const done = await started.done;
    running.delete(started);
    return done;
  };
  const resolve = (
    given: readonly { readonly handle: string; readonly recipe: ImportRecipe }[],
  ): Result<{ path: string; recipe: ImportRecipe }[], ImportFailure> => {
    const paths = given.map(({ handle, recipe }) => ({ path: files.pathOf(handle), recipe }));
    const missing = paths.findIndex(({ path }) => path === null);
    if (missing >= 0) return err({ code: 'missing', fileName: given[missing]?.handle ?? '' });
    return ok(paths.map(({ path, recipe }) => ({ path: path ?? '', recipe })));
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
      filters,
    };
    const chosen = window
      ? await dialog.showOpenDialog(window, options)
      : await dialog.showOpenDialog(options);
    return files.take(chosen.filePaths);
  });
  answer('data:sample', () => files.take(sampleFiles.map((name) => join(samples, name))));
  answer('data:cancel', () => {
    for (const one of running) one.cancel();
    return null;
  });
  answer('data:inspect', async ({ handle, recipe }, event) => {
    const resolved = resolve([{ handle, recipe }]);
    if (!resolved.ok) return resolved;
    const path = resolved.value[0]?.path ?? '';
    const done = await run({ kind: 'inspect', path, recipe }, teller(event.sender));
    if (!done.ok) return done;
    if (done.value.kind !== 'inspected') throw new Error(`asked to inspect, was answered ${done.value.kind}`);
    return ok(done.value.report);
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
    const done = await run(
      { kind: 'build', files: resolved.value, joins: given.joins, out, salt: await saltOf(store) },
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
      set: dataAdded(done.value, given, version),
      saidBy: typing,
      typedBy: typing,
    });
    if (!added.ok) return err(added.error);
    engine.open(out, version);
    event.sender.send('told:log:appended', [added.value]);
    return ok(null);
  });
};
