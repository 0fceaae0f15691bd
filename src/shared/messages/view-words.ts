import { count } from './numbers.ts';
import { spoken } from './speaking.ts';

/** What a view is besides its metric: steps of amounts, steps of a funnel, what it is compared with. */
export const viewWords = spoken('viewWords', {
  fromTo: (from: string, to: string) => `${from}–${to}`,
  under: (edge: string) => `under ${edge}`,
  orMore: (edge: string) => `${edge} or more`,
  isSo: (column: string, answer: string) => `${column}: ${answer}`,
  stretchOf: (column: string, stretch: string) => `${column} ${stretch}`,
  highest: (top: string, most: string) => `Highest: ${top} (${most})`,
  stepFrom: 'of',
  stepReached: 'go on',
  theRest: 'the rest',
  periodBefore: 'the period before',
  stretchBefore: {
    day: 'the day before',
    week: 'the week before',
    month: 'the month before',
    quarter: 'the quarter before',
    year: 'the year before',
  },
  stepsName: (unit: string) => `steps of ${unit}`,
  stepsOf: (unit: string) => `How many ${unit} reach each step`,
  by: (title: string, column: string) => `${title}, by ${column}`,
  byTwo: (title: string, one: string, other: string) => `${title}, by ${one} and ${other}`,
  against: (title: string, what: string) => `${title}, compared with ${what}`,
  both: (one: string, other: string) => `${one} and ${other}`,
  inSplit: (split: string, group: string) => `${split}, ${group}`,
  /** Steps of a funnel. */
  stepCounts: 'Counted once for each step: a row reaches a step when it reached all those before it.',
  stepsAll: 'And those at the last step out of all at the first.',
  stepAgain: 'The same for the next step.',
  stepRates: (steps: number) =>
    `One line for each of the ${count(steps)} steps: y reached it, d reached the one before.`,
  atStep: (name: string, of: string, rate: string, before: string) =>
    `${name}: ${of}, ${rate} of those at “${before}”`,
  fromStep: (unit: string, first: string, last: string, per: string) =>
    `${unit} that get from “${first}” to “${last}”, per ${per}`,
  steepest: (step: string, rate: string, per: string) =>
    `Most are lost before “${step}”: ${rate} of every ${per} go on`,
  outOf: (n: string) => `of ${n}`,
  goOn: (rate: string, per: string) => `${rate} of every ${per} go on`,
  reachEnd: (last: string, of: string, end: string) => `${last} of ${of} reach “${end}”`,
  /** Comparisons. */
  group: 'One of the groups, with which every other is compared.',
  rest: 'For each group the same of all rows that are not in it.',
  before: (rows: string) => `The same of the period before: ${rows}.`,
  previous: 'For each stretch of time the same of the one right before it; a gap is not jumped over.',
  inPlaces: 'Each group keeps its place.',
  besideBefore:
    'Each group stands beside itself in the period before; one that stood there only comes with none now.',
  beside: 'Each group stands beside what it is compared with.',
  differs: (group: string, more: string, against: string) => `${group} is ${more} ${against}`,
  above: (amount: string) => `${amount} above`,
  below: (amount: string) => `${amount} below`,
  sameAll: (against: string) => `Nothing can be told apart from ${against}`,
  differenceRange: (difference: string, low: string, high: string) => `${difference} (${low} to ${high})`,
  noneNow: 'none now',
  againstValue: (value: string) => `against ${value}`,
});
