import { count } from './numbers.ts';
import { spoken } from './speaking.ts';

/** What each part of a view's query does, as both can read it. */
export const queryWords = spoken('queryWords', {
  oneLineEach: (keys: string, unit: string) =>
    `First the ${unit} are brought to one line for each ${keys}, so that no row can count twice.`,
  linesFrom: (unit: string) => `They come from the table of ${unit}.`,
  withKey: 'A line without its key is left out: it can’t be matched with anything.',
  oneGroupEach: (keys: string) => `One line for each ${keys}.`,
  needed: (by: string | null) =>
    by === null
      ? 'Then of each row only what is needed is kept: its day, and what is counted.'
      : `Then of each row only what is needed is kept: its ${by}, its day, and what is counted.`,
  rowsFrom: (table: string, unit: string) => `One row of ${table} is one of the ${unit}.`,
  seenBefore: (name: string, person: string, time: string) =>
    `“${name}” says whether the same ${person} has a row with an earlier ${time}.`,
  daysBetween: (name: string, from: string, to: string) => `“${name}” is the days from ${from} to ${to}.`,
  weekdayOf: (name: string, time: string) => `“${name}” is the day of the week of ${time}, Monday as 1.`,
  hourOf: (name: string, time: string) => `“${name}” is the hour of the day of ${time}.`,
  existsIn: (name: string, unit: string) => `“${name}” says whether there is a match among the ${unit}.`,
  matched: (unit: string, keys: string) =>
    `Each row finds its line of ${unit} by ${keys}. Rows that find none stay, and count as none.`,
  everyRow: 'No row is left out.',
  among: (scope: string) => `Only these rows: ${scope}.`,
  amongWithout: (scope: string, without: string) =>
    `Only these rows: ${scope}. Left out as agreed: ${without}.`,
  without: (without: string) => `Every row, but left out as agreed: ${without}.`,
  meets: (by: string) => `The rows meet their lines again, by ${by}.`,
  measures: (y: string, d: string | null) =>
    d === null ? `y is ${y}.` : `y is ${y}; d is ${d}, the number they are out of.`,
  eachGroup: (by: string) => `Once for each ${by}, and once for all together.`,
  each: (by: string) => `Once for each ${by}.`,
  eachLine: 'Each group is one line.',
  fromGroups: 'They are taken from the groups above.',
  fromDays: (by: string) => `They are put together: one line for each ${by}.`,
  andTotal: 'And the same for all together.',
  columns: 'These columns make the chart: group, y, d, first and last day, missing, number of rows.',
  fromThese: 'They are taken from the rows above.',
  order: 'Groups stand in their own order, those without a value after the others, the total last.',
  shownRate: (per: number, perUnit: string, unit: string) =>
    `The chart shows y ÷ d × ${count(per)}: ${unit} per ${count(per)} ${perUnit}.`,
  shownPlain: (unit: string) => `The chart shows y: ${unit}.`,
  aggregates: {
    rows: (unit: string, _column: string) => `the number of ${unit}`,
    matched: (unit: string, _column: string) => `the number of rows with at least one of the ${unit}`,
    distinct: (_unit: string, column: string) => `the number of different values of ${column}`,
    sum: (_unit: string, column: string) => `the sum of ${column}`,
    mean: (_unit: string, column: string) => `the mean of ${column}`,
    median: (_unit: string, column: string) => `the median of ${column}`,
  },
  within: (measure: string, scope: string) => `${measure} with ${scope}`,
});
