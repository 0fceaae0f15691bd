import { metricWords } from '../messages/metric-words.ts';
import { words as screen } from '../messages/screen-words.ts';
import { viewWords } from '../messages/view-words.ts';
import { queryWords as say } from '../messages/query-words.ts';
import { groupLabel, nameInWords } from './group-label.ts';
import type { Derived } from './derived.ts';
import { isFunnel, type Measure, type Metric, rowName } from './metric.ts';
import { rowUnit } from './propose-metrics.ts';
import { scopeInWords } from './scope-words.ts';
import { type Clause, sqlClauses } from './sql-clauses.ts';
import type { View } from './view.ts';
import { isJoinedColumn, ownColumn } from './own-column.ts';

export type QueryStep = { readonly sql: string; readonly words: string };

/** The query of a view as it ran, clause by clause, each with its sentence; the last one says what is drawn. */
export const queryInSteps = (view: View, sql: string): readonly QueryStep[] => {
  const own = view.compareTo ? insideOf(sql) : null;
  if (own !== null) {
    const { compareTo: _, ...plain } = view;
    return [
      ...queryInSteps(plain, own).slice(0, -1),
      ...besideSteps(view, sql, own),
      { sql: '', words: drawn(view.metric) },
    ];
  }
  const steps = sqlClauses(sql).map((clause) => ({ sql: clause.sql, words: wordsOf(clause, view) }));
  return [...steps, { sql: '', words: drawn(view.metric) }];
};

