import type { Role } from '../log/vocabulary.ts';
import { roleWords } from './log-words.ts';
import { count as inLocale } from './numbers.ts';
import type { CheckOutcome } from '../log/vocabulary.ts';
import { spoken } from './speaking.ts';

/** Headings and sentences of reports. The same in every format. */
export const reportWords = spoken('reportWords', {
  decides: 'Decides',
  atStake: 'at stake',
  decidedBy: 'decided by',
  by: 'by',
  answer: 'Answer',
  known: 'What we know',
  changed: 'How our thinking changed',
  beforeAfter: 'Before and after',
  chart: 'What was counted',
  charts: 'More charts',
  leftOut: 'Left out, and why',
  open: 'Still open',
  decision: 'Decision',
  wording: 'Word by word',
  numbers: 'Where the numbers come from',
  assumed: 'We assumed',
  learned: 'Then we learned',
  now: 'Now',
  soWhat: 'So what:',
  limits: (what: string): string => `Limits: ${what}`,
  before: 'before',
  after: 'after',
  mind: 'What would change our mind:',
  lookAgain: 'Look again',
  takenBy: 'does it',
  counted: 'Counted',
  nothingLeftOut: 'Nothing was left out.',
  nothingOpen: 'Nothing is open.',
  noDecision: 'Nothing is decided yet.',
  nothingKnown: 'No insight is agreed yet.',
  nothingChanged: 'No assumption has been reworded or judged yet.',
  toldNotMeasured: 'Told, not measured.',
  seenTogether: 'Seen together; whether one causes the other is not tested.',
  needsLook: 'Needs a look: something it rests on has changed.',
  group: 'group',
  value: 'value',
  range: 'likely range',
  n: 'n',
  nHead: 'how\u00A0many\u00A0(n)',
  quoted: (said: string) => `“${said}”`,
  version: 'version',
  notAgreed: 'not agreed by both yet',
  /** Whose it was is the role, never a name; unknown: said before anybody had agreed. */
  dissent: (role: Role | null, said: string) =>
    role === null
      ? `seen otherwise by one of them: ${said}`
      : `seen otherwise by the ${roleWords[role]}: ${said}`,
  unit: 'unit',
  evidence: 'evidence',
  data: 'data version',
  metric: 'counted as in version',
  fingerprint: 'result',
  shownApart: 'not in “after”',
  remark: 'note',
  amountHidden: '(amount not shown)',
  all: 'all',
  withoutThem: 'without them',
  moreGroups: (n: number) => `and ${inLocale(n)} more`,
});

export const notAnswered = spoken(
  'notAnswered',
  (why: string): string => `Not answered yet, because ${why}.`,
);
export const whyNotAnswered = spoken('whyNotAnswered', (insights: number): string =>
  insights === 0
    ? 'no insight has been written'
    : insights === 1
      ? 'the one insight is not agreed by both'
      : `none of the ${insights} insights is agreed by both`,
);
export const dataTo = spoken('dataTo', (day: string | null, version: number): string =>
  day === null ? `data version ${version}` : `data to ${day} (version ${version})`,
);
/** How many ways of leaving rows out were looked at: what a "cut" is stands beside it. */
export const cutsTried = spoken('cutsTried', (cuts: number): string =>
  cuts === 0 ? 'No way of leaving rows out was tried.' : `Cuts tried: ${cuts} (ways of leaving rows out).`,
);
/** What a check found, for readers who never saw one. */
export const outcomeInReport: Readonly<Record<CheckOutcome, string>> = spoken('outcomeInReport', {
  meets: 'as assumed',
  does_not_meet: 'not as assumed',
  too_close: 'too close to tell',
  too_early: 'too early to judge',
  cannot: 'could not be counted',
});
export const moreChanged = spoken('moreChanged', (labels: readonly string[]): string =>
  labels.length === 1
    ? `One more assumption changed or was judged (${labels[0]}); it stands in the full report.`
    : `${labels.length} more assumptions changed or were judged (${labels.join(', ')}); they stand in the full report.`,
);
export const askedNotAnswered = spoken(
  'askedNotAnswered',
  (label: string, question: string): string => `${label}: ${question} (asked of the data, not answered yet)`,
);
export const fromTo = spoken('fromTo', (low: string, high: string): string => `${low} to ${high}`);
export const likely = spoken('likely', (low: string, high: string): string => `likely ${low} to ${high}`);
export const agreedBy = spoken(
  'agreedBy',
  (roles: readonly string[]): string => `agreed by ${roles.join(' and ')}`,
);
export const rowsWords = spoken('rowsWords', (count: number): string =>
  count === 1 ? '1 row' : `${count} rows`,
);
export const footerWords = spoken(
  'footerWords',
  (title: string, entries: number, data: number | null): string =>
    `Made from workshop ${title}, entry ${entries} of ${entries}, ${data === null ? 'no data' : `data version ${data}`}`,
);
export const logHead = spoken('logHead', (hash: string): string => `log ${hash}`);
export const sessionWords = spoken('sessionWords', (day: string | null): string =>
  day === null ? '' : `workshop of ${day}`,
);
export const openQuestion = spoken(
  'openQuestion',
  (label: string, question: string, who: string, byWhen: string | null): string =>
    `${label} ${question} (${who}${byWhen === null ? '' : `, by ${byWhen}`})`,
);
export const limitWords = spoken(
  'limitWords',
  (label: string, question: string, limits: string): string =>
    `${label} ${question} It can be answered within limits: ${limits}`,
);
export const conflictWords = spoken(
  'conflictWords',
  (label: string, field: string, versions: number): string =>
    `${label}, ${field}: ${versions} versions stand side by side.`,
);
export const chartSentence = spoken(
  'chartSentence',
  (unit: string, groups: readonly string[]): string => `${unit}: ${groups.join(', ')}.`,
);
export const overlayCaption = spoken(
  'overlayCaption',
  (metric: string, before: string, after: string, decision: string): string =>
    `${metric}. All: ${before}, dashed. Without: ${after}, solid. ${decision}`,
);
export const decisionWords = spoken(
  'decisionWords',
  (what: string, choice: string, reason: string, agreed: string): string =>
    `${what} ${choice}: ${reason}; ${agreed}.`,
);
export const moreInsights = spoken('moreInsights', (n: number): string =>
  n === 1 ? '1 more insight is in the full report.' : `${n} more insights are in the full report.`,
);
export const continued = spoken('continued', (title: string): string => `${title}, continued`);
export const madeForWords = spoken('madeForWords', (who: string): string => `for ${who}`);

