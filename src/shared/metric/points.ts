import { type Catalog, placeOf, type ViewProblem } from './catalog.ts';
import { baseSource, withDerived } from './derived.ts';
import { and, splitScope } from './scope-sql.ts';
import { quoteIdent } from './sql.ts';
import { err, ok, type Result } from '../result.ts';
import type { View } from './view.ts';

/** The rows behind a view by two columns of amounts, as pairs. Only of the base table: what is in scope there. */
export const pointsSql = (view: View, catalog: Catalog): Result<string, ViewProblem> => {
  const { metric, breakdown = '', split = '', rowScope, without = [] } = view;
  const known = withDerived(catalog, metric);
  const [x, y] = [placeOf(breakdown, metric, known), placeOf(split, metric, known)];
  if (x?.side !== 'base') return err({ code: 'no-column', column: breakdown });
  if (y?.side !== 'base') return err({ code: 'no-column', column: split });
  const where: string[] = [];
  for (const [at, scope] of [rowScope, ...without, metric.y.where ?? { all: [] }].entries()) {
    const read = splitScope(scope, metric, known);
    if (!read.ok) return read;
    if (read.value.joined.length > 0)
      return err({ code: 'not-countable', why: 'Dots are rows of one table.' });
    const holds = and(read.value.base);
    where.push(at > 0 && at <= without.length ? `NOT ${holds}` : holds);
  }
  const [a, b] = [`b.${quoteIdent(x.column)}`, `b.${quoteIdent(y.column)}`];
  return ok(
    `SELECT ${a}::DOUBLE AS x, ${b}::DOUBLE AS y FROM ${baseSource(metric, catalog)} b WHERE ${and([...where, `${a} IS NOT NULL`, `${b} IS NOT NULL`])}`,
  );
};
