import { amountName, clip, shortName as name } from './short-names.ts';
import { type Amounts, percent, twoDecimals } from './challenge-numbers.ts';
import { dayMonth, dayRange } from './dates.ts';
import { count, oneDecimal } from './numbers.ts';
import { spoken } from './speaking.ts';

const days = (from: string, to: string | null): string =>
  to === null ? `since ${dayMonth(from)}` : from === to ? `on ${dayMonth(from)}` : dayRange(from, to);
const numberNames = ['No', 'One', 'Two', 'Three', 'Four', 'Five'];
const oneIn = (share: number): string =>
  share >= 0.995
    ? 'All'
    : share >= 0.45 && share < 0.55
      ? 'Half'
      : share >= 0.55
        ? `${Math.round(share * 10)} in 10`
        : `One in ${Math.round(1 / share)}`;
/** "One in 3 is", "7 in 10 are" */
const isOne = (share: number): boolean => share < 0.45;
/** "half of the change comes", "7 in 10 parts of the change come" */
const partOfChange = (share: number): string =>
  share >= 0.45 && share < 0.55
    ? 'half of the change comes'
    : `${oneIn(share).toLowerCase()} parts of the change ${isOne(share) ? 'comes' : 'come'}`;
const quoted = (label: string | null): string | null => label && `“${clip(label, 3)}”`;
const grains = { day: 'day', week: 'week', month: 'month' } as const;

/** "order" and "orders" for a table `orders`; "row" where the name is no plural. */
const nounOf = (table: string): { readonly one: string; readonly many: string } => {
  const many = table
    .replace(/[_-]+/g, ' ')
    .replace(/\bemail/gi, 'e-mail')
    .trim();
  return /^[A-Za-z -]+[^s]s$/.test(many) ? { one: many.slice(0, -1), many } : { one: 'row', many: 'rows' };
};
const numbered = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;

