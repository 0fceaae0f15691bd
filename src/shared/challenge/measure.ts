import { type Catalog, isNumberType } from '../metric/catalog.ts';
import type { Measure, Metric } from '../metric/metric.ts';
import { and } from '../metric/scope-sql.ts';
import { quoteIdent } from '../metric/sql.ts';
import type { Claim } from './claim.ts';
import type { Joined } from './joined.ts';
import { Problem } from './problem.ts';
import type { Kind } from './sums.ts';

/** An outcome per base row. `d` null: 1 on every row, or none (a sum). */
export type Measured = {
  readonly kind: Kind;
  readonly y: string;
  readonly d: string | null;
  /** Null: an outcome of this kind is never missing. */
  readonly missing: string | null;
  /** y is 0 or 1 by construction; else the data says. */
  readonly isFlag: boolean;
  /** The column that holds the amounts, as named in a scope. */
  readonly amount: string | null;
  /** Whether counting means: this row has a match. */
  readonly countsMatches: boolean;
  /** An empty amount is left out of the metric; else it counts as nothing. */
  readonly skipsEmpty: boolean;
};

export function measureOf(
  outcome: Claim['outcome'],
  metric: Metric,
  catalog: Catalog,
  joined: Joined,
): Measured {
  if ('where' in outcome) return flag('share', joined.holds(outcome.where), emptyCell(outcome.where, joined));
  if ('column' in outcome) return amount(outcome.column, outcome.as, joined);
  return ofMetric(metric, catalog, joined);
}

const flag = (kind: Kind, test: string, missing: string | null): Measured => ({
  kind,
  y: `CASE WHEN ${test} THEN 1 ELSE 0 END`,
  d: null,
  missing,
  isFlag: true,
  amount: null,
  countsMatches: false,
  skipsEmpty: false,
});

/** A cell that the outcome asks about is empty, and emptiness is not what it asks for. */
function emptyCell(scope: NonNullable<Measure['where']>, joined: Joined): string | null {
  const tests = scope.all.flatMap((condition) => {
    if (condition.op === 'is empty' || condition.op === 'is not empty') return [];
    const place = joined.place(condition.col);
    return place.side === 'base' ? [`b.${quoteIdent(place.column)} IS NULL`] : [];
  });
  return tests.length === 0 ? null : `(${tests.join(' OR ')})`;
}

function amount(column: string, as: 'sum' | 'mean' | 'median', joined: Joined): Measured {
  const { value, missing, flags } = numberOf(column, joined);
  return {
    kind: as,
    y: as === 'sum' ? `coalesce(${value}, 0)` : value,
    d: null,
    missing,
    isFlag: flags,
    amount: column,
    countsMatches: false,
    skipsEmpty: as !== 'sum',
  };
}

function numberOf(column: string, joined: Joined): { value: string; missing: string; flags: boolean } {
  const place = joined.place(column);
  const name = `${place.side === 'base' ? 'b' : 'o'}.${quoteIdent(place.column)}`;
  if (place.side === 'joined')
    throw new Problem({ code: 'not-countable', why: `${column} is not in this table.` });
  if (place.type === 'BOOLEAN') return { value: `${name}::INTEGER`, missing: `${name} IS NULL`, flags: true };
  if (!isNumberType(place.type))
    throw new Problem({ code: 'not-countable', why: `${column} holds no numbers.` });
  // A parquet file may hold "not a number" and infinity: no amounts.
  if (/^(DOUBLE|FLOAT)/.test(place.type)) {
    const value = `CASE WHEN isfinite(${name}) THEN ${name}::DOUBLE END`;
    return { value, missing: `(${value}) IS NULL`, flags: false };
  }
  return { value: `${name}::DOUBLE`, missing: `${name} IS NULL`, flags: false };
}

function ofMetric(metric: Metric, catalog: Catalog, joined: Joined): Measured {
  const { y, d } = metric;
  if (d === undefined) {
    if ((y.agg === 'mean' || y.agg === 'median') && y.column !== undefined)
      return averageOf(y, metric, joined);
    const line = lineOf(y, joined, catalog);
    return { ...line, kind: 'sum', d: null };
  }
  const [above, below] = [lineOf(y, joined, catalog), lineOf(d, joined, catalog)];
  const everyRow = d.agg === 'rows' && d.where === undefined;
  if (everyRow) return { ...above, kind: above.isFlag ? 'share' : 'mean', d: null };
  const missing = [above.missing, below.missing].filter((test) => test !== null);
  return {
    ...above,
    kind: 'ratio',
    d: below.y,
    missing: missing.length === 0 ? null : missing.join(' OR '),
    isFlag: false,
  };
}

