import type { Catalog, ViewProblem } from './catalog.ts';
import { and, splitScope } from './scope-sql.ts';
import { err, ok, type Result } from '../result.ts';
import type { View } from './view.ts';

/** Conditions on the base table for the rows of a view: in its scope, without what is left out, and counted by its metric. */
export const rowsInScope = (view: View, known: Catalog): Result<readonly string[], ViewProblem> => {
  const { metric, rowScope, without = [] } = view;
  const where: string[] = [];
  for (const [at, scope] of [rowScope, ...without, metric.y.where ?? { all: [] }].entries()) {
    const read = splitScope(scope, metric, known);
    if (!read.ok) return read;
    if (read.value.joined.length > 0)
      return err({ code: 'not-countable', why: 'Dots are rows of one table.' });
    const holds = and(read.value.base);
    where.push(at > 0 && at <= without.length ? `NOT ${holds}` : holds);
  }
  return ok(where);
};
