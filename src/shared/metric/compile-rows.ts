import { type Catalog, type ColumnPlace, isNumberType, isTimeType, placeOf } from './catalog.ts';
import { Problem } from './compile-problem.ts';
import { type Cut, edgeSql, stepInParts, stepSql } from './cut.ts';
import { baseSource, withDerived } from './derived.ts';
import type { Metric } from './metric.ts';
import { newRowsTable } from './new-rows.ts';
import type { RowScope } from './row-scope.ts';
import { and, splitScope } from './scope-sql.ts';
import { quoteIdent } from './sql.ts';
import type { View } from './view.ts';

/** A breakdown: what a row is grouped by, and a group's name made of that. */
export type Side = {
  readonly row: string;
  readonly shown: (group: string) => string;
  /** What is found sooner for each row, and how that is put together: days into months, plain steps into those with ends. */
  readonly early?: { readonly row: string; readonly into: (early: string) => string };
};

/** What a view reads: joined rows are grouped by their keys first (CTE j), so each base row meets at most one row and nothing multiplies. */
export class ViewRows {
  readonly metric: Metric;
  readonly catalog: Catalog;
  readonly #view: View;
  readonly #source: string;
  /** Aggregates over the joined rows of one key, by name in j. */
  readonly #joined: string[] = [];

  constructor(view: View, catalog: Catalog) {
    this.#view = view;
    this.metric = view.metric;
    this.#source = baseSource(view.metric, catalog);
    this.catalog = withDerived(catalog, view.metric);
    for (const table of [
      view.metric.base,
      ...(view.metric.join === undefined ? [] : [view.metric.join.table]),
    ])
      if (!catalog.has(table)) throw new Problem({ code: 'no-table', table });
    for (const [left, right] of view.metric.join?.on ?? []) {
      this.#column(view.metric.base, left);
      this.#column(view.metric.join?.table as string, right);
    }
  }

  withJoined(rest: string): string {
    return this.metric.join === undefined ? rest : `j AS (${this.grouped(null)}), ${rest}`;
  }

  /**
   * The base rows in scope, with what the measures need, and their keys when they will meet g. `more`: other groups that can be
   * empty; null where what is missing is counted from the groups.
   */
  rows(
    grp: string | null,
    withKeys: boolean,
    inputs: readonly string[],
    more: readonly string[] | null = [],
    isDay = false,
  ): string {
    const { metric, rowScope, without = [], onlyNew = false } = this.#view;
    const where = [
      this.holds(rowScope),
      ...without.map((scope) => `NOT ${this.holds(scope)}`),
      ...(onlyNew ? [`b.rowid IN (SELECT nr FROM ${newRowsTable(metric.base)})`] : []),
    ];
    const keys = metric.join?.on ?? [];
    const columns = [
      `${grp ?? 'NULL'} AS grp`,
      ...inputs,
      ...(isDay ? [] : [`${this.day() ?? 'NULL::DATE'} AS day`]),
      ...(more === null ? [] : [`${this.#missing([...(grp === null ? [] : [grp]), ...more])} AS missing`]),
      ...(withKeys ? keys.map(([left], i) => `b.${quoteIdent(left)} AS k${i}`) : []),
    ];
    const on = keys.map(([left], i) => `b.${quoteIdent(left)} = j.k${i}`).join(' AND ');
    return `SELECT ${columns.join(', ')} FROM ${this.#source} b${keys.length === 0 ? '' : ` LEFT JOIN j ON ${on}`} WHERE ${and(where)}`;
  }

  /** The joined table by its keys (and a breakdown column of its own). */
  grouped(grp: string | null): string {
    const join = this.metric.join;
    if (join === undefined)
      throw new Problem({ code: 'not-countable', why: 'This counts matches, but names no second table.' });
    const keys = join.on.map(([, right], i) => `o.${quoteIdent(right)} AS k${i}`);
    const filled = join.on.map(([, right]) => `o.${quoteIdent(right)} IS NOT NULL`);
    const by = [...join.on.map((_, i) => `k${i}`), ...(grp === null ? [] : ['grp'])];
    const columns = [...keys, ...(grp === null ? [] : [`${grp} AS grp`]), 'count(*) AS n', ...this.#joined];
    return `SELECT ${columns.join(', ')} FROM ${quoteIdent(join.table)} o WHERE ${and(filled)} GROUP BY ${by.join(', ')}`;
  }

  /** A scope as one condition over b (and j), never NULL. */
  holds(scope: RowScope): string {
    const split = splitScope(scope, this.metric, this.catalog);
    if (!split.ok) throw new Problem(split.error);
    const { base, joined, joinedHoldsForNothing } = split.value;
    if (joined.length === 0) return and(base);
    const flag = `f${this.#joined.length}`;
    this.#joined.push(`bool_or(${and(joined)}) AS ${flag}`);
    return and([...base, `coalesce(j.${flag}, ${joinedHoldsForNothing})`]);
  }

  aggregate(sql: string): string {
    const name = `a${this.#joined.length}`;
    this.#joined.push(`${sql} AS ${name}`);
    return name;
  }

  /** The base table's column that is summed up, and can be empty. */
  amount(): string | null {
    const column = this.metric.y.column;
    const place = column === undefined ? null : placeOf(column, this.metric, this.catalog);
    return place?.side === 'base' ? `b.${quoteIdent(place.column)}` : null;
  }

  /** A base row whose amount or group is empty. An unmatched row is 0, not missing. */
  #missing(groups: readonly string[]): string {
    const amount = this.amount();
    const parts = [...groups, ...(amount === null ? [] : [amount])].map((one) => `${one} IS NULL`);
    return parts.length === 0 ? 'false' : `(${parts.join(' OR ')})`;
  }

  /** The day of a base row. */
  day(): string | null {
    const time = this.catalog.get(this.metric.base)?.find(({ type }) => isTimeType(type));
    return time === undefined ? null : dayOf(`b.${quoteIdent(time.name)}`, time.type);
  }

  side(
    { side, column: name, type }: ColumnPlace,
    { cut, timeGrain }: { cut?: Cut | undefined; timeGrain?: View['timeGrain'] },
  ): Side {
    const column = `${side === 'joined' ? 'o' : 'b'}.${quoteIdent(name)}`;
    if (cut !== undefined && isNumberType(type))
      return {
        row: stepSql(column, type, cut),
        shown: (step) => edgeSql(step, cut),
        ...earlySide(column, type, cut),
      };
    const asItStands = (group: string): string => group;
    if (timeGrain === undefined || !isTimeType(type)) return { row: column, shown: asItStands };
    const into = (day: string): string => `date_trunc('${timeGrain}', ${day})::DATE`;
    return timeGrain === 'day'
      ? { row: dayOf(column, type), shown: asItStands }
      : { row: into(column), shown: asItStands, early: { row: dayOf(column, type), into } };
  }

  #column(table: string, column: string): void {
    if (this.catalog.get(table)?.some((entry) => entry.name === column) !== true)
      throw new Problem({ code: 'no-column', column: `${table}.${column}` });
  }
}

const earlySide = (column: string, type: string, cut: Cut): Pick<Side, 'early'> => {
  const early = stepInParts(column, type, cut);
  return early === null ? {} : { early };
};

const dayOf = (column: string, type: string): string => (type === 'DATE' ? column : `${column}::DATE`);
