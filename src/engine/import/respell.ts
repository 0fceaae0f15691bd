import type { ImportDecision } from '../../shared/ipc/import-report.ts';
import { quoteText } from '../../shared/metric/sql.ts';

/** A text column's SQL with the spellings that a person settled. */
export function respelled(sql: string, column: string, decisions: readonly ImportDecision[]): string {
  const spelled = decisions.flatMap((one) =>
    one.choice === 'spell' && one.column === column
      ? [`WHEN ${quoteText(one.from)} THEN ${one.as === '' ? 'NULL' : quoteText(one.as)}`]
      : [],
  );
  return spelled.length === 0 ? sql : `CASE ${sql} ${spelled.join(' ')} ELSE ${sql} END`;
}
