import { isNumberType, placeOf } from './catalog.ts';
import { countParts, meanParts, type Parts, sumParts } from './compile-parts.ts';
import { Problem } from './compile-problem.ts';
import type { ViewRows } from './compile-rows.ts';
import type { Measure } from './metric.ts';
import { and, splitScope } from './scope-sql.ts';
import { quoteIdent } from './sql.ts';

/** `value`: over r. `grouped`: over r joined with g. `inputs`: what r must carry. */
export type MeasureSql = {
  readonly inputs: readonly string[];
  readonly value: string;
  readonly grouped: string;
  readonly parts: Parts | null;
};

export function measureSql(rows: ViewRows, measure: Measure, name: string): MeasureSql {
  const split = splitScope(measure.where ?? { all: [] }, rows.metric, rows.catalog);
  if (!split.ok) throw new Problem(split.error);
  const hasJoin = rows.metric.join !== undefined;
  const target = measure.column === undefined ? null : placeOf(measure.column, rows.metric, rows.catalog);
  if (measure.column !== undefined && target === null)
    throw new Problem({ code: 'no-column', column: measure.column });
  const [flagName, kept] = [`${name}_ok`, and(split.value.joined)];
  if (measure.agg === 'matched') {
    if (!hasJoin) throw new Problem({ code: 'not-countable', why: 'Counting matches needs a second table.' });
    const n = rows.aggregate(`count(*) FILTER (${kept})`);
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
    split.value.joined.length === 0 ? and(split.value.base) : rows.holds(measure.where ?? { all: [] });
  const flag = inScope === 'true' ? [] : [`${inScope} AS ${flagName}`];
  const only = inScope === 'true' ? '' : ` FILTER (${flagName})`;
  if (measure.agg === 'rows') {
    const value = `count(*)${only}`;
    return { inputs: flag, value, grouped: value, parts: countParts(name, value) };
  }
  if (target === null) throw new Problem({ code: 'not-countable', why: `"${measure.agg}" needs a column.` });
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
      why: `"${measure.agg}" works on columns of ${rows.metric.base} only.`,
    });
  const column = `o.${quoteIdent(target.column)}`;
  const [sum, count] = [
    rows.aggregate(`sum(${column}) FILTER (${kept})`),
    rows.aggregate(`count(${column}) FILTER (${kept})`),
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
