import { type DidItHelp, fewestBriefs, saysSomething } from '../log/did-it-help.ts';
import type { BriefResult, Success } from '../log/state.ts';
import type { CheckResult } from '../metric/check.ts';
import { longDay } from './dates.ts';
import { rangeOf } from './measured-words.ts';
import { count, oneDecimal } from './numbers.ts';
import { spoken } from './speaking.ts';

type Told = Pick<BriefResult, 'measured' | 'shape' | 'value' | 'unit' | 'outcome' | 'to'>;

const figure = (value: number): string => (Number.isInteger(value) ? count(value) : oneDecimal(value));

/** "19.4 (17.1–22.0) ≥ 15 orders per 1,000 e-mails"; without a number "asked for: ≥ 15 …". */
export const helpFigures = ({ measured, shape, value, unit }: Told, askedFor: string): string => {
  const sign = shape === 'at_least' ? '≥' : '≤';
  const asked = [figure(value), unit].filter(Boolean).join(' ');
  if (measured === null) return `${askedFor}: ${sign} ${asked}`;
  const ends = rangeOf(measured);
  const range = ends === null ? '' : ` (${ends.map(oneDecimal).join('–')})`;
  const holds = shape === 'at_least' ? measured.value >= value : measured.value <= value;
  const between = holds ? sign : shape === 'at_least' ? '<' : '>';
  return `${oneDecimal(measured.value)}${range} ${between} ${asked}`;
};

/** A counting before it stands in the log, as if it did. */
export const toldOf = (
  { shape, value, unit, judgedOn }: Success,
  counted: Pick<CheckResult, 'value' | 'low' | 'high' | 'n' | 'outcome'>,
): Told => {
  const { low, high, n } = counted;
  const measured = counted.value === null ? null : { value: counted.value, low, high, n };
  return { measured, shape, value, unit, outcome: counted.outcome, to: judgedOn };
};

/** What became of a brief, when its data has come. */
export const didItHelpWords = spoken('didItHelpWords', {
  heading: 'Did it help?',
  result: (told: Told): string => {
    const figures = helpFigures(told, 'asked for');
    switch (told.outcome) {
      case 'meets':
        return `${figures}. Reached.`;
      case 'does_not_meet':
        return `${figures}. Not reached.`;
      case 'too_close':
        return `${figures}. Too close to call.`;
      case 'too_early':
        return `${figures}. Too early to judge until ${longDay(told.to)}.`;
      case 'cannot':
        return `${figures}. Could not be counted.`;
    }
  },
  rows: ({ from, to }: Pick<BriefResult, 'from' | 'to'>) =>
    from === undefined ? `rows until ${longDay(to)}` : `rows from ${longDay(from)} to ${longDay(to)}`,
  waiting: (judgedOn: string) => `Counted by itself when data to ${longDay(judgedOn)} is added.`,
  learn: 'What did you learn from it?',
  close: 'Note it and close',
  closed: (learned: string) => `Closed: ${learned}`,
  saidClosed: (label: string) => `${label} is closed.`,
  compared: (help: DidItHelp) =>
    saysSomething(help)
      ? `Reached with an insight behind it: ${help.withInsight.reached} of ${help.withInsight.counted}; without: ${help.without.reached} of ${help.without.counted}. Seen together, not tested.`
      : `Briefs with an insight behind them: ${help.withInsight.counted} counted; without: ${help.without.counted}. Too few to say: it takes ${fewestBriefs} of each.`,
});
