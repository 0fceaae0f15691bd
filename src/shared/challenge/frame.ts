import { type Catalog, isNumberType, isTimeType, placeOf, type ViewProblem } from '../metric/catalog.ts';
import { baseSource, withDerived } from '../metric/derived.ts';
import type { Metric } from '../metric/metric.ts';
import { everyRow, type RowScope } from '../metric/row-scope.ts';
import { and } from '../metric/scope-sql.ts';
import { quoteIdent } from '../metric/sql.ts';
import { err, ok, type Result } from '../result.ts';
import { type Claim, isComparison } from './claim.ts';
import { Joined } from './joined.ts';
import { type Measured, measureOf } from './measure.ts';
import { Problem } from './problem.ts';

/**
 * A claim's rows as one SELECT, the ground of every probe: one line per base row in a group.
 * g: 0 in a, 1 in b, 2 in both, 3 in none because its group is empty. y: null when it does not count. miss: its amount is empty.
 */
export type Frame = {
  readonly claim: Claim;
  readonly catalog: Catalog;
  readonly measured: Measured;
  readonly weighted: boolean;
  readonly time: string | null;
  readonly joins: boolean;
  /** Columns that say nothing new: of the outcome, of the groups, keys, weight, person, and those left out. */
  readonly taken: ReadonlySet<string>;
  /** `FROM (…) u`, with more columns of the base table when named. */
  readonly from: (more?: readonly string[], where?: string) => string;
};

export function frameOf(claim: Claim, catalog: Catalog): Result<Frame, ViewProblem> {
  try {
    return ok(build(claim, catalog));
  } catch (problem) {
    if (problem instanceof Problem) return err(problem.problem);
    throw problem;
  }
}

function build(claim: Claim, plain: Catalog): Frame {
  const metric = metricOf(claim);
  const source = baseSource(metric, plain);
  const catalog = withDerived(plain, metric);
  if (metric.base !== claim.data) throw new Problem({ code: 'no-table', table: claim.data });
  for (const table of [metric.base, ...(metric.join === undefined ? [] : [metric.join.table])])
    if (!catalog.has(table)) throw new Problem({ code: 'no-table', table });
  const base = catalog.get(metric.base) ?? [];
  const joined = new Joined(metric, catalog);
  const measured = measureOf(claim.outcome, metric, catalog, joined);
  const numberColumn = (name: string): string => {
    const type = base.find((column) => column.name === name)?.type;
    if (type === undefined) throw new Problem({ code: 'no-column', column: name });
    if (!isNumberType(type)) throw new Problem({ code: 'not-countable', why: `${name} holds no numbers.` });
    return `b.${quoteIdent(name)}`;
  };
  const weight = claim.weight === undefined ? null : `coalesce(${numberColumn(claim.weight)}::DOUBLE, 0)`;
  const time = timeOf(claim, base);
  if (claim.personKey !== undefined) known(claim.personKey, metric, catalog);
  const g = groupSql(claim, (scope) => joined.holds(scope), metric, catalog);
  const kept = (claim.without ?? []).map((scope) => `NOT ${joined.holds(scope)}`);
  const columns = [
    `${g} AS g`,
    `${measured.y} AS y`,
    ...(measured.d === null ? [] : [`${measured.d} AS d`]),
    ...(measured.missing === null ? [] : [`${measured.missing} AS miss`]),
    ...(weight === null ? [] : [`${weight} AS w`]),
    `${time === null ? 'NULL' : `b.${quoteIdent(time)}`}::DATE AS day`,
    ...(claim.personKey === undefined ? [] : [`b.${quoteIdent(claim.personKey)} AS person`]),
    ...(metric.join === undefined ? [] : ['coalesce(j.n, 0) AS matches']),
  ];
  return {
    claim,
    catalog,
    measured,
    weighted: weight !== null,
    time,
    joins: metric.join !== undefined,
    taken: takenBy(claim, metric),
    from: (more = [], where) =>
      `FROM (SELECT ${[...columns, ...more].join(', ')} FROM ${source} b${joined.sql()} WHERE ${and([...kept, ...(where === undefined ? [] : [where])])}) u`,
  };
}

