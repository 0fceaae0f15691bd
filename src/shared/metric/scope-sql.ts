import { type Catalog, placeOf, type ViewProblem } from './catalog.ts';
import { conditionSql, holdsForNothing } from './condition.ts';
import type { Metric } from './metric.ts';
import type { RowScope } from './row-scope.ts';
import { err, ok, type Result } from '../result.ts';

/** A scope cut in two: conditions on base rows (alias b), and those on rows of the joined table (alias o). */
export type SplitScope = {
  readonly base: readonly string[];
  readonly joined: readonly string[];
  /** Whether the joined part holds for a base row without joined rows. */
  readonly joinedHoldsForNothing: boolean;
};

export function splitScope(
  scope: RowScope,
  metric: Metric,
  catalog: Catalog,
): Result<SplitScope, ViewProblem> {
  const base: string[] = [];
  const joined: string[] = [];
  let joinedHoldsForNothing = true;
  for (const condition of scope.all) {
    const place = placeOf(condition.col, metric, catalog);
    if (place === null) return err({ code: 'no-column', column: condition.col });
    const sql = conditionSql(condition, place, place.side === 'base' ? 'b' : 'o');
    if (!sql.ok) return sql;
    if (place.side === 'base') base.push(sql.value);
    else {
      joined.push(sql.value);
      joinedHoldsForNothing &&= holdsForNothing(condition);
    }
  }
  return ok({ base, joined, joinedHoldsForNothing });
}

export const and = (parts: readonly string[]): string =>
  parts.length === 0 ? 'true' : parts.length === 1 ? (parts[0] as string) : `(${parts.join(' AND ')})`;
