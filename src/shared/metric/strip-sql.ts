import { type Catalog, isTimeType, placeOf, type ViewProblem } from './catalog.ts';
import { baseSource, withDerived } from './derived.ts';
import { rowsInScope } from './rows-in-scope.ts';
import { and } from './scope-sql.ts';
import { quoteIdent } from './sql.ts';
import { err, ok, type Result } from '../result.ts';
import type { View } from './view.ts';

/** The amounts behind a view one by one, each with its group where the groups are those of the base table itself. */
export const stripSql = (view: View, column: string, catalog: Catalog): Result<string, ViewProblem> => {
  const { metric, breakdown, cut, timeGrain } = view;
  const known = withDerived(catalog, metric);
  const amount = placeOf(column, metric, known);
  if (amount?.side !== 'base') return err({ code: 'no-column', column });
  const by = breakdown === undefined || cut ? null : placeOf(breakdown, metric, known);
  const group = by?.side === 'base' ? `b.${quoteIdent(by.column)}` : 'NULL';
  const stretch =
    by && timeGrain && isTimeType(by.type) ? `date_trunc('${timeGrain}', ${group})::DATE` : group;
  const where = rowsInScope(view, known);
  if (!where.ok) return where;
  const value = `b.${quoteIdent(amount.column)}`;
  return ok(
    `SELECT ${stretch}::VARCHAR AS grp, ${value}::DOUBLE AS v FROM ${baseSource(metric, catalog)} b WHERE ${and([...where.value, `${value} IS NOT NULL`])}`,
  );
};
