import { type Catalog, placeOf } from '../metric/catalog.ts';
import type { Metric } from '../metric/metric.ts';
import type { RowScope } from '../metric/row-scope.ts';
import { and, type SplitScope, splitScope } from '../metric/scope-sql.ts';
import { quoteIdent } from '../metric/sql.ts';
import { Problem } from './problem.ts';

/** The joined table, first grouped by its keys: each base row meets at most one line of it, and nothing multiplies. */
export class Joined {
  readonly #metric: Metric;
  readonly #catalog: Catalog;
  readonly #aggregates: string[] = [];

  constructor(metric: Metric, catalog: Catalog) {
    this.#metric = metric;
    this.#catalog = catalog;
    for (const [left, right] of metric.join?.on ?? []) {
      this.#has(metric.base, left);
      this.#has(metric.join?.table ?? '', right);
    }
  }

  /** A scope as one condition over b (and j), never NULL. */
  holds(scope: RowScope): string {
    const { base, joined, joinedHoldsForNothing } = this.split(scope);
    if (joined.length === 0) return and(base);
    return and([
      ...base,
      `coalesce(j.${this.aggregate(`bool_or(${and(joined)})`)}, ${joinedHoldsForNothing})`,
    ]);
  }

  split(scope: RowScope): SplitScope {
    const split = splitScope(scope, this.#metric, this.#catalog);
    if (!split.ok) throw new Problem(split.error);
    return split.value;
  }

  place(column: string): {
    readonly side: 'base' | 'joined';
    readonly column: string;
    readonly type: string;
  } {
    const place = placeOf(column, this.#metric, this.#catalog);
    if (place === null) throw new Problem({ code: 'no-column', column });
    return place;
  }

  /** One more value per key, by its name in j. */
  aggregate(sql: string): string {
    if (this.#metric.join === undefined)
      throw new Problem({ code: 'not-countable', why: 'Counting matches needs a second table.' });
    const name = `a${this.#aggregates.length}`;
    this.#aggregates.push(`${sql} AS ${name}`);
    return name;
  }

  sql(): string {
    const { join } = this.#metric;
    if (join === undefined) return '';
    const keys = join.on.map(([, right], i) => `o.${quoteIdent(right)} AS k${i}`);
    const filled = join.on.map(([, right]) => `o.${quoteIdent(right)} IS NOT NULL`);
    const on = join.on.map(([left], i) => `b.${quoteIdent(left)} = j.k${i}`);
    return ` LEFT JOIN (SELECT ${[...keys, 'count(*) AS n', ...this.#aggregates].join(', ')} FROM ${quoteIdent(join.table)} o WHERE ${and(filled)} GROUP BY ${join.on.map((_, i) => `k${i}`).join(', ')}) j ON ${and(on)}`;
  }

  #has(table: string, column: string): void {
    if (this.#catalog.get(table)?.some((entry) => entry.name === column) !== true)
      throw new Problem({ code: 'no-column', column: `${table}.${column}` });
  }
}
