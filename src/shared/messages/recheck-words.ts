import type { UncoveredRow } from '../challenge/decided-again.ts';
import type { Recheck } from '../log/state.ts';
import type { CheckOutcome, RecheckFlag } from '../log/vocabulary.ts';
import type { CheckReason } from '../metric/check.ts';
import { dayMonth } from './dates.ts';
import { currencyOf } from './challenge-numbers.ts';
import { count, money, oneDecimal } from './numbers.ts';
import { spoken } from './speaking.ts';

/** What new data says about a verdict, in one line each. */
export const recheckWords: Readonly<Record<RecheckFlag, string>> = spoken('recheckWords', {
  still_holds: 'Still holds',
  still_not: 'Still does not hold',
  too_close: 'Too close to call: have a look',
  contradicted: 'New data says otherwise',
  too_early: 'Too early to judge',
  cannot: 'Could not be checked',
  by_hand: 'Needs a human look',
  unchecked: 'Not checked on the new data yet',
});

/** The flag with its day, where it has one: "Too early to judge until 11 June". */
export const tooEarlyUntil = spoken(
  'tooEarlyUntil',
  (day: string) => `Too early to judge until ${dayMonth(day)}`,
);
export const cannotBecause: Readonly<Record<CheckReason, string>> = spoken('cannotBecause', {
  'no rows': 'no row is left to count',
  'too few': 'too few rows',
  'group missing': 'a group it compares is missing',
  'column missing': 'a column it counts is missing',
  'definition changed': 'it is counted differently now',
  'data missing': 'the data is not on this laptop',
  'not settled': 'not settled yet',
});
export const columnIsMissing = spoken(
  'columnIsMissing',
  (column: string): string => `column “${column}” is missing`,
);
/** ": too few rows"; nothing where no reason is known. */
export const whyCannot = (
  outcome: CheckOutcome | RecheckFlag,
  { reason, missingColumn }: Pick<Told, 'reason' | 'missingColumn'>,
): string =>
  outcome !== 'cannot' || reason === undefined || !Object.hasOwn(cannotBecause, reason)
    ? ''
    : missingColumn === undefined
      ? `: ${cannotBecause[reason as CheckReason]}`
      : `: ${columnIsMissing(missingColumn)}`;

type Told = { readonly settledOn?: string; readonly reason?: string; readonly missingColumn?: string };
export const flagWords = (flag: RecheckFlag, told: Told = {}): string =>
  flag === 'too_early' && told.settledOn !== undefined
    ? tooEarlyUntil(told.settledOn)
    : `${recheckWords[flag]}${whyCannot(flag, told)}`;

export const recheckFlag = ({ flag, newOnly, all }: Recheck): string =>
  flagWords(flag, newOnly ?? all ?? undefined);

/** What became of an agreed decision about rows on new data. */
export const decidedAgainWords = spoken('decidedAgainWords', {
  heading: 'Rows you decided about',
  found: (label: string, rows: string, n: number): string =>
    n === 0
      ? `${label} ${rows}: no such row any more.`
      : n === 1
        ? `${label} ${rows}: still found once.`
        : `${label} ${rows}: ${count(n)} rows, left to the same decision.`,
  uncovered: (rows: readonly string[]): string =>
    rows.length === 1
      ? `1 new unusual value not covered by the decision: ${rows[0] ?? ''}.`
      : `${rows.length} new unusual values not covered by the decision: ${rows.slice(0, 3).join('; ')}${rows.length > 3 ? '; …' : '.'}`,
  /** "order 90-608, €9,480" */
  row: ({ words, value, amount }: UncoveredRow): string =>
    `${words}, ${currencyOf(amount) === '' ? oneDecimal(value) : money(value, currencyOf(amount))}`,
});