/** The chart's own query inside a compared one: what stands in the brackets after the first FROM. */
const insideOf = (sql: string): string | null => {
  const start = /^WITH a AS \(SELECT .*? OVER \(\) AS ord FROM \(/.exec(sql)?.[0].length;
  if (start === undefined) return null;
  let depth = 1;
  let quoted: string | null = null;
  for (let at = start; at < sql.length; at++) {
    const letter = sql.charAt(at);
    if (quoted !== null) quoted = letter === quoted ? null : quoted;
    else if (letter === "'" || letter === '"') quoted = letter;
    else if (letter === '(') depth++;
    else if (letter === ')' && --depth === 0) return sql.slice(start, at);
  }
  return null;
};

/** What the groups are set beside, and the join that does it. */
const besideSteps = ({ compareTo }: View, sql: string, own: string): readonly QueryStep[] => {
  const after = sql.slice(sql.indexOf(own) + own.length + 2);
  const join = Math.max(after.lastIndexOf(' SELECT a.total'), after.lastIndexOf(' m AS (SELECT'));
  const what =
    compareTo?.against === 'before'
      ? viewWords.before(scopeInWords(compareTo.rows))
      : compareTo?.against === 'group'
        ? viewWords.group
        : compareTo?.against === 'previous'
          ? viewWords.previous
          : viewWords.rest;
  const numbered = /^WITH a AS \((SELECT .*? OVER \(\) AS ord)/.exec(sql)?.[1] ?? '';
  return [
    { sql: numbered, words: viewWords.inPlaces },
    { sql: after.slice(0, join).replace(/^, |,$/g, ''), words: what },
    {
      sql: after.slice(join + 1),
      words: after.startsWith(' m AS', join) ? viewWords.besideBefore : viewWords.beside,
    },
  ];
};

const bare = (column: string): string => nameInWords(ownColumn(column));
const list = (items: readonly string[]): string => metricWords.and(items);

const byOf = ({ breakdown, timeGrain, split, splitGrain }: View): string | null => {
  const side = (column: string, grain: View['timeGrain']): string =>
    grain ? metricWords.grainOf(screen.workshop.grains[grain], bare(column)) : bare(column);
  if (breakdown === undefined) return null;
  const own = side(breakdown, timeGrain);
  return split === undefined ? own : viewWords.both(own, side(split, splitGrain));
};

/** Before they are put together into weeks or months, rows are counted by their days. */
const byDays = (view: View): View => ({
  ...view,
  ...(view.timeGrain ? { timeGrain: 'day' as const } : {}),
  ...(view.splitGrain ? { splitGrain: 'day' as const } : {}),
});

const wordsOf = (clause: Clause, view: View): string => {
  switch (clause.block) {
    case 'j':
    case 'g':
      return linesWords(clause, view);
    case 'r':
      return rowsWords(clause, clause.sql.includes('date_trunc(') ? view : byDays(view));
    case 'c':
      return viewWords.stepCounts;
    case 't':
      return resultWords(clause, byDays(view));
    case 'u':
      return clause.keyword === 'SELECT'
        ? say.fromDays(byOf(view) ?? '')
        : clause.keyword === 'FROM'
          ? say.fromGroups
          : say.each(byOf(view) ?? '');
    case 'result':
      return isFunnel(view.metric, view.breakdown) ? stepWords(clause, view) : resultWords(clause, view);
    default:
      return clause.keyword === 'ORDER BY'
        ? say.order
        : clause.keyword === 'FROM'
          ? say.fromThese
          : say.columns;
  }
};

const keysOf = ({ join }: Metric, side: 0 | 1): string =>
  list((join?.on ?? []).map((pair) => bare(pair[side])));

const derivedInWords = (one: Derived): string => {
  switch (one.is) {
    case 'seenBefore':
      return say.seenBefore(bare(one.name), bare(one.person), bare(one.time));
    case 'daysBetween':
      return say.daysBetween(bare(one.name), bare(one.from), bare(one.to));
    case 'weekday':
      return say.weekdayOf(bare(one.name), bare(one.time));
    case 'hour':
      return say.hourOf(bare(one.name), bare(one.time));
    case 'existsIn':
      return say.existsIn(bare(one.name), rowUnit(one.table));
  }
};

const linesWords = ({ block, keyword }: Clause, view: View): string => {
  const { metric } = view;
  const unit = rowUnit(metric.join?.table ?? '');
  const by = block === 'g' ? byOf(view) : null;
  const keys = list([keysOf(metric, 1), ...(by ? [by] : [])]);
  switch (keyword) {
    case 'SELECT':
      return say.oneLineEach(keys, unit);
    case 'FROM':
      return say.linesFrom(unit);
    case 'WHERE':
      return say.withKey;
    default:
      return say.oneGroupEach(keys);
  }
};

const rowsWords = ({ keyword }: Clause, view: View): string => {
  const { metric, rowScope, without = [] } = view;
  const kept = rowScope.all.length > 0 ? scopeInWords(rowScope) : null;
  const left = without.length > 0 ? without.map(scopeInWords).join('; ') : null;
  switch (keyword) {
    case 'SELECT':
      return say.needed(isJoinedColumn(metric, view.breakdown) ? null : byOf(view));
    case 'FROM':
      return [
        say.rowsFrom(nameInWords(metric.base), rowName(metric) ?? rowUnit(metric.base)),
        ...(metric.derived ?? []).map(derivedInWords),
      ].join(' ');
    case 'LEFT JOIN':
      return say.matched(rowUnit(metric.join?.table ?? ''), keysOf(metric, 0));
    default:
      return kept === null
        ? left === null
          ? say.everyRow
          : say.without(left)
        : left === null
          ? say.among(kept)
          : say.amongWithout(kept, left);
  }
};

const resultWords = ({ keyword, sql }: Clause, view: View): string => {
  const { metric } = view;
  const by = byOf(view) ?? groupLabel(undefined, null);
  // What is counted group by group stands in t; the lines of the chart are made of that.
  if (sql === 'FROM t' || sql === 'FROM u') return say.fromGroups;
  switch (keyword) {
    case 'SELECT':
      if (sql.includes('false AS total, ') && /\bAS missing, n\b/.test(sql)) return say.eachLine;
      return say.measures(
        measureInWords(metric.y, metric, metric.unit),
        metric.d ? measureInWords(metric.d, metric, metric.perUnit ?? rowUnit(metric.base)) : null,
      );
    case 'FROM':
      return say.fromThese;
    case 'JOIN':
      return say.meets(keysOf(metric, 0));
    case 'UNION ALL SELECT':
      return say.andTotal;
    case 'GROUP BY':
      return say.each(by);
    default:
      return say.eachGroup(by);
  }
};

const stepWords = ({ keyword, sql }: Clause, { metric }: View): string =>
  keyword === 'SELECT'
    ? viewWords.stepRates((metric.steps ?? []).length)
    : keyword === 'UNION ALL SELECT' && sql.includes('true AS total')
      ? viewWords.stepsAll
      : viewWords.stepAgain;

const measureInWords = (measure: Measure, { unit: y }: Metric, unit: string): string => {
  const words = say.aggregates[measure.agg](measure.agg === 'matched' ? y : unit, bare(measure.column ?? ''));
  return measure.where && measure.where.all.length > 0
    ? say.within(words, scopeInWords(measure.where))
    : words;
};

const drawn = (metric: Metric): string =>
  metric.d
    ? say.shownRate(metric.per, metric.perUnit ?? rowUnit(metric.base), metric.unit)
    : say.shownPlain(metric.unit);
