import { type DidItHelp, fewestBriefs, type Helped, saysSomething } from '../log/did-it-help.ts';
import type { BriefResult, Success } from '../log/state.ts';
import type { CheckResult } from '../metric/check.ts';
import { longDay } from './dates.ts';
import { count, oneDecimal } from './numbers.ts';

type Told = Pick<BriefResult, 'measured' | 'shape' | 'value' | 'unit' | 'outcome' | 'to'>;
type Counted = Pick<CheckResult, 'value' | 'low' | 'high' | 'n' | 'outcome'>;

const figure = (value: number): string => (Number.isInteger(value) ? count(value) : oneDecimal(value));

/** "19.4 (17.1–22.0) ≥ 15 orders per 1,000 e-mails" */
const figures = ({ measured, shape, value, unit }: Told): string => {
  const sign = shape === 'at_least' ? '≥' : '≤';
  const asked = [figure(value), unit].filter(Boolean).join(' ');
  if (measured === null) return `asked for: ${sign} ${asked}`;
  const { low, high } = measured;
  const range = low === null || high === null ? '' : ` (${oneDecimal(low)}–${oneDecimal(high)})`;
  const holds = shape === 'at_least' ? measured.value >= value : measured.value <= value;
  const between = holds ? sign : shape === 'at_least' ? '<' : '>';
  return `${oneDecimal(measured.value)}${range} ${between} ${asked}`;
};

const outcome = (result: Told): string => {
  switch (result.outcome) {
    case 'meets':
      return 'Reached.';
    case 'does_not_meet':
      return 'Not reached.';
    case 'too_close':
      return 'Too close to call.';
    case 'too_early':
      return `Too early to judge until ${longDay(result.to)}.`;
    case 'cannot':
      return 'Could not be counted.';
  }
};

const resultWords = (result: Told): string => `${figures(result)}. ${outcome(result)}`;

const share = ({ counted, reached }: Helped): string => `${reached} of ${counted}`;

/** What became of a brief, when its data has come. */
export const didItHelpWords = {
  heading: 'Did it help?',
  result: (result: BriefResult) => resultWords(result),
  /** The same before it stands in the log. */
  counted: ({ shape, value, unit, judgedOn }: Success, counted: Counted) => {
    const { low, high, n } = counted;
    const measured = counted.value === null ? null : { value: counted.value, low, high, n };
    return resultWords({ measured, shape, value, unit, outcome: counted.outcome, to: judgedOn });
  },
  rows: ({ from, to }: BriefResult) =>
    from === undefined ? `rows until ${longDay(to)}` : `rows from ${longDay(from)} to ${longDay(to)}`,
  waiting: (judgedOn: string) => `Counted by itself when data to ${longDay(judgedOn)} is added.`,
  learn: 'What did you learn from it?',
  close: 'Note it and close',
  closed: (learned: string) => `Closed: ${learned}`,
  saidClosed: (label: string) => `${label} is closed.`,
  compared: (help: DidItHelp) =>
    saysSomething(help)
      ? `Reached with an insight behind it: ${share(help.withInsight)}; without: ${share(help.without)}. Seen together, not tested.`
      : `Briefs with an insight behind them: ${help.withInsight.counted} counted; without: ${help.without.counted}. Too few to say: it takes ${fewestBriefs} of each.`,
} as const;
