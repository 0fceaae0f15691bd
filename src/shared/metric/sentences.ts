import { foldedGroup } from './small-group.ts';
import type { Measured } from '../log/events/fields.ts';
import {
  count,
  decimal,
  money,
  plainNumber,
  readable,
  readableMoney,
  wholeWhenLarge,
} from '../messages/numbers.ts';
import { rangeOf } from '../messages/measured-words.ts';
import { metricWords as say, type Standing } from '../messages/metric-words.ts';
import { viewWords } from '../messages/view-words.ts';
import { groupInSentence, groupLabel, nameInWords } from './group-label.ts';
import { isFunnel, type Metric } from './metric.ts';
import type { Groups } from './reading.ts';
import { ownColumn } from './own-column.ts';
import { words } from '../messages/screen-words.ts';
import { isPercentUnit } from './percent-unit.ts';
import type { View } from './view.ts';

/** Sentences computed from a result: the ghost to take, the takeaway, what the marks say. */
const isMoneyUnit = (unit: string): boolean => /^[€$£]$/.test(unit);

/** One number by lens: whole for the marketer, of millions three digits; one decimal for the analyst; money with its sign. */
export const numberIn = (lens: 'marketer' | 'analyst', metric: Metric, value: number): string => {
  const far = lens === 'marketer' && Math.abs(value) >= 1e6;
  if (isMoneyUnit(metric.unit))
    return (far ? readableMoney(value, metric.unit) : null) ?? inMoney(value, metric.unit);
  if (far) return readable(value);
  if (metric.d === undefined && Number.isInteger(value)) return count(value);
  return lens === 'marketer' && Math.abs(value) >= 0.1 ? wholeWhenLarge(value) : decimal(value);
};
const inMoney = (value: number, sign: string): string =>
  money(value, sign, Math.abs(value) < 100 && !Number.isInteger(value) ? 2 : 0);
export const rangeIn = (measured: Measured): string | null =>
  rangeOf(measured)?.map(decimal).join('–') ?? null;

/** "orders per 1,000 e-mails", "sum of amount eur", "mean amount eur", "different customers". */
export const metricInSentence = (metric: Metric): string => {
  if (metric.steps)
    return viewWords.fromStep(
      metric.unit,
      metric.steps[0]?.name ?? '',
      metric.steps.at(-1)?.name ?? '',
      count(metric.per),
    );
  if (metric.d)
    return rateInWords(counted(metric), count(metric.per), metric.perUnit ?? nameInWords(metric.base));
  return metric.y.agg === 'sum' && isAmount(metric) ? say.sum(counted(metric)) : counted(metric);
};

/** "orders per 1,000 e-mails"; a percentage says itself what it is out of. */
export const rateInWords = (what: string, per: string, perUnit: string): string => {
  if (!isPercentUnit(what) || per !== '100') return say.rate(what, per, perUnit);
  return /^\s*\S+\s*$/u.test(what) ? say.percentOf(perUnit) : what.trim();
};

const columnInWords = ({ y }: Metric): string => nameInWords(ownColumn(y.column ?? ''));

/** Named by its column: an amount, of which there is less, not things, of which there are fewer. */
const isAmount = (metric: Metric): boolean =>
  metric.y.column !== undefined &&
  (isMoneyUnit(metric.unit) || nameInWords(metric.unit) === columnInWords(metric));

/** "Clicks", of which there are fewer; "revenue" and "sales", of which there is less. */
const isCountable = (metric: Metric): boolean =>
  !isMoneyUnit(metric.unit) &&
  say.isPlural(columnInWords(metric)) &&
  !/(?:sales|charges|costs|earnings|savings|proceeds|micros)$/i.test(columnInWords(metric));

/** What one y is, without a bare sign. */
const counted = (metric: Metric): string => {
  const { agg } = metric.y;
  if (agg === 'mean' || agg === 'median') return say[agg](columnInWords(metric));
  const noun = isAmount(metric) ? columnInWords(metric) : metric.unit;
  return agg === 'distinct' ? say.distinct(noun) : noun;
};

export const nameOf = (breakdown: string | undefined, one: Groups[number]): string =>
  one.label ?? groupLabel(breakdown, one.group);
const innerName = (breakdown: string | undefined, one: Groups[number]): string =>
  one.inside ?? one.label ?? groupInSentence(breakdown, one.group);

