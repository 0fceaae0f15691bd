import { count } from '../numbers.ts';
import type { ChallengeAnswer } from '../../log/vocabulary.ts';
import { spoken } from '../speaking.ts';

/** "What could change this?": the questions the data asks, and how a check is set. */
export const challengeScreenWords = {
  challenge: {
    button: 'What could change this?',
    heading: (label: string) => `What could change ${label}?`,
    asking: (done: number, all: number) => `Asking ${done} of ${all}…`,
    asked: (n: number) =>
      n === 0
        ? 'Ten ways of asking, nothing found.'
        : n === 1
          ? 'The data asks one question.'
          : `The data asks ${n} questions.`,
    nothing: 'Ten ways of asking, nothing found. Is there anything the data can’t show?',
    quiet: (n: number) => (n === 1 ? 'One way of asking found nothing' : `${n} ways of asking found nothing`),
    stop: 'Stop',
    again: 'Ask again',
    how: 'How computed',
    technical: 'Technical line',
    source: 'Method',
    without: 'without',
    context: 'Context',
    unusual: 'Unusual values',
    dig: 'Dig further',
    nothingKnown: 'Nothing I know of',
    notRelevant: 'Not relevant, because…',
    because: 'Not relevant, because',
    save: 'Save',
    needsCheck: 'A check says what would have to be true. Set it first, then the data can ask.',
    claim: (words: string) => `How we’d know: ${words}.`,
    result: 'As counted',
    stale: 'The question was stopped. Nothing was logged.',
  },
  recheck: {
    heading: 'Does it still hold?',
    counting: (at: number, n: number) => `Checking ${at} of ${n} on the new data…`,
    done: (n: number) =>
      n === 0
        ? 'New data is in.'
        : `New data is in. ${n} ${n === 1 ? 'check was' : 'checks were'} counted again.`,
    note: (calm: number, open: number) => `${calm} as before · ${open} to look at`,
    noNewer: 'The data is the same as when these were checked. New data is asked about here.',
    nothing: 'No assumption has a check or a verdict yet. Nothing to hold against the new data.',
    noVerdict: 'No verdict yet',
    newRows: 'new rows',
    /** "20,833 new rows in orders" */
    newIn: (n: number, table: string) => `${count(n)} new ${n === 1 ? 'row' : 'rows'} in ${table}`,
    allRows: 'all rows',
    keep: 'Keep the verdict',
    keepWhy: 'Why does it still stand?',
    reopen: 'Reopen',
    look: 'Open it',
  },
  checkSheet: {
    heading: (label: string) => `How we’d know: ${label}`,
    what: 'What is counted',
    shape: 'is',
    value: 'Number',
    upper: 'and',
    first: 'Group',
    second: 'than',
    from: 'from',
    to: 'to',
    save: 'Set the check',
    now: 'Now',
    noMetric: 'Count something first. Then a check can say what would have to be true.',
    shapes: {
      at_least: 'at least',
      at_most: 'at most',
      between: 'between',
      higher_than_other_group: 'higher than another group',
      changed_by_at_least: 'changed by at least',
    },
  },
} as const;

export const challengeAnswerWords: Readonly<Record<ChallengeAnswer, string>> = spoken(
  'challengeAnswerWords',
  {
    context: 'answered with context',
    unusual: 'answered with a decision on unusual values',
    follow_up: 'to dig further',
    nothing_known: 'nothing known',
    not_relevant: 'not relevant',
  },
);
