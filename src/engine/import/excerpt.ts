import type { Excerpt, Finding, Mend, ReadAs } from '../../shared/ipc/import-report.ts';

export const shown = 5;

export const mend = (readAs: Partial<ReadAs>, words: string, before: Excerpt, after: Excerpt): Mend => ({
  readAs,
  words,
  before,
  after,
});
export const excerpt = (rows: readonly (readonly string[])[], columns: readonly string[] = []): Excerpt => ({
  columns,
  rows: rows.slice(0, shown).map((row) => row.slice(0, 30).map((cell) => cell.slice(0, 120))),
});
export const about = (finding: Omit<Finding, 'words'> & { readonly words: string }): Finding => finding;