/** A bare yes or no says nothing alone: "Weekend: yes". */
const fullName = (breakdown: string | undefined, one: Groups[number]): string =>
  one.label === undefined && breakdown !== undefined && /^(?:yes|no|true|false)$/i.test(one.group ?? '')
    ? viewWords.isSo(capital(bare(breakdown)), nameOf(breakdown, one))
    : nameOf(breakdown, one);

/** "Wave 2 brings fewer orders per 1,000 e-mails than wave 1 (9.0 against 21.0)". */
export const ghostSentence = (
  metric: Metric,
  breakdown: string | undefined,
  groups: Groups,
  selected: string | null | undefined,
  split?: string | null,
): string | null => {
  if (groups.length < 2) return null;
  if (isFunnel(metric, breakdown)) return takeaway(metric, breakdown, groups, undefined);
  const known = named(groups);
  const ranked = known.toSorted((a, b) => b.measured.value - a.measured.value);
  const picked =
    groups.find((one) => one.group === selected && (split === undefined || one.cell.split === split)) ??
    ranked.at(-1);
  const other = picked === known[0] ? (known.find((one) => one !== picked) ?? ranked[0]) : known[0];
  if (!picked || !other) return null;
  const numbers = say.against(
    numberIn('analyst', metric, picked.measured.value),
    numberIn('analyst', metric, other.measured.value),
  );
  return compared(metric, picked.measured.value - other.measured.value, {
    one: fullName(breakdown, picked),
    other: innerName(breakdown, other),
    numbers,
  });
};

type Pair = { readonly one: string; readonly other: string; readonly numbers: string };