/** The parts that only the full report has. */
export const appendixWords = spoken('appendixWords', {
  learned: 'What each side learned',
  learnedBy: (role: string, text: string) => `${role.charAt(0).toUpperCase()}${role.slice(1)}: ${text}`,
  log: 'The log by round',
  logColumns: ['round', 'what', 'who', 'state', 'because'],
  words: 'Words, and how we count',
  wordColumns: ['word', 'analyst', 'marketer', 'state'],
  version: (name: string, version: number) => `${name} (version ${version})`,
  metricState: { proposed: 'proposed', agreed: 'agreed', disputed: 'two ways to count' },
  wordState: {
    needs_other_wording: 'needs the other wording',
    proposed: 'proposed',
    agreed: 'agreed',
    disputed: 'two versions',
  },
  queries: 'Queries',
  data: 'Data notes',
  dataColumns: ['table', 'rows', 'set aside', 'made for', 'days', 'decided'],
  grain: (grain: string) => `one row is ${grain}`,
  madeFor: (what: string) => `made for ${what}`,
  decided: (n: number) => (n === 0 ? 'nothing' : n === 1 ? '1 decision' : `${n} decisions`),
  joined: (left: string, right: string, matched: string) =>
    `${left} and ${right} are joined${matched === '' ? '' : `: ${matched}`}.`,
  matched: (matched: string, of: string) => `${matched} of ${of} rows matched`,
});

export const reportCommandWords = spoken('reportCommandWords', {
  pdfInTheWindow:
    'A PDF is printed by the window: open the file in Nugget, then File, Report. Or take html and print it.',
  needsOut: (format: string) => `A ${format} file is not text. Say where it goes with -o.`,
  noBrief: (label: string | null) =>
    label === null
      ? 'There is no copy brief in this workshop.'
      : `There is no copy brief “${label}” in this workshop.`,
  notSaved: (name: string, why: string) => `Could not save to "${name}" (${why}).`,
});

export const formatNames = spoken('formatNames', {
  html: 'Web page',
  pdf: 'PDF',
  pptx: 'PowerPoint',
  docx: 'Word',
  md: 'Markdown',
  png: 'Picture',
  svg: 'Drawing',
  csv: 'Table (CSV)',
  xlsx: 'Excel',
  txt: 'Text',
});

export const chartTableWords = spoken('chartTableWords', {
  group: 'group',
  value: (name: string, unit: string) =>
    unit === '' || name.toLowerCase().includes(unit.toLowerCase()) ? name : `${name} (${unit})`,
  low: 'likely from',
  high: 'likely to',
  n: 'n',
  against: 'compared with',
  difference: 'difference',
  all: 'all',
  without: 'without what was agreed to leave out',
  dataVersion: (data: number, metric: number) => `data version ${data}, counted as in version ${metric}`,
  among: (scope: string) => `among: ${scope}`,
  result: (print: string) => `result ${print}`,
  fromWorkshop: (title: string) => `from workshop ${title}`,
});
