import {
  type Catalog,
  type ColumnPlace,
  isNumberType,
  isTimeType,
  placeOf,
  type ViewProblem,
} from './catalog.ts';
import { isAdditive } from './additive.ts';
import { beforeSql, besideSql, inPlaces, oneGroupSql, restOfTotalSql } from './compile-compare.ts';
import { countParts, inParts, meanParts, type Parts, sumParts } from './compile-parts.ts';
import { type Cut, edgeSql, stepSql } from './cut.ts';
import { baseSource, withDerived } from './derived.ts';
import { isFunnel, type Measure } from './metric.ts';
import type { RowScope } from './row-scope.ts';
import { and, splitScope } from './scope-sql.ts';
import { newRowsTable } from './new-rows.ts';
import { quoteIdent, quoteText } from './sql.ts';
import type { View } from './view.ts';
import { err, ok, type Result } from '../result.ts';

/**
 * One view as one SELECT. Its columns: total (is this the total row), grp, y, d, first, last (days), missing, n; then
 * `split` of a view with a second breakdown, or y2, d2, n2 of one that is compared.
 * Rows are ordered by group, the total last; steps stand in their own order.
 */
export function compileView(view: View, catalog: Catalog): Result<string, ViewProblem> {
  try {
    return ok(compared(view, catalog));
  } catch (problem) {
    if (problem instanceof Problem) return err(problem.problem);
    throw problem;
  }
}

const compared = (view: View, catalog: Catalog): string => {
  const { compareTo, ...plain } = view;
  const sql = new Compiler(plain, catalog).sql();
  if (compareTo === undefined || view.breakdown === undefined) return sql;
  if (view.split !== undefined)
    throw new Problem({ code: 'not-countable', why: 'A chart by two columns is not compared.' });
  const own = inPlaces(sql);
  switch (compareTo.against) {
    case 'group':
      return besideSql(own, oneGroupSql(sql, compareTo.group === null ? 'NULL' : quoteText(compareTo.group)));
    case 'rest':
      return besideSql(
        own,
        isAdditive(view.metric) ? restOfTotalSql(sql) : new Compiler(plain, catalog).restSql(),
      );
    case 'before': {
      const other = new Compiler({ ...plain, rowScope: compareTo.rows }, catalog).sql();
      const type = placeOf(view.breakdown, view.metric, withDerived(catalog, view.metric))?.type ?? '';
      // Stretches of time of before are other stretches: they are not groups that went.
      if (isTimeType(type) || isFunnel(view.metric, view.breakdown)) return besideSql(own, other);
      return beforeSql(own, other, isNumberType(type) ? 'TRY_CAST(grp AS DOUBLE)' : 'grp');
    }
  }
};

class Problem extends Error {
  readonly problem: ViewProblem;

