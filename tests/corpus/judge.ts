import { join } from 'node:path';
import { plainFile } from './plain-file.ts';
import { arrow } from './truths/arrow.ts';
import { papaCase } from './truths/case.ts';
import { figures } from './truths/figures.ts';
import { queries } from './truths/queries.ts';
import { sheet } from './truths/sheet.ts';
import { converted, loads, records, refused, rowCount, twin } from './truths/tables.ts';
import type { Truth, Verdict } from './verdict.ts';

export type Job =
  | { readonly kind: 'file'; readonly suite: string; readonly file: string }
  | { readonly kind: 'truth'; readonly truth: Truth };

const judges: Readonly<Record<Truth['truth'], (truth: Truth, corpus: string) => Promise<Verdict>>> = {
  figures,
  queries,
  twin,
  records,
  converted,
  loads,
  refused,
  rows: rowCount,
  sheet,
  arrow,
  case: papaCase,
};

export async function judge(job: Job, corpus: string, signal: AbortSignal): Promise<Verdict> {
  try {
    return job.kind === 'truth'
      ? await judges[job.truth.truth](job.truth, corpus)
      : await plainFile(join(corpus, job.file), signal);
  } catch (error) {
    return {
      kind: 'crash',
      why: error instanceof Error ? (error.stack ?? error.message).slice(0, 300) : String(error),
    };
  }
}
