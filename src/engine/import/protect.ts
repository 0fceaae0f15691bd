import type { ColumnReport, ImportDecision, TableReport } from '../../shared/ipc/import-report.ts';
import { quoteIdent, quoteText } from '../../shared/metric/sql.ts';

/** What happens to columns that stand for people when the data is built. */
export type Protection = { readonly hide: ReadonlySet<string>; readonly hash: ReadonlySet<string> };

/** Names of staff are hidden unless a person said otherwise; everything else only on their word. */
export function protectionOf(
  columns: readonly ColumnReport[],
  decisions: readonly ImportDecision[],
): Protection {
  const chosen = new Map<string, string>();
  for (const { choice, column } of decisions)
    if (choice === 'hide' || choice === 'hash' || choice === 'keep') chosen.set(column, choice);
  const names = (wanted: 'hide' | 'hash'): ReadonlySet<string> =>
    new Set(
      // What was said of a column holds for its letters beside it.
      columns.flatMap(({ name, tag, keyOf: of }) =>
        (chosen.get(of ?? name) ?? (tag === 'hidden' ? 'hide' : 'keep')) === wanted ? [name] : [],
      ),
    );
  return { hide: names('hide'), hash: names('hash') };
}

/** The same person has the same key in every file of a workshop, however the cell was typed; another workshop's keys differ. */
export const keyOf = (column: string, salt: string): string =>
  `left(sha256(${quoteText(salt)} || lower(trim(${column}::VARCHAR))), 24)`;

/** The select list that leaves hidden columns out and turns others into keys. */
export const protectedColumns = (
  columns: readonly ColumnReport[],
  { hide, hash }: Protection,
  salt: string,
): string =>
  columns
    .filter(({ name }) => !hide.has(name))
    .map(({ name }) => {
      const column = quoteIdent(name);
      return hash.has(name) ? `${keyOf(column, salt)} AS ${column}` : column;
    })
    .join(', ');

/** The report of what was built, which knows nothing of what stayed outside. */
export const protectedReport = (report: TableReport, protection: Protection): TableReport => ({
  ...report,
  columns: shownColumns(report.columns, protection),
});

export const shownColumns = (
  columns: readonly ColumnReport[],
  { hide, hash }: Protection,
): TableReport['columns'] =>
  columns
    .filter(({ name }) => !hide.has(name))
    .map((column): ColumnReport => {
      if (!hash.has(column.name)) return column;
      const { name, empty, distinct, keyOf: of } = column;
      const key = { name, type: 'VARCHAR', empty, distinct, tag: 'person_key' } as const;
      return of === undefined ? key : { ...key, keyOf: of };
    });
