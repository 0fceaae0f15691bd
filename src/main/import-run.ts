import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { utilityProcess } from 'electron';
import type { ImportJob, ImportMessage } from '../shared/ipc/engine-requests.ts';
import type { ImportFailure } from '../shared/ipc/import-report.ts';
import { numbersLocale, spokenLanguage } from '../shared/messages/speaking.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { spillFolder } from './user-data.ts';

const importFile = join(dirname(fileURLToPath(import.meta.url)), 'import.js');
const killAfterMs = 1500;

type Done = Exclude<ImportMessage, { kind: 'progress' | 'failed' }>;
type Progress = Extract<ImportMessage, { kind: 'progress' }>;
export type ImportRun = { readonly done: Promise<Result<Done, ImportFailure>>; readonly cancel: () => void };

const fileOf = (job: ImportJob): string =>
  basename(job.kind === 'inspect' ? job.path : job.kind === 'export' ? job.data : (job.files[0]?.path ?? ''));

/** One short-lived process per job: a hostile file then kills an importer, not the session. */
export const runImport = (
  job: ImportJob,
  onProgress: (progress: Progress) => void,
  /** How the workshop writes numbers. */
  locale = numbersLocale(),
): ImportRun => {
  const child = utilityProcess.fork(importFile, [], {
    serviceName: 'Nugget import',
    env: { NUGGET: 'import', TMPDIR: spillFolder() },
    cwd: spillFolder(),
    stdio: 'inherit',
  });
  let cancelled = false;
  const done = new Promise<Result<Done, ImportFailure>>((resolve) => {
    child.on('message', (message: ImportMessage) => {
      if (message.kind === 'progress') onProgress(message);
      else resolve(message.kind === 'failed' ? err(message.failure) : ok(message));
    });
    child.once('exit', () =>
      resolve(err({ code: cancelled ? 'cancelled' : 'crashed', fileName: fileOf(job) })),
    );
  });
  child.postMessage({
    kind: 'job',
    job,
    spill: spillFolder(),
    language: spokenLanguage(),
    locale,
  });
  return {
    done,
    cancel: () => {
      cancelled = true;
      child.postMessage({ kind: 'cancel' });
      setTimeout(() => child.kill(), killAfterMs).unref();
    },
  };
};