const metricOf = ({ outcome, data }: Claim): Metric =>
  'metric' in outcome ? outcome.metric : { base: data, y: { agg: 'rows' }, per: 1, unit: '' };

function timeOf(claim: Claim, base: readonly { name: string; type: string }[]): string | null {
  if (claim.time === undefined) return base.find((column) => isTimeType(column.type))?.name ?? null;
  const column = base.find(({ name }) => name === claim.time);
  if (column === undefined) throw new Problem({ code: 'no-column', column: claim.time });
  if (!isTimeType(column.type))
    throw new Problem({ code: 'not-countable', why: `${claim.time} holds no dates.` });
  return column.name;
}

function groupSql(
  claim: Claim,
  holds: (scope: RowScope) => string,
  metric: Metric,
  catalog: Catalog,
): string {
  const a = holds(claim.a ?? everyRow);
  if (!isComparison(claim.shape)) return `CASE WHEN ${a} THEN 0${empty(claim, metric, catalog)} END`;
  if (claim.b === undefined) return `CASE WHEN ${a} THEN 0 ELSE 1 END`;
  const b = holds(claim.b);
  return `CASE WHEN ${a} THEN CASE WHEN ${b} THEN 2 ELSE 0 END WHEN ${b} THEN 1${empty(claim, metric, catalog)} END`;
}

/** A row in no group because the column that would say which is empty. */
function empty(claim: Claim, metric: Metric, catalog: Catalog): string {
  const places = groupColumns(claim).map((column) => placeOf(column, metric, catalog));
  const tests = places.flatMap((place) =>
    place?.side === 'base' ? [`b.${quoteIdent(place.column)} IS NULL`] : [],
  );
  return tests.length === 0 ? '' : ` WHEN ${tests.join(' OR ')} THEN 3`;
}

const columnsOf = (scope: RowScope | undefined): readonly string[] => scope?.all.map(({ col }) => col) ?? [];
const groupColumns = (claim: Claim): readonly string[] => [
  ...new Set([...columnsOf(claim.a), ...columnsOf(claim.b)]),
];

/** Whether the groups are nothing but stretches of time. */
export const groupsArePeriods = (frame: Frame): boolean =>
  frame.claim.b !== undefined && groupColumns(frame.claim).every((column) => column === frame.time);

const outcomeColumns = ({ outcome }: Claim): readonly string[] =>
  'where' in outcome
    ? columnsOf(outcome.where)
    : 'column' in outcome
      ? [outcome.column]
      : [outcome.metric.y, outcome.metric.d].flatMap((measure) => [
          ...(measure?.column === undefined ? [] : [measure.column]),
          ...columnsOf(measure?.where),
        ]);

/** The one column the outcome is made of; null when there are several, or none. */
export const outcomeColumn = (claim: Claim): string | null => {
  const columns = new Set(outcomeColumns(claim));
  return columns.size === 1 ? ([...columns][0] ?? null) : null;
};

function takenBy(claim: Claim, metric: Metric): ReadonlySet<string> {
  const all = [
    ...outcomeColumns(claim),
    ...groupColumns(claim),
    ...(claim.without ?? []).flatMap(columnsOf),
    ...(metric.join?.on ?? []).map(([left]) => left),
    ...(claim.leaveOut ?? []),
    claim.weight ?? '',
    claim.personKey ?? '',
  ];
  return new Set(all.map((name) => name.replace(`${metric.base}.`, '')));
}

function known(column: string, metric: Metric, catalog: Catalog): void {
  if (placeOf(column, metric, catalog)?.side !== 'base') throw new Problem({ code: 'no-column', column });
}
