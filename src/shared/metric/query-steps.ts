import { metricWords } from '../messages/metric-words.ts';
import { queryWords as say } from '../messages/query-words.ts';
import { groupLabel, nameInWords } from './group-label.ts';
import type { Derived } from './derived.ts';
import type { Measure, Metric } from './metric.ts';
import { rowUnit } from './propose-metrics.ts';
import { scopeInWords } from './scope-words.ts';
import { type Clause, sqlClauses } from './sql-clauses.ts';
import type { View } from './view.ts';

export type QueryStep = { readonly sql: string; readonly words: string };

/** The query of a view as it ran, clause by clause, each with its sentence; the last one says what is drawn. */
export const queryInSteps = (view: View, sql: string): readonly QueryStep[] => {
  const steps = sqlClauses(sql).map((clause) => ({ sql: clause.sql, words: wordsOf(clause, view) }));
  return [...steps, { sql: '', words: drawn(view.metric) }];
};

const bare = (column: string): string => nameInWords(column.replace(/^.*\./, ''));
const list = (items: readonly string[]): string => metricWords.and(items);

const byOf = ({ breakdown, timeGrain }: View): string | null =>
  breakdown === undefined
    ? null
    : timeGrain
      ? metricWords.grainOf(timeGrain, bare(breakdown))
      : bare(breakdown);

const wordsOf = (clause: Clause, view: View): string => {
  switch (clause.block) {
    case 'j':
    case 'g':
      return linesWords(clause, view);
    case 'r':
      return rowsWords(clause, view);
    case 'result':
      return resultWords(clause, view);
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
      return say.needed(view.breakdown?.includes('.') ? null : byOf(view));
    case 'FROM':
      return [
        say.rowsFrom(nameInWords(metric.base), metric.perUnit ?? rowUnit(metric.base)),
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

const resultWords = ({ keyword }: Clause, view: View): string => {
  const { metric } = view;
  const by = byOf(view) ?? groupLabel(undefined, null);
  switch (keyword) {
    case 'SELECT':
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