  constructor(problem: ViewProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Joined rows are grouped by their keys first (CTE j), so each base row meets at most one row and nothing multiplies. */
class Compiler {
  readonly #view: View;
  readonly #catalog: Catalog;
  readonly #source: string;
  /** Aggregates over the joined rows of one key, by name in j. */
  readonly #joined: string[] = [];

  constructor(view: View, catalog: Catalog) {
    this.#view = view;
    this.#source = baseSource(view.metric, catalog);
    this.#catalog = withDerived(catalog, view.metric);
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

  sql(): string {
    const { metric, breakdown, split } = this.#view;
    if (isFunnel(metric, breakdown)) return this.#steps();
    if (split !== undefined) return this.#byTwo(split);
    const group = breakdown === undefined ? null : placeOf(breakdown, metric, this.#catalog);
    if (breakdown !== undefined && group === null)
      throw new Problem({ code: 'no-column', column: breakdown });
    const y = this.#measure(metric.y, 'y');
    const d = metric.d === undefined ? null : this.#measure(metric.d, 'd');
    const own = group === null ? null : this.#side(group, this.#view);
    const grp = own?.row ?? null;
    const byJoined = group?.side === 'joined';
    const inputs = [...y.inputs, ...(d?.inputs ?? [])];
    if (own !== null && !byJoined && y.parts !== null && d?.parts !== null)
      return this.#inParts(own, null, inputs, { y: y.parts, d: d?.parts ?? null });
    const rows = this.#rows(byJoined ? null : grp, byJoined, inputs);
    const ctes = [...(metric.join === undefined ? [] : [`j AS (${this.#grouped(null)})`]), `r AS (${rows})`];
    const dOf = d?.value ?? 'NULL';
    if (!byJoined || own === null || grp === null) {
      const body =
        own === null
          ? `${out('true', 'NULL', y.value, dOf)} FROM r`
          : `${out('(grouping(grp) = 1)', own.shown('grp'), y.value, dOf)} FROM r GROUP BY GROUPING SETS ((grp), ())`;
      return ordered(ctes, body);
    }
    // By a column of the joined table: y by its values, d over every base row in scope, whether it has a joined row or not.
    const link = (metric.join?.on ?? []).map((_, i) => `r.k${i} = g.k${i}`).join(' AND ');
    ctes.push(`g AS (${this.#grouped(grp)})`);
    const cells = `${out('false', own.shown('g.grp'), y.grouped, d === null ? 'NULL' : `SELECT ${d.value} FROM r`)} FROM r JOIN g ON ${link} GROUP BY g.grp`;
    return ordered(ctes, `${cells} UNION ALL ${out('true', 'NULL', y.value, dOf)} FROM r`);
  }

  /** Steps: one reading of the rows, then a line for each step. */
  #steps(): string {
    const { metric } = this.#view;
    const steps = metric.steps ?? [];
    const reached = steps.map((_, at) => and(steps.slice(0, at + 1).map(({ where }) => this.#holds(where))));
    const rows = this.#rows(
      null,
      false,
      reached.map((holds, at) => `${holds} AS s${at}`),
    );
    const counts = steps.map(
      (_, at) =>
        `count(*) FILTER (s${at}) AS c${at}, min(day) FILTER (s${at}) AS f${at}, max(day) FILTER (s${at}) AS l${at}`,
    );
    const line = (total: boolean, at: number, before: number, place: number, name: string): string =>
      `SELECT ${total} AS total, ${name} AS grp, c${at} AS y, c${before} AS d, f${at} AS first, l${at} AS last, c${before} AS n, ${place} AS place FROM c`;
    const lines = steps.map(({ name }, at) => line(false, at, Math.max(0, at - 1), at, quoteText(name)));
    const all = line(true, steps.length - 1, 0, steps.length, 'NULL');
    return (
      `WITH ${this.#withJoined(`r AS (${rows})`)}, c AS (SELECT ${counts.join(', ')} FROM r) ` +
      `SELECT total, grp, y, d, first::VARCHAR AS first, last::VARCHAR AS last, 0 AS missing, n FROM (${[...lines, all].join(' UNION ALL ')}) ORDER BY place`
    );
  }

  /** Two breakdowns of the base table at once. */
  #byTwo(split: string): string {
    const { metric, breakdown = '', splitCut, splitGrain } = this.#view;
    const places = [breakdown, split].map((column) => {
      const place = placeOf(column, metric, this.#catalog);
      if (place === null) throw new Problem({ code: 'no-column', column });
      if (place.side === 'joined')
        throw new Problem({ code: 'not-countable', why: `Only columns of ${metric.base} make two sides.` });
      return place;
    });
    const [own, other] = [
      this.#side(places[0] as ColumnPlace, this.#view),
      this.#side(places[1] as ColumnPlace, { cut: splitCut, timeGrain: splitGrain }),
    ];
    const y = this.#measure(metric.y, 'y');
    const d = metric.d === undefined ? null : this.#measure(metric.d, 'd');
    const inputs = [`${other.row} AS split`, ...y.inputs, ...(d?.inputs ?? [])];
    if (y.parts !== null && d?.parts !== null)
      return this.#inParts(own, other, inputs, { y: y.parts, d: d?.parts ?? null });
    const rows = this.#rows(own.row, false, inputs, [other.row]);
    const body = `${out('(grouping(grp) = 1)', own.shown('grp'), y.value, d?.value ?? 'NULL')}, ${other.shown('split')} AS split FROM r GROUP BY GROUPING SETS ((grp, split), ())`;
    return ordered([this.#withJoined(`r AS (${rows})`)], body, true);
  }

  /** Measures that groups hold whole: each row is read once, and the total is made of the groups. */
  #inParts(
    own: Side,
    other: Side | null,
    inputs: readonly string[],
    { y, d }: { readonly y: Parts; readonly d: Parts | null },
  ): string {
    const isDay = own.row === this.#day();
    const amount = this.#amount();
    const isCarried = amount === null || inputs.includes(`${amount} AS y_v`);
    const carried = isCarried ? inputs : [...inputs, `${amount} AS y_v`];
    const { t, body } = inParts({
      keys: other === null ? ['grp'] : ['grp', 'split'],
      shown: { grp: own.shown('grp'), ...(other === null ? {} : { split: other.shown('split') }) },
      y,
      d,
      amount: amount === null ? null : 'y_v',
      isDay,
    });
    const rows = this.#rows(own.row, false, carried, null, isDay);
    return ordered([this.#withJoined(`r AS (${rows})`), `t AS (${t})`], body, other !== null);
  }

  /** What stands in no group but this one, for measures that don't add up: every group meets the rows of all others. */
  restSql(): string {
    const { metric, breakdown = '' } = this.#view;
    const place = placeOf(breakdown, metric, this.#catalog);
    if (place === null) throw new Problem({ code: 'no-column', column: breakdown });
    if (place.side === 'joined')
      throw new Problem({ code: 'not-countable', why: `Only groups of ${metric.base} have a rest.` });
    const own = this.#side(place, this.#view);
    const y = this.#measure(metric.y, 'y');
    const d = metric.d === undefined ? null : this.#measure(metric.d, 'd');
    const rows = this.#rows(own.row, false, [...y.inputs, ...(d?.inputs ?? [])]);
    return (
      `WITH ${this.#withJoined(`r AS (${rows})`)}, e AS (SELECT DISTINCT grp AS grp2 FROM r) ` +
      `SELECT false AS total, ${own.shown('grp2')}::VARCHAR AS grp, (${y.value}) AS y, (${d?.value ?? 'NULL'}) AS d, count(*) AS n FROM e JOIN r ON r.grp IS DISTINCT FROM e.grp2 GROUP BY grp2`
    );
  }

  #withJoined(rest: string): string {
    return this.#view.metric.join === undefined ? rest : `j AS (${this.#grouped(null)}), ${rest}`;
  }

  /**
   * The base rows in scope, with what the measures need, and their keys when they will meet g. `more`: other groups that can be
   * empty; null where what is missing is counted from the groups.
   */
  #rows(
    grp: string | null,
    withKeys: boolean,
    inputs: readonly string[],
    more: readonly string[] | null = [],
    isDay = false,
  ): string {
    const { metric, rowScope, without = [], onlyNew = false } = this.#view;
    const where = [
      this.#holds(rowScope),
      ...without.map((scope) => `NOT ${this.#holds(scope)}`),
      ...(onlyNew ? [`b.rowid IN (SELECT nr FROM ${newRowsTable(metric.base)})`] : []),
    ];
    const keys = metric.join?.on ?? [];
    const columns = [
      `${grp ?? 'NULL'} AS grp`,
      ...inputs,
      ...(isDay ? [] : [`${this.#day() ?? 'NULL::DATE'} AS day`]),
      ...(more === null ? [] : [`${this.#missing([...(grp === null ? [] : [grp]), ...more])} AS missing`]),
      ...(withKeys ? keys.map(([left], i) => `b.${quoteIdent(left)} AS k${i}`) : []),
    ];
    const on = keys.map(([left], i) => `b.${quoteIdent(left)} = j.k${i}`).join(' AND ');
    return `SELECT ${columns.join(', ')} FROM ${this.#source} b${keys.length === 0 ? '' : ` LEFT JOIN j ON ${on}`} WHERE ${and(where)}`;
  }

  /** The joined table by its keys (and a breakdown column of its own). */
  #grouped(grp: string | null): string {
    const join = this.#view.metric.join;
    if (join === undefined)
      throw new Problem({ code: 'not-countable', why: 'This counts matches, but names no second table.' });
    const keys = join.on.map(([, right], i) => `o.${quoteIdent(right)} AS k${i}`);
    const filled = join.on.map(([, right]) => `o.${quoteIdent(right)} IS NOT NULL`);
    const by = [...join.on.map((_, i) => `k${i}`), ...(grp === null ? [] : ['grp'])];
    const columns = [...keys, ...(grp === null ? [] : [`${grp} AS grp`]), 'count(*) AS n', ...this.#joined];
    return `SELECT ${columns.join(', ')} FROM ${quoteIdent(join.table)} o WHERE ${and(filled)} GROUP BY ${by.join(', ')}`;
  }

  /** A scope as one condition over b (and j), never NULL. */
  #holds(scope: RowScope): string {
    const split = splitScope(scope, this.#view.metric, this.#catalog);
    if (!split.ok) throw new Problem(split.error);
    const { base, joined, joinedHoldsForNothing } = split.value;
    if (joined.length === 0) return and(base);
    const flag = `f${this.#joined.length}`;
    this.#joined.push(`bool_or(${and(joined)}) AS ${flag}`);
    return and([...base, `coalesce(j.${flag}, ${joinedHoldsForNothing})`]);
  }

  /** `value`: over r. `grouped`: over r joined with g. `inputs`: what r must carry. */
  #measure(
    measure: Measure,
    name: string,
  ): { inputs: string[]; value: string; grouped: string; parts: Parts | null } {
    const split = splitScope(measure.where ?? { all: [] }, this.#view.metric, this.#catalog);
    if (!split.ok) throw new Problem(split.error);
    const hasJoin = this.#view.metric.join !== undefined;
    const target =
      measure.column === undefined ? null : placeOf(measure.column, this.#view.metric, this.#catalog);
    if (measure.column !== undefined && target === null)
      throw new Problem({ code: 'no-column', column: measure.column });
    const [flagName, kept] = [`${name}_ok`, and(split.value.joined)];
    if (measure.agg === 'matched') {
      if (!hasJoin)
        throw new Problem({ code: 'not-countable', why: 'Counting matches needs a second table.' });
      const n = this.#aggregate(`count(*) FILTER (${kept})`);
      return {
        inputs: [
          `${and(split.value.base)} AS ${flagName}`,
          `${and(split.value.base)} AND coalesce(j.${n}, 0) > 0 AS ${name}_hit`,
        ],
        value: `count(*) FILTER (${name}_hit)`,
        grouped: `count(*) FILTER (${flagName} AND g.${n} > 0)`,
        parts: countParts(name, `count(*) FILTER (${name}_hit)`),
      };
    }
    const inScope =
      split.value.joined.length === 0 ? and(split.value.base) : this.#holds(measure.where ?? { all: [] });
    const flag = inScope === 'true' ? [] : [`${inScope} AS ${flagName}`];
    const only = inScope === 'true' ? '' : ` FILTER (${flagName})`;
    if (measure.agg === 'rows') {
      const value = `count(*)${only}`;
      return { inputs: flag, value, grouped: value, parts: countParts(name, value) };
    }
    if (target === null)
      throw new Problem({ code: 'not-countable', why: `"${measure.agg}" needs a column.` });
    if (measure.agg !== 'distinct' && !isNumberType(target.type))
      throw new Problem({ code: 'not-countable', why: `${measure.column} holds no numbers.` });
    if (target.side === 'base') {
      const inputs = [...flag, `b.${quoteIdent(target.column)} AS ${name}_v`];
      const [sum, count] = [`sum(${name}_v)${only}`, `count(${name}_v)${only}`];
      switch (measure.agg) {
        case 'sum': {
          const value = `coalesce(${sum}, 0)`;
          return { inputs, value, grouped: value, parts: sumParts(name, value) };
        }
        case 'mean': {
          const value = `avg(${name}_v)${only}`;
          return { inputs, value, grouped: value, parts: meanParts(name, sum, count) };
        }
        case 'distinct':
        case 'median': {
          const of = measure.agg === 'median' ? `median(${name}_v)` : `count(DISTINCT ${name}_v)`;
          return { inputs, value: `${of}${only}`, grouped: `${of}${only}`, parts: null };
        }
      }
    }
    if (measure.agg !== 'sum' && measure.agg !== 'mean')
      throw new Problem({
        code: 'not-countable',
        why: `"${measure.agg}" works on columns of ${this.#view.metric.base} only.`,
      });
    const column = `o.${quoteIdent(target.column)}`;
    const [sum, count] = [
      this.#aggregate(`sum(${column}) FILTER (${kept})`),
      this.#aggregate(`count(${column}) FILTER (${kept})`),
    ];
    const [counts, filter] =
      and(split.value.base) === 'true'
        ? [[], '']
        : [[`${and(split.value.base)} AS ${flagName}`], ` FILTER (${flagName})`];
    const added = (of: string): string => `sum(${of})${filter}`;
    const value = (s: string, c: string): string =>
      measure.agg === 'sum' ? `coalesce(${added(s)}, 0)` : `${added(s)} / nullif(${added(c)}, 0)`;
    const [s, c] = [`${name}_s`, `${name}_c`];
    return {
      inputs: [...counts, `j.${sum} AS ${s}`, `j.${count} AS ${c}`],
      value: value(s, c),
      grouped: value(`g.${sum}`, `g.${count}`),
      parts: measure.agg === 'sum' ? sumParts(name, value(s, c)) : meanParts(name, added(s), added(c)),
    };
  }

  #aggregate(sql: string): string {
    const name = `a${this.#joined.length}`;
    this.#joined.push(`${sql} AS ${name}`);
    return name;
  }

  /** The base table's column that is summed up, and can be empty. */
  #amount(): string | null {
    const column = this.#view.metric.y.column;
    const place = column === undefined ? null : placeOf(column, this.#view.metric, this.#catalog);
    return place?.side === 'base' ? `b.${quoteIdent(place.column)}` : null;
  }

  /** A base row whose amount or group is empty. An unmatched row is 0, not missing. */
  #missing(groups: readonly string[]): string {
    const amount = this.#amount();
    const parts = [...groups, ...(amount === null ? [] : [amount])].map((one) => `${one} IS NULL`);
    return parts.length === 0 ? 'false' : `(${parts.join(' OR ')})`;
  }

  /** The day of a base row. */
  #day(): string | null {
    const time = this.#catalog.get(this.#view.metric.base)?.find(({ type }) => isTimeType(type));
    return time === undefined ? null : dayOf(`b.${quoteIdent(time.name)}`, time.type);
  }

  #side(
    { side, column: name, type }: ColumnPlace,
    { cut, timeGrain }: { cut?: Cut | undefined; timeGrain?: View['timeGrain'] },
  ): Side {
    const column = `${side === 'joined' ? 'o' : 'b'}.${quoteIdent(name)}`;
    if (cut !== undefined && isNumberType(type))
      return { row: stepSql(column, type, cut), shown: (step) => edgeSql(step, cut) };
    const asItStands = (group: string): string => group;
    if (timeGrain === undefined || !isTimeType(type)) return { row: column, shown: asItStands };
    return {
      row: timeGrain === 'day' ? dayOf(column, type) : `date_trunc('${timeGrain}', ${column})::DATE`,
      shown: asItStands,
    };
  }

  #column(table: string, column: string): void {
    if (this.#catalog.get(table)?.some((entry) => entry.name === column) !== true)
      throw new Problem({ code: 'no-column', column: `${table}.${column}` });
  }
}

const dayOf = (column: string, type: string): string => (type === 'DATE' ? column : `${column}::DATE`);

/** A breakdown: what a row is grouped by, and a group's name made of that. */
type Side = { readonly row: string; readonly shown: (group: string) => string };

const out = (total: string, grp: string, y: string, d: string): string =>
  `SELECT ${total} AS total, ${grp} AS grp, (${y}) AS y, (${d}) AS d, min(day)::VARCHAR AS first, max(day)::VARCHAR AS last, count(*) FILTER (missing) AS missing, count(*) AS n`;

/** Groups in their own order, the empty one after the others, the total last. */
const ordered = (ctes: readonly string[], body: string, split = false): string =>
  `WITH ${ctes.join(', ')} SELECT total, grp::VARCHAR AS grp, y, d, first, last, missing, n${split ? ', split::VARCHAR AS split' : ''} FROM (${body}) ORDER BY total, ${split ? 'split NULLS LAST, ' : ''}grp NULLS LAST`;