/** What the data asks, in the marketer's words (≤ 25 of them, no statistics), and beside it the analyst's line. */
export const challengeWords = spoken('challengeWords', {
  nounOf,
  noValue: 'no value',
  fifth: (above: number | undefined, upTo: number | undefined): string =>
    above === undefined ? `up to ${upTo}` : upTo === undefined ? `above ${above}` : `${above} to ${upTo}`,

  P1: {
    asks: () => 'This could be luck. What speaks for it besides these numbers?',
    quiet: () => 'This is too clear for luck alone. Does it fit what you see every day?',
    detail: (
      amounts: Amounts,
      f: { readonly value: number; readonly low: number; readonly high: number; readonly k: number | null },
    ) =>
      `Effect ${amounts.gap(f.value)}, 95 % interval ${amounts.gap(f.low)} to ${amounts.gap(f.high)}.${
        f.k === null ? '' : ` ${numbered(f.k, 'unit', 'units')} the other way would turn it.`
      }`,
  },
  P2: {
    asks: (k: number, largest: string, noun: { readonly one: string; readonly many: string }) =>
      k === 1
        ? `One ${clip(noun.one, 4)} of ${largest} carries this. Was it a usual one?`
        : `${numberNames[k] ?? count(k)} ${clip(noun.many, 4)} carry this, the largest ${largest}. Were they usual ones?`,
    quiet: () => 'No handful of rows carries this. Do you still know of an unusual one?',
    none: (counted: number) =>
      counted === 0 ? 'The effect is 0: nothing to turn.' : `No ${count(counted)} units turn it.`,
    detail: (
      amounts: Amounts,
      f: {
        readonly k: number;
        readonly atMost: boolean;
        readonly share: number;
        readonly first: number;
        readonly second: number | null;
        readonly threshold: number;
        readonly after: number;
        readonly names: string | null;
      },
    ) =>
      `k ${f.atMost ? '≤' : '='} ${count(f.k)}${f.names === null ? '' : ` (${f.names})`}, ${percent(f.share)} of its group's sum. Without: ${amounts.value(f.first)} against ${amounts.value(f.second ?? f.threshold)} (${amounts.gap(f.after)}).`,
  },
  P3: {
    asks: (period: { readonly from: string; readonly to: string }) =>
      `Without ${spokenDays(period)} the answer would be the other way round. What happened then?`,
    /** `gap`: the two numbers are differences between two groups. */
    asksMuch: (
      period: { readonly from: string; readonly to: string },
      f: { readonly now: string; readonly without: string; readonly gap: boolean; readonly per: number },
    ) =>
      f.gap
        ? `Without ${spokenDays(period)} the difference would be ${f.without}${per(f.per)}, not ${f.now}. What happened then?`
        : `Without ${spokenDays(period)} it would be ${f.without}${per(f.per)}, not ${f.now}. What happened then?`,
    quiet: (grain: keyof typeof grains) =>
      `No single ${grains[grain]} carries this. Was any of them unusual for you all the same?`,
    detail: (
      amounts: Amounts,
      f: {
        readonly from: string;
        readonly to: string;
        readonly z: number;
        readonly effect: number;
        readonly without: number;
        readonly periods: number;
        readonly grain: keyof typeof grains;
        readonly looked: number;
        readonly needed: number;
      },
    ) =>
      `${f.from} to ${f.to}: z ${oneDecimal(f.z)} against the other ${grains[f.grain]}s (asked beyond ±${twoDecimals(f.needed)}, T = ${f.periods}, ${f.looked} with enough units). Effect ${amounts.gap(f.effect)}, without it ${amounts.gap(f.without)}.`,
  },
  P4: {
    asks: (column: string, reverses: boolean) =>
      reverses
        ? `Among rows alike in ${name(column)} it is the other way round. Why do the groups differ in ${name(column)}?`
        : `Among rows alike in ${name(column)} most of this goes away. Why do the groups differ in ${name(column)}?`,
    asksPart: (column: string, value: string) =>
      `For ${name(column)} “${clip(value, 4)}” it is the other way round. What is different there?`,
    quiet: () => 'Cut in other ways it stays the same. Is there a difference this data does not hold?',
    detail: (
      amounts: Amounts,
      f: {
        readonly column: string;
        readonly effect: number;
        readonly mix: number;
        readonly adjusted: number;
        readonly z: number;
        readonly tried: number;
        readonly leftOut: number;
      },
    ) =>
      `${f.column}: effect ${amounts.gap(f.effect)} = mix ${amounts.gap(f.mix)} (z ${oneDecimal(f.z)}) + adjusted ${amounts.gap(f.adjusted)}; ${numbered(f.tried, 'column', 'columns')} looked at${f.leftOut > 0 ? `, ${percent(f.leftOut)} in parts with one group only left out` : ''}.`,
    partDetail: (
      amounts: Amounts,
      f: {
        readonly parts: number;
        readonly columns: number;
        readonly column?: string;
        readonly label?: string;
        readonly value?: number;
      },
    ) =>
      `${numbered(f.parts, 'part', 'parts')} of ${numbered(f.columns, 'column', 'columns')} with a tenth of the rows or more${f.column === undefined ? '' : `; furthest off: ${f.column} = ${f.label}, ${amounts.gap(f.value ?? 0)} from the threshold`}.`,
  },
  P5: {
    asks: (column: string, share: number) =>
      share > 1
        ? `Without the change in ${name(column)} it would have gone the other way. What was behind that change?`
        : `About ${partOfChange(share)} from a different ${name(column)}. What was behind that?`,
    quiet: () => 'Over time the rows stayed alike. Did anything change in who we reach?',
    detail: (
      amounts: Amounts,
      f: {
        readonly column: string;
        readonly effect: number;
        readonly mix: number;
        readonly adjusted: number;
        readonly z: number;
        readonly tried: number;
        readonly leftOut: number;
        readonly cut: string | null;
      },
    ) =>
      `${f.cut === null ? 'The two periods' : `From ${f.cut} on against before`}, by ${f.column}: change ${amounts.gap(f.effect)} = mix ${amounts.gap(f.mix)} (z ${oneDecimal(f.z)}) + adjusted ${amounts.gap(f.adjusted)}; ${numbered(f.tried, 'column', 'columns')} looked at${f.leftOut > 0 ? `, ${percent(f.leftOut)} left out` : ''}.`,
  },
  P6: {
    /** `column`: where the empty cells are; null when they are in several. */
    asks: (column: string | null) =>
      column === null
        ? 'Some rows have empty cells. With them filled in, the answer could be the other way round. Why are they empty?'
        : `Some rows have no ${amountName(column)}. If they had one, the answer could be the other way round. Why is it missing?`,
    asksUneven: (column: string | null) =>
      column === null
        ? 'One of the two groups has more empty cells. Who fills them in, and who does not?'
        : `One of the two groups lacks ${amountName(column)} more often. Who fills it in, and who does not?`,
    quiet: () => 'Empty cells do not decide this. Do you know why some are empty?',
    nothing: () => 'No cell of the outcome or the groups is empty.',
    detail: (
      amounts: Amounts,
      f: {
        readonly shares: readonly number[];
        readonly nowhere: number;
        readonly low?: number;
        readonly high?: number;
      },
    ) =>
      `Outcome empty: ${f.shares.map(percent).join(' against ')}; group empty: ${percent(f.nowhere)} of all rows.${
        f.low === undefined || f.high === undefined
          ? ''
          : ` Effect with the empty ones at worst and best: ${amounts.gap(f.low)} to ${amounts.gap(f.high)}.`
      }`,
  },
  P7: {
    asks: (share: number, maturity: number, noun: { readonly many: string }) =>
      `${oneIn(share)} of these ${clip(noun.many, 4)} ${isOne(share) ? 'is' : 'are'} younger than ${count(maturity)} days. What may still come in?`,
    quiet: () => 'These rows have had their time. Do you expect anything to come in later?',
    detail: (f: { readonly shares: readonly number[]; readonly maturity: number; readonly clock: string }) =>
      `Younger than ${f.maturity} days on ${f.clock}: ${f.shares.map(percent).join(' against ')} of the rows.`,
  },
  P8: {
    asks: (f: { readonly title: string; readonly from: string; readonly to: string | null }) =>
      `“${clip(f.title, 9)}” was on ${days(f.from, f.to).replace(/^on /, '')}. What did that change?`,
    quiet: (listed: number) =>
      listed === 0
        ? 'Nothing in the calendar falls on these rows. Was something on that is not written down?'
        : 'What the calendar holds met all of them alike. Was something else on?',
    detail: (
      listed: readonly {
        readonly title: string;
        readonly from: string;
        readonly to: string | null;
        readonly shares: readonly number[];
      }[],
      asked: readonly string[],
      same: readonly { readonly title: string; readonly from: string; readonly to: string | null }[],
    ) => {
      const list = listed.map(
        (one) =>
          `${one.title} (${one.from} to ${one.to ?? 'the end'}): ${one.shares.map(percent).join(' against ')}`,
      );
      const others = same.map((one) => `${one.title} (${one.from}${one.to === null ? '' : ` to ${one.to}`})`);
      return `Share of rows while it was on: ${list.join('; ') || 'none'}.${asked.length === 0 ? '' : ` Stands out: ${asked.join('; ')}.`}${others.length === 0 ? '' : ` Other times of this kind: ${others.join('; ')}.`}`;
    },
  },
  P9: {
    asks: (cuts: number) =>
      `We looked at ${count(cuts)} charts and tables for this. What spoke for this one before we looked?`,
    quiet: (cuts: number) =>
      cuts > 1
        ? `We looked at ${count(cuts)} charts and tables for this, and this one is clear. Did you expect it?`
        : 'We looked once. Did you expect this before we looked?',
    detail: (
      amounts: Amounts,
      f: { readonly cuts: number; readonly low: number; readonly high: number; readonly level: number },
    ) =>
      `${numbered(f.cuts, 'view', 'views')} shown at rest; interval at ${(f.level * 100).toFixed(2)} %: ${amounts.gap(f.low)} to ${amounts.gap(f.high)}.`,
  },
  P10: {
    /** `shares`: of the rows without a match, in each group. */
    asksUneven: (
      first: { readonly share: number; readonly label: string | null },
      second: { readonly share: number; readonly label: string | null },
      table: string,
    ) =>
      `${percent(first.share)} of ${quoted(first.label) ?? 'one group'} and ${percent(second.share)} of ${quoted(second.label) ?? 'the other'} are not found in “${name(table)}”. Why are they missing there?`,
    asksTwice: (rows: number, table: string) =>
      `${rows === 1 ? 'One row fits' : `${count(rows)} rows fit`} several rows of “${name(table)}”. Is that right, or is something in there twice?`,
    quiet: () => 'The two tables fit together alike on all sides. Do you know of gaps?',
    detail: (f: {
      readonly shares: readonly number[];
      readonly twice: number;
      readonly matchIsOutcome: boolean;
    }) =>
      `Without a match: ${f.shares.map(percent).join(' against ')}${f.matchIsOutcome ? ' (the match is the outcome)' : ''}; ${f.twice === 1 ? '1 row meets several and counts' : `${count(f.twice)} rows meet several and count`} once.`,
  },

  tooFew: (n: number, fewest: number) => ({
    question: 'There are too few to say. Can we wait, or look at more?',
    detail: `Too few to say: ${count(n)} units in the smaller group, ${fewest} are needed.`,
  }),
  cannotAsk: 'This can’t be asked of the data. What do you know about it?',
  cannot: {
    oneUnit: 'A group has one unit only, or none below its line.',
    noTime: 'No date column.',
    median: 'A median is no sum: rows, periods and parts can’t be taken out of it.',
    total: 'A total has no mix: it adds up whoever is in it.',
    shares: 'Each row is 0 or 1, none is heavier than another: see P1.',
    weights: 'A weight is below 0.',
    fewPeriods: 'Fewer than three days with rows.',
    noSharedPeriod: 'No period holds enough rows of each group and of the others.',
    noColumn: 'No other column with 2 to 50 values, and no number to cut into fifths.',
    partsApart: 'In every column more than a fifth of the rows stand in parts with one group only.',
    oneDay: 'All rows are of one day.',
    noMaturity: 'The metric names no time to settle.',
    noCalendar: 'No calendar and no context with dates.',
    noJoin: 'No second table.',
    overlap: 'Some rows are in both groups.',
    noValue: 'A group has no rows, or nothing below its line.',
  },
  allQuiet: 'Ten ways of asking, nothing found. Is there anything the data can’t show?',
});

