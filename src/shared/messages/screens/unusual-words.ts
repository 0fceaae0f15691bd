import { outcomeWords } from '../log-words.ts';
import type { CheckOutcome } from '../../log/vocabulary.ts';

/** Unusual values: which rows, what leaving them out does, the counter-check, and taking a decision back. */
export const unusualWords = {
  unusualRows: {
    label: 'Rows',
    all: (group: string, n: string) => `all of ${group} (${n})`,
    standsOut: 'stands out',
    none: 'Nothing stands out by the usual rule. You can still select rows yourself.',
    count: (n: string) => `${n} rows`,
    of: (group: string, before: string, after: string) => `${group}: ${before} → ${after}`,
    mean: (words: string, before: string, after: string) => `${words} ${before} → ${after}`,
    byCheck: (label: string, before: CheckOutcome, after: CheckOutcome) =>
      before === after
        ? `Held against how you’d know ${label}, the answer does not change:`
        : `Held against how you’d know ${label}, the answer changes:`,
    checkWords: (before: CheckOutcome, after: CheckOutcome) =>
      before === after
        ? `${outcomeWords[before]} with and without these rows.`
        : `${outcomeWords[before]} with these rows, ${outcomeWords[after]} without them.`,
    leads: (group: string) => `The answer does not change: ${group} is highest with and without these rows.`,
    leadsOther: (was: string, now: string, value: string) =>
      `The answer changes: ${was} is highest with these rows, ${now} without them (${value}).`,
  },
  counter: {
    heading: (thing: string, when: string) => `Counter-check: did anything but ${thing} move in ${when}?`,
    fell: (name: string, by: string) => `${name} fell by ${by}`,
    rose: (name: string, by: string) => `${name} rose by ${by}`,
    fewer: (by: string) => `${by} fewer`,
    more: (by: string) => `${by} more`,
    line: (name: string, values: string) => `${name} ${values}`,
    others: (thing: string) => `All but ${thing}`,
    hardly: (by: string, range: string, fell: string) =>
      `The others hardly moved (${by}, likely ${range}); ${fell}.`,
    moved: (by: string, range: string, fell: string) =>
      `The others moved too (${by}, likely ${range}); ${fell}.`,
    only: (by: string, fell: string) => `The others: ${by}; ${fell}.`,
  },
  decided: {
    heading: (label: string, rows: string) => `${label}: ${rows}`,
    choice: 'Decision',
    reason: 'Why',
    reverse: 'Take it back',
    why: 'Why is it taken back?',
    taken: (label: string) => `${label} taken back. It stays listed.`,
    stays: (reason: string) => `Taken back: ${reason}`,
    applies: 'For',
    question: 'this question',
    chart: 'one chart',
    because: (reason: string, roles: readonly string[], round: number) =>
      `${reason} (agreed by ${roles.join(' and ')}, round ${round}).`,
    then: (conclusion: string) => `${conclusion.charAt(0).toUpperCase()}${conclusion.slice(1)}.`,
  },
  reason: {
    reopen: (label: string) => `Reopen ${label}`,
    reopenWhy: 'Why reopen it?',
    withdraw: (label: string) => `Withdraw ${label}`,
    withdrawWhy: 'What was wrong with it?',
    withdrawNote: 'It stays in the log, struck through.',
    withdrawn: (label: string) => `${label} withdrawn. It stays in the log, struck through.`,
  },
} as const;
