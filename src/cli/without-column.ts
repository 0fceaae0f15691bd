import type { ImportRecipe, TableReport } from '../shared/ipc/import-report.ts';
import { cliWords } from '../shared/messages/cli-words.ts';

/** What a recipe decides about columns that the file does not have changes nothing, and is said. */
export function withoutColumn(report: TableReport, { decisions }: ImportRecipe): TableReport {
  const names = new Set(report.columns.map(({ name }) => name));
  const hidden = new Set(decisions.flatMap((one) => (one.choice === 'hide' ? [one.column] : [])));
  const gone = new Set(
    decisions
      .filter(({ choice, column }) => choice !== 'leave-out' && !names.has(column) && !hidden.has(column))
      .map(({ column }) => column),
  );
  if (gone.size === 0) return report;
  const words = cliWords.read.noColumn([...gone]);
  return { ...report, findings: [{ check: 'recipe-columns', severity: 'know', words }, ...report.findings] };
}