const spokenDays = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  from === to ? dayMonth(from) : dayRange(from, to).replace('–', ' to ');

/** How each probe computes, and where the method comes from. */
export const challengeMethods: Readonly<
  Record<string, { readonly method: string; readonly source: string }>
> = spoken('challengeMethods', {
  P1: {
    method:
      'Shares: Wilson, two of them by Newcombe’s hybrid score. Means: Student’s t, two of them Welch’s. Rates: linearisation, per person where a person key is known. Totals: Σwy². Medians: ranks n/2 ∓ z√n/2, differences by the square-root rule.',
    source:
      'Wilson 1927; Newcombe 1998 (Stat Med 17:873), method 10; Welch 1947; Woodruff 1971 (JASA 66:411); Campbell & Gardner 1988 (BMJ 296:1454)',
  },
  P2: {
    method:
      'Smallest i + j whose absence turns the effect, from prefix sums of the rows that carry it most. Two rates are ranked by y − m·d and give an upper bound.',
    source: 'Broderick, Giordano & Meager 2020 (arXiv:2011.14999), exact for totals and means',
  },
  P3: {
    method:
      'Each day, week or month against the others together; the largest |z| counts, at level 1 − .05/periods.',
    source: 'Leave one out; Bonferroni 1936',
  },
  P4: {
    method:
      'For each other column: effect = mix + adjusted (the effect at the pooled mix); the mix’s standard error by the delta method, at level 1 − .05/columns.',
    source: 'Kitagawa 1955 (JASA 50:1168); Simpson 1951; Bickel, Hammel & O’Connell 1975 (Science 187:398)',
  },
  P5: { method: 'The same as P4 for two stretches of time.', source: 'Kitagawa 1955 (JASA 50:1168)' },
  P6: {
    method:
      'The effect with all empty cells at worst and at best (0 and 1, or the 5th and 95th percentile of the group); the difference of empty shares by Newcombe.',
    source: 'Manski 1989 (J Hum Resour 24:343); Newcombe 1998',
  },
  P7: {
    method: 'A row has settled when its date + time to settle − 1 ≤ the data’s last day.',
    source: 'Nugget',
  },
  P8: {
    method: 'Share of each group’s rows, and of the period that stands out, while an entry was on.',
    source: 'Nugget',
  },
  P9: {
    method: 'The interval of P1 at level 1 − .05/m, m = views shown at rest for this question.',
    source: 'Bonferroni 1936; Dunn 1961 (JASA 56:52)',
  },
  P10: {
    method: 'Rows without a match and rows with several, per group; the difference by Newcombe.',
    source: 'Newcombe 1998',
  },
});

/** Of a rate: so many in how many. */
const per = (many: number): string => (many === 1 ? '' : ` per ${count(many)}`);
