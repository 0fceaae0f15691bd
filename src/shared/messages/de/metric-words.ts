import type * as english from '../metric-words.ts';
import type { Worded } from '../speaking.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const joined = (items: readonly string[], last: string): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

export const metricWords: Worded<typeof english.metricWords> = {
  all: 'Alle',
  noValue: 'kein Wert',
  yes: 'ja',
  no: 'nein',
  fewer: (n) => `weniger als ${n}`,
  weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  weekdayOf: (time) => `Wochentag von ${time}`,
  hour: (from) => `${from} Uhr`,
  hourOf: (time) => `Stunde von ${time}`,
  rate: (counted, per, perUnit) => `${counted} je ${per === '1' ? '' : `${per} `}${perUnit}`,
  percentOf: (perUnit) => (perUnit === '' ? '%' : `% der ${perUnit}`),
  sum: (what) => `Summe ${what}`,
  mean: (what) => `Mittel ${what}`,
  median: (what) => `Median ${what}`,
  distinct: (what) => `verschiedene ${what}`,
  and: (items) => joined(items, 'und'),
  or: (items) => joined(items, 'oder'),
  grainOf: (grain, column) => `${grain} von ${column}`,
  things: (one, stands, metric, other, numbers) =>
    `${one} bringt ${{ less: 'weniger', same: 'genauso viele', more: 'mehr' }[stands]} ${metric} ${stands === 'same' ? 'wie' : 'als'} ${other} (${numbers})`,
  amount: (one, stands, metric, other, numbers) =>
    `${one} bringt ${{ less: 'weniger', same: 'genauso viel', more: 'mehr' }[stands]} ${metric} ${stands === 'same' ? 'wie' : 'als'} ${other} (${numbers})`,
  middle: (one, stands, metric, other, numbers) =>
    `${metric}: ${one} ${{ less: 'niedriger als', same: 'gleich wie', more: 'höher als' }[stands]} ${other} (${numbers})`,
  against: (one, other) => `${one} gegen ${other}`,
  onlyOne: (name, metric, number) =>
    name === '' ? `${capital(metric)}: ${number}` : `${name}: ${metric} ${number}`,
  highest: (top, bottom, many) => `${top} ${many ? 'liegen' : 'liegt'} am höchsten, ${bottom} am niedrigsten`,
  allSame: (n) => (n === 2 ? 'Beide liegen gleich' : `Alle ${n} liegen gleich`),
  someOf: (n, all) => `${n} von ${all}`,
  allReach: (n, threshold) => `Alle ${n} erreichen ${threshold}`,
  noneReaches: (n, threshold) => `Keine der ${n} Gruppen erreicht ${threshold}`,
  someReach: (above, threshold, below) =>
    `${capital(joined(above, 'und'))} ${above.length > 1 ? 'erreichen' : 'erreicht'} ${threshold}, ${joined(below, 'und')} nicht`,
  likely: (low, high) => `wahrscheinlich ${low} bis ${high}`,
  fromTo: (from, to) => `${from} bis ${to}`,
  nameRate: (counted, per, perUnit) => `${capital(counted)} je ${per === '1' ? '' : `${per} `}${perUnit}`,
  rows: 'Zeilen',
  rowsOf: (table) => `Zeilen von ${table}`,
  // German plurals end in many ways; a name of one word is taken for one.
  isPlural: (name) => /(?:[^s]s|n|e|r)$/i.test(name),
  nameSum: (column) => `Summe ${column}`,
  nameCount: (things) => `Anzahl ${things}`,
  formula: (base, right) => `${base} mit Gegenstück in ${right}, von allen ${base}`,
};

export const scopeWords: Worded<typeof english.scopeWords> = {
  all: 'alle Zeilen',
  without: (what) => `ohne ${what}`,
  empty: (name) => `kein ${name}`,
  filled: (name) => `mit ${name}`,
  contains: (name, text) => `${name} mit „${text}“`,
  between: (name, from, to) => `${name} ${from} bis ${to}`,
  betweenUnder: (name, from, to) => `${name} ${from} bis unter ${to}`,
};

export const checkShapes: Worded<typeof english.checkShapes> = {
  at_least: (what, value) => `${what}: mindestens ${value}`,
  at_most: (what, value) => `${what}: höchstens ${value}`,
  between: (what, value, upper) => `${what}: zwischen ${value} und ${upper}`,
  higher: (what, a, b) => `${what}: höher für ${a} als für ${b}`,
  changed: (what, value, a, b) => `${what}: um mindestens ${value} geändert von ${a} zu ${b}`,
};
