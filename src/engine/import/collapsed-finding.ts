import type { Finding, Mend } from '../../shared/ipc/import-report.ts';
import { shapeWords } from '../../shared/messages/shape-words.ts';
import { blankRuns, sampleRecords } from './dialect.ts';
import { about, excerpt, mend } from './excerpt.ts';
import { cutAt, fixedPlaces } from './fixed-lines.ts';
import { usual } from './layout.ts';
import type { Form, Staged } from './staged.ts';

const others = [';', ',', '\t', '|', ':', '/', ' +', '#', '::', '||'] as const;

export function collapsed(staged: Staged, form: Form, sample: string): Finding[] {
  if (
    form.fields !== undefined ||
    (staged.width > 1 && !isByChance(staged, form, sample)) ||
    form.dialect.delimiter === '' ||
    staged.rowsRead + (staged.leftOut?.above ?? 0) < 2
  )
    return [];
  const before = sampleRecords(sample, form.dialect, form.comment);
  const mends = others.flatMap((delimiter): Mend[] => {
    const records = sampleRecords(sample, { ...form.dialect, delimiter }, form.comment);
    const width = usual(records.map((record) => record.length));
    const even = records.filter((record) => record.length === width).length;
    return width >= 2 && even >= records.length * 0.6
      ? [mend({ delimiter }, shapeWords.cutAt(delimiter), excerpt(before), excerpt(records))]
      : [];
  });
  mends.push(...atFixedPlaces(sample));
  if (mends.length === 0) return [];
  return [
    about({ check: 'collapsed', severity: 'know', words: shapeWords.collapsed, mends: mends.slice(0, 3) }),
  ];
}

/** Two columns in a file where few lines hold what stands between them. */
function isByChance({ width }: Staged, { dialect }: Form, sample: string): boolean {
  const lines = sample.split(/\r?\n/).filter((line) => line.trim() !== '');
  const cut = lines.filter((line) => line.includes(dialect.delimiter)).length;
  return width === 2 && dialect.delimiter !== blankRuns && cut < lines.length * 0.6;
}

/** Lines that are blank at the same places hold columns of fixed width. */
function atFixedPlaces(sample: string): Mend[] {
  const lines = sample.split(/\r?\n/).filter((line) => line.trim() !== '');
  const some = lines.slice(0, 200);
  const fields = fixedPlaces(some);
  if (some.length < 3 || fields.length < 2) return [];
  const cut = excerpt(some.map((line) => cutAt(line, fields)));
  return [mend({ fields: [...fields] }, shapeWords.cutAtPlaces, excerpt(some.map((line) => [line])), cut)];
}
