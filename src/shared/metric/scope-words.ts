import { dayRange } from '../messages/dates.ts';
import { metricWords, scopeWords as words } from '../messages/metric-words.ts';
import { groupInSentence, nameInWords } from './group-label.ts';
import type { Condition, RowScope, Scalar } from './row-scope.ts';
import { ownColumn } from './own-column.ts';

const isDay = (value: Scalar): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value);
const say = (col: string, value: Scalar): string => groupInSentence(col, String(value));
const list = (items: readonly string[]): string => metricWords.or(items);

const conditionInWords = (condition: Condition): string => {
  const name = nameInWords(ownColumn(condition.col));
  switch (condition.op) {
    case 'in': {
      if (condition.value.length > 1 && condition.value.every(isDay)) return daysInWords(condition.value);
      const said = condition.value.map((value) => say(condition.col, value));
      return said.every((one, at) => one !== String(condition.value[at]))
        ? list(said)
        : `${name} ${list(said)}`;
    }
    case 'not in':
      return words.without(list(condition.value.map((value) => say(condition.col, value))));
    case 'between':
      return betweenInWords(name, condition.value, condition.halfOpen ?? false);
    case 'is empty':
      return words.empty(name);
    case 'is not empty':
      return words.filled(name);
    case '=':
      return say(condition.col, condition.value) === String(condition.value)
        ? `${name} ${condition.value}`
        : say(condition.col, condition.value);
    case '≠':
      return words.without(say(condition.col, condition.value));
    case 'contains':
      return words.contains(name, String(condition.value));
    default:
      return `${name} ${condition.op} ${condition.value}`;
  }
};

/** Days that follow each other are one stretch. */
const daysInWords = (days: readonly string[]): string => {
  const after = (day: string): string =>
    new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const stretches: [string, string][] = [];
  for (const day of days.map((one) => one.slice(0, 10)).toSorted()) {
    const last = stretches.at(-1);
    if (last && (day === last[1] || day === after(last[1]))) last[1] = day;
    else stretches.push([day, day]);
  }
  return stretches.map(([from, to]) => dayRange(from, to)).join(', ');
};

/** A brush ends before its upper end: the last day that counts is the one before. */
const betweenInWords = (name: string, [from, to]: readonly [Scalar, Scalar], halfOpen: boolean): string => {
  if (!isDay(from) || !isDay(to))
    return halfOpen
      ? words.betweenUnder(name, String(from), String(to))
      : words.between(name, String(from), String(to));
  const last = halfOpen
    ? new Date(Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - 86_400_000).toISOString()
    : to;
  return dayRange(from, last.slice(0, 10));
};

/** A row scope as people say it: "wave 2, 18–24 March"; every row: "all rows". */
export const scopeInWords = (scope: RowScope): string =>
  scope.all.length === 0 ? words.all : scope.all.map(conditionInWords).join(', ');

/** Rows with what is not counted among them: "all rows, without wave 2". */
export const rowsInWords = ({
  scope,
  without,
}: {
  readonly scope: RowScope;
  readonly without: readonly RowScope[];
}): string =>
  [...new Set([scopeInWords(scope), ...without.map((one) => words.without(scopeInWords(one)))])].join(', ');
