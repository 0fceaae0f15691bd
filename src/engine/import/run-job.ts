import { type ImportMessage, importJobSchema } from '../../shared/ipc/engine-requests.ts';
import type { ImportFailure } from '../../shared/ipc/import-report.ts';
import type { Result } from '../../shared/result.ts';
import { build } from './build.ts';
import { exportParquet } from './export-parquet.ts';
import { inspect } from './inspect.ts';
import { joins } from './joins.ts';
import type { ImportOptions } from './work.ts';

/** One job, its progress and its one answer. Bugs throw: the process then dies and main says so. */
export async function runJob(
  message: unknown,
  post: (message: ImportMessage) => void,
  options: Omit<ImportOptions, 'onProgress'>,
): Promise<void> {
  const job = importJobSchema.parse(message);
  const all: ImportOptions = { ...options, onProgress: post };
  const answer = <T>(result: Result<T, ImportFailure>, done: (value: T) => ImportMessage): void =>
    post(result.ok ? done(result.value) : { kind: 'failed', failure: result.error });
  switch (job.kind) {
    case 'inspect':
      return answer(await inspect(job.path, job.recipe, all, job.against), (report) => ({
        kind: 'inspected',
        report,
      }));
    case 'joins':
      return answer(await joins(job.files, job.on, all), (found) => ({ kind: 'joins', joins: found }));
    case 'build':
      return answer(
        await build(
          job.files,
          job.joins,
          job.out,
          { ...all, ...(job.salt === undefined ? {} : { salt: job.salt }) },
          job.before,
        ),
        (built) => ({
          kind: 'built',
          ...built,
        }),
      );
    case 'export':
      return answer(
        await exportParquet(job.data, job.out, all, { columns: job.columns ?? [], salt: job.salt ?? '' }),
        (files) => ({ kind: 'exported', files }),
      );
  }
}
