import type { Finding } from '../../shared/ipc/import-report.ts';
import { collapsed } from './collapsed-finding.ts';
import { sampleRecords } from './dialect.ts';
import { type Decoded, letterFinding } from './encoding.ts';
import { extraCells } from './extra-cells-finding.ts';
import { headerFindings } from './header-findings.ts';
import { above, comments, cutOff } from './left-out-findings.ts';
import { swallowedLines, wrappedLines } from './quote-findings.ts';
import type { Scan } from './scan.ts';
import type { Form, ReadAsWanted, Staged, Straightened } from './staged.ts';
import type { Work } from './work.ts';

export type Looked = {
  readonly form: Form;
  readonly sample: string;
  readonly made: Straightened;
  readonly decoded: Decoded;
  readonly scan: Scan;
  /** What a person said of it. */
  readonly asked: ReadAsWanted;
};

/** What a person should know about the file's form, with the ways to mend it, each shown before and after. */
export async function shapeFindings(
  staged: Staged,
  { form, sample, made, decoded, scan, asked }: Looked,
  work: Work,
): Promise<readonly Finding[]> {
  const records = sampleRecords(sample, form.dialect, form.comment);
  const wrapped = wrappedLines(staged, form, records);
  return [
    ...extraCells(staged, form, records, made),
    ...(scan.quotes ? await swallowedLines(staged, form, sample, work) : []),
    ...wrapped,
    ...(wrapped.length === 0 ? collapsed(staged, form, sample) : []),
    ...above(staged, form, records),
    ...comments(staged),
    ...cutOff(staged, form, records, made),
    ...headerFindings(staged, records.slice(form.skip), asked),
    ...letterFinding(decoded, scan, asked),
  ];
}