/** A mean or median of a column, over the rows in its own scope that hold a value. */
function averageOf(measure: Measure, metric: Metric, joined: Joined): Measured {
  const column = measure.column ?? '';
  const kept = joined.split(measure.where ?? { all: [] });
  const where = kept.joined.length === 0 ? and(kept.base) : joined.holds(measure.where ?? { all: [] });
  const place = joined.place(column);
  if (place.side === 'base') {
    const of = amount(column, measure.agg === 'median' ? 'median' : 'mean', joined);
    return where === 'true'
      ? of
      : { ...of, y: `CASE WHEN ${where} THEN ${of.y} END`, missing: `(${where} AND ${of.missing})` };
  }
  if (measure.agg === 'median' || !isNumberType(place.type))
    throw new Problem({
      code: 'not-countable',
      why: `"${measure.agg}" works on number columns of ${metric.base} only.`,
    });
  const cell = `o.${quoteIdent(place.column)}`;
  const filter = kept.joined.length === 0 ? '' : ` FILTER (${and(kept.joined)})`;
  const [sum, count] = [
    joined.aggregate(`sum(${cell})${filter}`),
    joined.aggregate(`count(${cell})${filter}`),
  ];
  const base = and(kept.base);
  return {
    kind: 'ratio',
    y: `CASE WHEN ${base} THEN coalesce(j.${sum}, 0)::DOUBLE ELSE 0 END`,
    d: `CASE WHEN ${base} THEN coalesce(j.${count}, 0)::DOUBLE ELSE 0 END`,
    missing: null,
    isFlag: false,
    amount: null,
    countsMatches: false,
    skipsEmpty: false,
  };
}

/** What one row adds: 1 or 0, or an amount. An unmatched row adds 0 and is not missing. */
function lineOf(measure: Measure, joined: Joined, catalog: Catalog): Measured {
  const scope = measure.where ?? { all: [] };
  const split = joined.split(scope);
  if (measure.agg === 'rows') return flag('share', joined.holds(scope), emptyCell(scope, joined));
  if (measure.agg === 'matched') {
    const hits = joined.aggregate(
      `count(*)${split.joined.length === 0 ? '' : ` FILTER (${and(split.joined)})`}`,
    );
    return {
      ...flag('share', and([...split.base, `coalesce(j.${hits}, 0) > 0`]), null),
      countsMatches: true,
    };
  }
  if (measure.agg !== 'sum' || measure.column === undefined || catalog.size === 0)
    throw new Problem({
      code: 'not-countable',
      why: `"${measure.agg}" can't be taken apart row by row.`,
    });
  const place = joined.place(measure.column);
  if (place.side === 'base') {
    const { value, missing, flags } = numberOf(measure.column, joined);
    const where = joined.holds(scope);
    const [y, empty] =
      where === 'true'
        ? [`coalesce(${value}, 0)`, missing]
        : [`CASE WHEN ${where} THEN coalesce(${value}, 0) ELSE 0 END`, `(${where} AND ${missing})`];
    return {
      kind: 'sum',
      y,
      d: null,
      missing: empty,
      isFlag: flags,
      amount: measure.column,
      countsMatches: false,
      skipsEmpty: false,
    };
  }
  if (!isNumberType(place.type))
    throw new Problem({ code: 'not-countable', why: `${measure.column} holds no numbers.` });
  const sum = joined.aggregate(
    `sum(o.${quoteIdent(place.column)})${split.joined.length === 0 ? '' : ` FILTER (${and(split.joined)})`}`,
  );
  const y = `CASE WHEN ${and(split.base)} THEN coalesce(j.${sum}, 0)::DOUBLE ELSE 0 END`;
  return {
    kind: 'sum',
    y,
    d: null,
    missing: null,
    isFlag: false,
    amount: null,
    countsMatches: false,
    skipsEmpty: false,
  };
}
