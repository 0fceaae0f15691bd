import {
  type Catalog,
  type ColumnPlace,
  isNumberType,
  isTimeType,
  placeOf,
  type ViewProblem,
} from './catalog.ts';
import { isAdditive } from './additive.ts';
import {
  beforeSql,
  besideSql,
  inPlaces,
  oneGroupSql,
  previousSql,
  restOfTotalSql,
} from './compile-compare.ts';
import { type MeasureSql, measureSql } from './compile-measure.ts';
import { inParts, type Parts } from './compile-parts.ts';
import { Problem } from './compile-problem.ts';
import { type Side, ViewRows } from './compile-rows.ts';
import { withDerived } from './derived.ts';
import { isFunnel } from './metric.ts';
import { and } from './scope-sql.ts';
import { quoteText } from './sql.ts';
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
    case 'previous':
      if (!isByTime(view, catalog))
        throw new Problem({ code: 'not-countable', why: 'Only stretches of time have one before them.' });
      return besideSql(own, previousSql(sql, view.timeGrain ?? 'day'));
    case 'before': {
      const other = new Compiler({ ...plain, rowScope: compareTo.rows }, catalog).sql();
      // Stretches of time of before are other stretches: they are not groups that went.
      if (isByTime(view, catalog) || isFunnel(view.metric, view.breakdown)) return besideSql(own, other);
      return beforeSql(own, other, isNumberType(typeOf(view, catalog)) ? 'TRY_CAST(grp AS DOUBLE)' : 'grp');
    }
  }
};

const typeOf = ({ breakdown, metric }: View, catalog: Catalog): string =>
  placeOf(breakdown ?? '', metric, withDerived(catalog, metric))?.type ?? '';
const isByTime = (view: View, catalog: Catalog): boolean => isTimeType(typeOf(view, catalog));

class Compiler {
  readonly #view: View;
  readonly #rows: ViewRows;

  constructor(view: View, catalog: Catalog) {
    this.#view = view;
    this.#rows = new ViewRows(view, catalog);
  }