/** "brings fewer orders", "brings less amount eur", "has a lower mean amount eur". */
const compared = (metric: Metric, difference: number, { one, other, numbers }: Pair): string => {
  const stands: Standing = difference < 0 ? 'less' : difference > 0 ? 'more' : 'same';
  const { agg } = metric.y;
  // Of churn or revenue out of something there is a lower rate; of orders there are fewer.
  const isRateOfOne = metric.d !== undefined && agg !== 'sum' && !say.isPlural(metric.unit);
  if (agg === 'mean' || agg === 'median' || isRateOfOne)
    return say.middle(one, stands, metricInSentence(metric), other, numbers);
  if (agg !== 'sum' || !isAmount(metric))
    return say.things(one, stands, metricInSentence(metric), other, numbers);
  const amount = metric.d ? metricInSentence(metric) : counted(metric);
  return (isCountable(metric) ? say.things : say.amount)(one, stands, amount, other, numbers);
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a person would say first about this chart, from the threshold or from highest and lowest. */
export const takeaway = (
  metric: Metric,
  breakdown: string | undefined,
  groups: Groups,
  threshold: number | undefined,
): string => {
  if (groups.length === 0) return '';
  if (isFunnel(metric, breakdown)) return steepest(metric, groups);
  if (groups[0]?.cell.split !== undefined) return leading(metric, groups);
  if (groups.length > 6 || threshold === undefined || metric.d === undefined) {
    const known = named(groups);
    const [top, bottom] = [extreme(known, (a, b) => a > b), extreme(known, (a, b) => a <= b)];
    if (!top || !bottom) return capital(metricInSentence(metric));
    if (top === bottom)
      return say.onlyOne(
        breakdown === undefined ? '' : fullName(breakdown, top),
        metricInSentence(metric),
        numberIn('marketer', metric, top.measured.value),
      );
    if (top.measured.value === bottom.measured.value) return say.allSame(known.length);
    const [most, least] = [tiedWith(top, known), tiedWith(bottom, known)];
    // A yes beside a no needs its column once; beside other values a bare no is told apart.
    const bothBare = [...most, ...least].every((one) => fullName(breakdown, one) !== nameOf(breakdown, one));
    const inside = (one: Groups[number]): string =>
      bothBare || fullName(breakdown, one) === nameOf(breakdown, one)
        ? innerName(breakdown, one)
        : fullName(breakdown, one);
    const names = (tied: Groups, first: (one: Groups[number]) => string): string =>
      tied.length > mostNamed
        ? say.someOf(tied.length, known.length)
        : say.and(tied.map((one, at) => (at === 0 ? first(one) : inside(one))));
    return say.highest(
      names(most, (one) => fullName(breakdown, one)),
      names(least, inside),
      most.length > 1,
    );
  }
  const above = groups
    .filter((one) => one.measured.value >= threshold)
    .map((one) => innerName(breakdown, one));
  const below = groups
    .filter((one) => one.measured.value < threshold)
    .map((one) => innerName(breakdown, one));
  const line = plainNumber(threshold);
  if (below.length === 0) return say.allReach(groups.length, line);
  if (above.length === 0) return say.noneReaches(groups.length, line);
  return say.someReach(above, line, below);
};

/** Rows without a value, and groups too small to be told, stand for nobody: they lead no title while a name does. */
const named = (groups: Groups): Groups => {
  const known = groups.filter(
    ({ group, cell }) => group !== null && group !== foldedGroup && cell.split !== null,
  );
  return known.length > 0 ? known : groups;
};

/** The first that beats all others; there may be very many. */
const extreme = (
  groups: Groups,
  beats: (value: number, other: number) => boolean,
): Groups[number] | undefined =>
  groups.reduce<Groups[number] | undefined>(
    (best, one) => (best === undefined || beats(one.measured.value, best.measured.value) ? one : best),
    undefined,
  );

/** More that stand alike are counted, not named. */
const mostNamed = 3;
const tiedWith = (best: Groups[number], groups: Groups): Groups =>
  groups.filter(({ measured }) => measured.value === best.measured.value);

/** Of pairs, whose names are long, the one that leads. */
const leading = (metric: Metric, groups: Groups): string => {
  const known = named(groups);
  const top = extreme(known, (a, b) => a > b);
  if (!top) return capital(metricInSentence(metric));
  const tied = tiedWith(top, known);
  return viewWords.highest(
    tied.length > mostNamed
      ? say.someOf(tied.length, known.length)
      : say.and(tied.map((one) => nameOf(undefined, one))),
    numberIn('marketer', metric, top.measured.value),
  );
};

/** Where most are lost, of those that still could be. */
const steepest = (metric: Metric, groups: Groups): string => {
  const step = groups
    .slice(1)
    .reduce<Groups[number] | undefined>(
      (worst, one) => (worst === undefined || one.measured.value < worst.measured.value ? one : worst),
      undefined,
    );
  return step === undefined
    ? capital(metricInSentence(metric))
    : viewWords.steepest(
        step.group ?? '',
        numberIn('marketer', metric, step.measured.value),
        count(metric.per),
      );
};

const bare = (column: string): string => nameInWords(ownColumn(column));

type Grains = Pick<View, 'timeGrain' | 'splitGrain'>;

/** "month" of the only day there is, "month of order date" of one that has a name of its own. */
const stretchOf = (column: string, grain: View['timeGrain']): string => {
  const name = bare(column);
  if (grain === undefined || grain === 'day') return name;
  const word = words.workshop.grains[grain];
  return /^(?:date|day|time|datum|tag|zeit|timestamp)$/i.test(name) ? word : say.grainOf(word, name);
};

/** "Orders per 1,000 e-mails, by wave", "…, by month of order date"; of a chart by two columns both are named. */
export const analystTitle = (
  metric: Metric,
  breakdown: string | undefined,
  split?: string,
  { timeGrain, splitGrain }: Grains = {},
): string => {
  if (isFunnel(metric, breakdown)) return capital(viewWords.stepsOf(metric.unit));
  const title = capital(metricInSentence(metric));
  if (!breakdown) return title;
  const by = stretchOf(breakdown, timeGrain);
  return split ? viewWords.byTwo(title, by, stretchOf(split, splitGrain)) : viewWords.by(title, by);
};

/** What a screen reader hears of the chart. */
export const chartInWords = (
  metric: Metric,
  breakdown: string | undefined,
  groups: Groups,
  split?: string,
  grains: Grains = {},
): string =>
  `${analystTitle(metric, breakdown, split, grains)}: ${groups.map((one) => groupInWords(metric, breakdown, one)).join(', ')}.`;

export const groupInWords = (metric: Metric, breakdown: string | undefined, one: Groups[number]): string =>
  `${nameOf(breakdown, one)} ${numberIn('analyst', metric, one.measured.value)}${rangeIn(one.measured) ? ` (${rangeIn(one.measured)})` : ''}`;
