import { type Catalog, placeOf, type ViewProblem } from './catalog.ts';
import { baseSource, withDerived } from './derived.ts';
import { rowsInScope } from './rows-in-scope.ts';
import { and } from './scope-sql.ts';
import { quoteIdent } from './sql.ts';
import { err, ok, type Result } from '../result.ts';
import type { View } from './view.ts';

/** The rows behind a view by two columns of amounts, as pairs. Only of the base table: what is in scope there. */
export const pointsSql = (view: View, catalog: Catalog): Result<string, ViewProblem> => {
  const { metric, breakdown = '', split = '' } = view;
  const known = withDerived(catalog, metric);
  const [x, y] = [placeOf(breakdown, metric, known), placeOf(split, metric, known)];
  if (x?.side !== 'base') return err({ code: 'no-column', column: breakdown });
  if (y?.side !== 'base') return err({ code: 'no-column', column: split });
  const where = rowsInScope(view, known);
  if (!where.ok) return where;
  const [a, b] = [`b.${quoteIdent(x.column)}`, `b.${quoteIdent(y.column)}`];
  return ok(
    `SELECT ${a}::DOUBLE AS x, ${b}::DOUBLE AS y FROM ${baseSource(metric, catalog)} b WHERE ${and([...where.value, `${a} IS NOT NULL`, `${b} IS NOT NULL`])}`,
  );
};