  sql(): string {
    const { metric, breakdown, split } = this.#view;
    if (isFunnel(metric, breakdown)) return this.#steps();
    if (split !== undefined) return this.#byTwo(split);
    const group = breakdown === undefined ? null : placeOf(breakdown, metric, this.#rows.catalog);
    if (breakdown !== undefined && group === null)
      throw new Problem({ code: 'no-column', column: breakdown });
    if (group?.side === 'joined') return this.#byJoined(group);
    const [y, d] = this.#measures();
    const own = group === null ? null : this.#rows.side(group, this.#view);
    const inputs = [...y.inputs, ...(d?.inputs ?? [])];
    if (own !== null && y.parts !== null && d?.parts !== null)
      return this.#inParts(own, null, inputs, { y: y.parts, d: d?.parts ?? null });
    const rows = this.#rows.rows(own?.row ?? null, false, inputs);
    const dOf = d?.value ?? 'NULL';
    const body =
      own === null
        ? `${out('true', 'NULL', y.value, dOf)} FROM r`
        : `${out('(grouping(grp) = 1)', own.shown('grp'), y.value, dOf)} FROM r GROUP BY GROUPING SETS ((grp), ())`;
    return ordered([this.#rows.withJoined(`r AS (${rows})`)], body);
  }

  #measures(): readonly [y: MeasureSql, d: MeasureSql | null] {
    const { y, d } = this.#view.metric;
    return [measureSql(this.#rows, y, 'y'), d === undefined ? null : measureSql(this.#rows, d, 'd')];
  }

  /** By a column of the joined table: y by its values, d over every base row in scope, whether it has a joined row or not. */
  #byJoined(group: ColumnPlace): string {
    const [y, d] = this.#measures();
    const own = this.#rows.side(group, this.#view);
    const rows = this.#rows.rows(null, true, [...y.inputs, ...(d?.inputs ?? [])]);
    const link = (this.#view.metric.join?.on ?? []).map((_, i) => `r.k${i} = g.k${i}`).join(' AND ');
    const cells = `${out('false', own.shown('g.grp'), y.grouped, d === null ? 'NULL' : `SELECT ${d.value} FROM r`)} FROM r JOIN g ON ${link} GROUP BY g.grp`;
    return ordered(
      [this.#rows.withJoined(`r AS (${rows})`), `g AS (${this.#rows.grouped(own.row)})`],
      `${cells} UNION ALL ${out('true', 'NULL', y.value, d?.value ?? 'NULL')} FROM r`,
    );
  }

  /** Steps: one reading of the rows, then a line for each step. */
  #steps(): string {
    const { metric } = this.#view;
    const steps = metric.steps ?? [];
    const reached = steps.map((_, at) =>
      and(steps.slice(0, at + 1).map(({ where }) => this.#rows.holds(where))),
    );
    const rows = this.#rows.rows(
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
      `WITH ${this.#rows.withJoined(`r AS (${rows})`)}, c AS (SELECT ${counts.join(', ')} FROM r) ` +
      `SELECT total, grp, y, d, first::VARCHAR AS first, last::VARCHAR AS last, 0 AS missing, n FROM (${[...lines, all].join(' UNION ALL ')}) ORDER BY place`
    );
  }

  /** Two breakdowns of the base table at once. */
  #byTwo(split: string): string {
    const { metric, breakdown = '', splitCut, splitGrain } = this.#view;
    const places = [breakdown, split].map((column) => {
      const place = placeOf(column, metric, this.#rows.catalog);
      if (place === null) throw new Problem({ code: 'no-column', column });
      if (place.side === 'joined')
        throw new Problem({ code: 'not-countable', why: `Only columns of ${metric.base} make two sides.` });
      return place;
    });
    const [own, other] = [
      this.#rows.side(places[0] as ColumnPlace, this.#view),
      this.#rows.side(places[1] as ColumnPlace, { cut: splitCut, timeGrain: splitGrain }),
    ];
    const [y, d] = this.#measures();
    const measured = [...y.inputs, ...(d?.inputs ?? [])];
    if (y.parts !== null && d?.parts !== null)
      return this.#inParts(own, other, measured, { y: y.parts, d: d?.parts ?? null });
    const inputs = [`${other.row} AS split`, ...measured];
    const rows = this.#rows.rows(own.row, false, inputs, [other.row]);
    const body = `${out('(grouping(grp) = 1)', own.shown('grp'), y.value, d?.value ?? 'NULL')}, ${other.shown('split')} AS split FROM r GROUP BY GROUPING SETS ((grp, split), ())`;
    return ordered([this.#rows.withJoined(`r AS (${rows})`)], body, true);
  }

  /** Measures that groups hold whole: each row is read once, and the total is made of the groups. */
  #inParts(
    own: Side,
    other: Side | null,
    inputs: readonly string[],
    { y, d }: { readonly y: Parts; readonly d: Parts | null },
  ): string {
    const row = own.early?.row ?? own.row;
    const isDay = row === this.#rows.day();
    const amount = this.#rows.amount();
    const isCarried = amount === null || inputs.includes(`${amount} AS y_v`);
    const carried = [
      ...(other === null ? [] : [`${other.early?.row ?? other.row} AS split`]),
      ...inputs,
      ...(isCarried ? [] : [`${amount} AS y_v`]),
    ];
    const { ctes, body } = inParts({
      keys: other === null ? ['grp'] : ['grp', 'split'],
      shown: { grp: own.shown('grp'), ...(other === null ? {} : { split: other.shown('split') }) },
      y,
      d,
      amount: amount === null ? null : 'y_v',
      isDay,
      stretches: { grp: own.early?.into('grp'), split: other?.early?.into('split') },
    });
    const rows = this.#rows.rows(row, false, carried, null, isDay);
    return ordered([this.#rows.withJoined(`r AS (${rows})`), ...ctes], body, other !== null);
  }

  /** What stands in no group but this one, for measures that don't add up: every group meets the rows of all others. */
  restSql(): string {
    const { metric, breakdown = '' } = this.#view;
    const place = placeOf(breakdown, metric, this.#rows.catalog);
    if (place === null) throw new Problem({ code: 'no-column', column: breakdown });
    if (place.side === 'joined')
      throw new Problem({ code: 'not-countable', why: `Only groups of ${metric.base} have a rest.` });
    const own = this.#rows.side(place, this.#view);
    const [y, d] = this.#measures();
    const rows = this.#rows.rows(own.row, false, [...y.inputs, ...(d?.inputs ?? [])]);
    return (
      `WITH ${this.#rows.withJoined(`r AS (${rows})`)}, e AS (SELECT DISTINCT grp AS grp2 FROM r) ` +
      `SELECT false AS total, ${own.shown('grp2')}::VARCHAR AS grp, (${y.value}) AS y, (${d?.value ?? 'NULL'}) AS d, count(*) AS n FROM e JOIN r ON r.grp IS DISTINCT FROM e.grp2 GROUP BY grp2`
    );
  }
}

const out = (total: string, grp: string, y: string, d: string): string =>
  `SELECT ${total} AS total, ${grp} AS grp, (${y}) AS y, (${d}) AS d, min(day)::VARCHAR AS first, max(day)::VARCHAR AS last, count(*) FILTER (missing) AS missing, count(*) AS n`;

/** Groups in their own order, the empty one after the others, the total last. */
const ordered = (ctes: readonly string[], body: string, split = false): string =>
  `WITH ${ctes.join(', ')} SELECT total, grp::VARCHAR AS grp, y, d, first, last, missing, n${split ? ', split::VARCHAR AS split' : ''} FROM (${body}) ORDER BY total, ${split ? 'split NULLS LAST, ' : ''}grp NULLS LAST`;
