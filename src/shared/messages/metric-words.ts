import { oneOf } from '../text/one-of.ts';
import { spoken } from './speaking.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const joined = (items: readonly string[], last: string): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

/** How two values stand: less, the same, more. */
export type Standing = 'less' | 'same' | 'more';

/** What is counted, and what a result says, in sentences. */
export const metricWords = spoken('metricWords', {
  all: 'All',
  noValue: 'no value',
  yes: 'yes',
  no: 'no',
  fewer: (n: number) => `fewer than ${n}`,
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  weekdayOf: (time: string) => `weekday of ${time}`,
  hour: (from: string) => `${from}:00`,
  hourOf: (time: string) => `hour of ${time}`,
  rate: (counted: string, per: string, perUnit: string) =>
    per === '1' ? `${counted} per ${oneOf(perUnit)}` : `${counted} per ${per} ${perUnit}`,
  percentOf: (perUnit: string) => (perUnit === '' ? '%' : `% of ${perUnit}`),
  sum: (what: string) => `sum of ${what}`,
  mean: (what: string) => `mean ${what}`,
  median: (what: string) => `median ${what}`,
  distinct: (what: string) => (/^different /i.test(what) ? what : `different ${what}`),
  and: (items: readonly string[]) => joined(items, 'and'),
  or: (items: readonly string[]) => joined(items, 'or'),
  grainOf: (grain: string, column: string) => `${grain} of ${column}`,
  /** "Wave 2 brings fewer orders … than wave 1 (9.0 against 21.0)". */
  things: (one: string, stands: Standing, metric: string, other: string, numbers: string) =>
    `${one} brings ${{ less: 'fewer', same: 'as many', more: 'more' }[stands]} ${metric} ${stands === 'same' ? 'as' : 'than'} ${other} (${numbers})`,
  amount: (one: string, stands: Standing, metric: string, other: string, numbers: string) =>
    `${one} brings ${{ less: 'less', same: 'as much', more: 'more' }[stands]} ${metric} ${stands === 'same' ? 'as' : 'than'} ${other} (${numbers})`,
  middle: (one: string, stands: Standing, metric: string, other: string, numbers: string) =>
    `${one} has ${{ less: 'a lower', same: 'the same', more: 'a higher' }[stands]} ${metric} ${stands === 'same' ? 'as' : 'than'} ${other} (${numbers})`,
  against: (one: string, other: string) => `${one} against ${other}`,
  onlyOne: (name: string, metric: string, number: string) =>
    name === '' ? `${capital(metric)}: ${number}` : `${name}: ${metric} ${number}`,
  highest: (top: string, bottom: string, many: boolean) =>
    `${top} ${many ? 'are' : 'is'} highest, ${bottom} lowest`,
  allSame: (n: number) => (n === 2 ? 'Both are the same' : `All ${n} are the same`),
  someOf: (n: number, all: number) => `${n} of ${all}`,
  allReach: (n: number, threshold: string) => `All ${n} reach ${threshold}`,
  noneReaches: (n: number, threshold: string) => `None of the ${n} reaches ${threshold}`,
  someReach: (above: readonly string[], threshold: string, below: readonly string[]) =>
    `${capital(joined(above, 'and'))} ${above.length > 1 ? 'reach' : 'reaches'} ${threshold}, ${joined(below, 'and')} ${below.length > 1 ? 'do' : 'does'} not`,
  likely: (low: string, high: string) => `likely ${low} to ${high}`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  /** Names of what the data suggests to count. */
  nameRate: (counted: string, per: string, perUnit: string) =>
    `${capital(counted)} per ${per === '1' ? oneOf(perUnit) : `${per} ${perUnit}`}`,
  /** What stands in a table whose name is no plural. */
  rows: 'rows',
  rowsOf: (table: string) => `rows of ${table}`,
  isPlural: (name: string) => /[^s]s$/i.test(name),
  nameSum: (column: string) => `Sum of ${column}`,
  nameCount: (things: string) => `Number of ${things}`,
  formula: (base: string, right: string) => `${base} with a match in ${right}, of all ${base}`,
});

/** Rows in words: "wave 2, 18–24 March". */
export const scopeWords = spoken('scopeWords', {
  all: 'all rows',
  without: (what: string) => `without ${what}`,
  empty: (name: string) => `no ${name}`,
  filled: (name: string) => `with ${name}`,
  contains: (name: string, text: string) => `${name} with “${text}”`,
  between: (name: string, from: string, to: string) => `${name} ${from} to ${to}`,
  betweenUnder: (name: string, from: string, to: string) => `${name} ${from} to under ${to}`,
});

/** A check as a sentence: "Orders per 1,000 e-mails is at least 15". */
export const checkShapes = spoken('checkShapes', {
  at_least: (what: string, value: string) => `${what} is at least ${value}`,
  at_most: (what: string, value: string) => `${what} is at most ${value}`,
  between: (what: string, value: string, upper: string) => `${what} is between ${value} and ${upper}`,
  higher: (what: string, a: string, b: string) => `${what} is higher for ${a} than for ${b}`,
  changed: (what: string, value: string, a: string, b: string) =>
    `${what} changed by at least ${value} from ${a} to ${b}`,
});
