import type { LogEvent } from '../log/envelope.ts';
import { type EventType, isEventType } from '../log/events.ts';
import type { Workshop } from '../log/state.ts';
import { briefNames } from './brief-words.ts';
import { choiceWords, confidenceWords } from './log-words.ts';
import { spoken } from './speaking.ts';

/** Every sentence of putting two copies together. */
const english: Readonly<Record<EventType | 'newer' | 'entry' | 'new', readonly [string, string]>> = {
  'workshop.created': ['workshop', 'workshops'],
  'workshop.renamed': ['title', 'titles'],
  'person.joined': ['person', 'people'],
  'session.started': ['session', 'sessions'],
  'session.here': ['step of a session', 'steps of a session'],
  'session.driver': ['step of a session', 'steps of a session'],
  'session.step': ['step of a session', 'steps of a session'],
  'session.paused': ['pause', 'pauses'],
  'session.resumed': ['end of a pause', 'ends of pauses'],
  'session.closed': ['session', 'sessions'],
  'round.started': ['round', 'rounds'],
  'scope.set': ['question', 'questions'],
  'data.added': ['data version', 'data versions'],
  'metric.defined': ['way of counting', 'ways of counting'],
  'evidence.added': ['piece of evidence', 'pieces of evidence'],
  'assumption.logged': ['assumption', 'assumptions'],
  'assumption.detailed': ['detail', 'details'],
  'assumption.evidence': ['piece of evidence', 'pieces of evidence'],
  'assumption.revised': ['new wording', 'new wordings'],
  'assumption.parked': ['assumption parked', 'assumptions parked'],
  'assumption.resumed': ['assumption taken up again', 'assumptions taken up again'],
  'assumption.merged': ['assumption replaced', 'assumptions replaced'],
  'assumption.split': ['assumption replaced', 'assumptions replaced'],
  'assumption.withdrawn': ['assumption withdrawn', 'assumptions withdrawn'],
  'context.noted': ['context', 'context'],
  'context.linked': ['context link', 'context links'],
  'context.meant': ['reaction', 'reactions'],
  'challenge.run': ['asking of the data', 'askings of the data'],
  'challenge.answered': ['answer to the data', 'answers to the data'],
  'recheck.answered': ['answer to new data', 'answers to new data'],
  'check.run': ['check', 'checks'],
  'outlier.proposed': ['decision about unusual values', 'decisions about unusual values'],
  'outlier.reversed': ['decision about unusual values', 'decisions about unusual values'],
  'cut.displayed': ['look at a cut', 'looks at a cut'],
  'verdict.set': ['verdict', 'verdicts'],
  'verdict.dissented': ['disagreement', 'disagreements'],
  'verdict.reopened': ['verdict reopened', 'verdicts reopened'],
  'agreement.given': ['agreement', 'agreements'],
  'followup.opened': ['follow-up', 'follow-ups'],
  'followup.closed': ['follow-up answer', 'follow-up answers'],
  'followup.reopened': ['follow-up taken up again', 'follow-ups taken up again'],
  'insight.drafted': ['insight', 'insights'],
  'insight.edited': ['edit of an insight', 'edits of an insight'],
  'insight.ready': ['insight ready', 'insights ready'],
  'insight.said_back': ['reaction', 'reactions'],
  'insight.retired': ['insight retired', 'insights retired'],
  'brief.drafted': ['copy brief', 'copy briefs'],
  'brief.edited': ['edit of a copy brief', 'edits of a copy brief'],
  'brief.ready': ['copy brief ready', 'copy briefs ready'],
  'brief.judged': ['result of a copy brief', 'results of copy briefs'],
  'brief.closed': ['copy brief closed', 'copy briefs closed'],
  'brief.retired': ['copy brief retired', 'copy briefs retired'],
  'decision.taken': ['decision', 'decisions'],
  'decision.reviewed': ['decision looked at again', 'decisions looked at again'],
  'expectation.written': ['expectation', 'expectations'],
  'expectation.done': ['step of a session', 'steps of a session'],
  'parking.added': ['parked thought', 'parked thoughts'],
  'parking.sorted': ['thought sorted', 'thoughts sorted'],
  'word.added': ['word', 'words'],
  'word.worded': ['wording of a word', 'wordings of a word'],
  'word.said_back': ['reaction', 'reactions'],
  'query.kept': ['hand-written query', 'hand-written queries'],
  'message.written': ['message', 'messages'],
  'message.revised': ['new wording of a message', 'new wordings of a message'],
  'message.answered': ['reaction', 'reactions'],
  'event.redacted': ['removal', 'removals'],
  newer: ['entry of a newer version', 'entries of a newer version'],
  entry: ['entry', 'entries'],
  new: ['new entry', 'new entries'],
};
/** Each kind of entry, for one and for several. */
export const entryKinds = spoken('entryKinds', english);

const counted = (n: number, [one = '', many = '']: readonly string[]): string =>
  `${n} ${n === 1 ? one : many}`;

/** "2 context, 3 reactions, 1 follow-up answer": the most frequent kind first. */
export const kindsOfEntries = (entries: readonly LogEvent[]): readonly (readonly [string, number])[] => {
  const groups = new Map<string, { words: readonly string[]; n: number }>();
  for (const { env } of entries) {
    const words = entryKinds[isEventType(env.type) ? env.type : 'newer'];
    const many = words[1] ?? '';
    const group = groups.get(many) ?? { words, n: 0 };
    groups.set(many, { words, n: group.n + 1 });
  }
  return [...groups.values()]
    .sort((a, b) => b.n - a.n)
    .map(({ words, n }) => [counted(n, words), n] as const);
};

export const mergeWords = spoken('mergeWords', {
  heading: (fileName: string) => `Put together: this workshop + “${fileName}”`,
  headingOpen: 'Two versions, to decide together',
  joined: (entries: readonly LogEvent[]) =>
    entries.length === 0
      ? 'Nothing joins without questions.'
      : `Joined without questions: ${counted(entries.length, entryKinds.new)} (${kindsOfEntries(entries)
          .map(([words]) => words)
          .join(', ')})`,
  bodies: (n: number) =>
    `The words of ${counted(n, entryKinds.entry)} that were left out so far come with it.`,
  removed: (n: number) =>
    `The words of ${counted(n, entryKinds.entry)} were removed on the other laptop and go here too.`,
  toDecide: (n: number) => (n === 0 ? 'Nothing to decide.' : `${n} to decide together`),
  before: 'before',
  here: 'here',
  theirs: 'theirs',
  nothingBefore: 'not said yet',
  both: 'both, as two assumptions',
  together: 'write it together',
  together2: 'The wording you agree on',
  leaveOpen: 'not now',
  notDecided: 'Not decided yet? You can go on working. Both stay visible, marked “two versions”.',
  twoVersions: 'two versions',
  dataVersions: (here: number, theirs: number) =>
    `Their numbers come from data v${theirs}, yours from data v${here}. Numbers are not mixed.`,
  put: 'Put together',
  decide: 'Keep what we decided',
  show: 'Show',
  hide: 'Hide',
  otherWorkshop: (title: string) => `This file belongs to another workshop (“${title}”).`,
  openByItself: 'Open it by itself',
  alreadyIn: 'Everything in this file is already here.',
  ok: 'OK',
  done: (added: number, open: number) =>
    `${counted(added, entryKinds.entry)} added${open === 0 ? '.' : `, ${open} to decide together.`}`,
  decided: (n: number) => (n === 1 ? '1 decided together.' : `${n} decided together.`),
  undone: 'As it was before. The other file is untouched.',
  undoTooLate: 'Something was written since. The copy from before is in the backups of this workshop.',
  why: 'Decided together after two copies were put together.',
  saidBy: (role: string, when: string) => `${role}, ${when}`,
});

export const fieldNames: Readonly<Record<string, string>> = spoken('fieldNames', {
  statement: 'the sentence',
  verdict: 'the verdict',
  parked: 'parked or not',
  because: 'because',
  confidence: 'how sure',
  ifWrong: 'what if it is wrong',
  moneyAtStake: 'the money at stake',
  kind: 'the kind',
  check: 'the check',
  picked: 'one of the three',
  title: 'the title',
  scope: 'the question',
  data: 'the data',
  definition: 'how it is counted',
  choice: 'what to do with these rows',
  meant: 'whether it was meant so',
  answer: 'the answer',
  decision: 'where it goes',
  soWhat: 'so what',
  forWhom: 'for whom',
  limits: 'the limits',
  evidence: 'the evidence',
  assumptions: 'the assumptions',
  contextLinks: 'the context',
  analystWords: 'the analyst’s wording',
  marketerWords: 'the marketer’s wording',
  example: 'the example',
});
export const fieldName = (field: string): string =>
  fieldNames[field] ?? briefNames[field as keyof typeof briefNames]?.toLowerCase() ?? field;

/** "A3, the sentence". */
export const conflictTitle = (workshop: Workshop, entity: string, field: string): string => {
  const labelled = [
    ...workshop.assumptions,
    ...workshop.contexts,
    ...workshop.outliers,
    ...workshop.followUps,
    ...workshop.insights,
    ...workshop.briefs,
    ...workshop.parking,
  ].find(({ id }) => id === entity)?.label;
  const named =
    labelled ??
    workshop.words.find(({ id }) => id === entity)?.term ??
    workshop.metrics.find(({ id }) => id === entity)?.name;
  return `${named ?? valueForms.workshop}, ${fieldName(field)}`;
};

export const valueForms = spoken('valueForms', {
  yes: 'yes',
  no: 'no',
  holds: 'holds',
  doesNotHold: 'does not hold',
  verdict: (holds: string, version: string) => `${holds} (version ${version})`,
  decides: (question: string, decision: string) => `${question} It decides: ${decision}`,
  data: (version: string) => `data v${version}`,
  parked: (why: string) => `parked: ${why}`,
  oneEntry: 'one entry',
  workshop: 'The workshop',
});
const yesNo = (value: boolean): string => (value ? valueForms.yes : valueForms.no);

/** One version of a field as a person reads it. */
export const valueWords = (workshop: Workshop, field: string, value: unknown): string => {
  if (value === null || value === undefined) return emptyWords[field] ?? mergeWords.nothingBefore;
  if (typeof value === 'string') return stringWords(field, value);
  if (typeof value === 'boolean') return yesNo(value);
  if (Array.isArray(value))
    return value
      .map((one: unknown) =>
        typeof one === 'string' ? labelFor(workshop, one) : String((one as { text: unknown }).text),
      )
      .join(value.every((one) => typeof one === 'string') ? ', ' : ' · ');
  return objectWords(field, value as Readonly<Record<string, unknown>>);
};

export const emptyWords: Readonly<Record<string, string>> = spoken('emptyWords', {
  verdict: 'reopened',
  parked: 'taken up again',
  choice: 'reversed',
});

const stringWords = (field: string, value: string): string => {
  if (field === 'confidence' && Object.hasOwn(confidenceWords, value))
    return confidenceWords[value as keyof typeof confidenceWords];
  return field === 'parked' ? valueForms.parked(value) : value.replaceAll('_', field === 'kind' ? ' ' : '_');
};

const objectWords = (field: string, value: Readonly<Record<string, unknown>>): string => {
  const text = (key: string): string => {
    const part = value[key];
    return typeof part === 'string' ? part : '';
  };
  switch (field) {
    case 'statement':
      return text('statement');
    case 'verdict':
      return `${valueForms.verdict(text('verdict') === 'holds' ? valueForms.holds : valueForms.doesNotHold, String(value['version']))}${text('dissent') === '' ? '' : `; ${text('dissent')}`}`;
    case 'scope':
      return valueForms.decides(text('question'), text('decision'));
    case 'data':
      return valueForms.data(String(value['version']));
    case 'definition':
      return `${text('name')}: ${text('analystWords')}`;
    case 'choice':
      return `${choiceWords[text('choice') as keyof typeof choiceWords] ?? text('choice')}: ${text('reason')}`;
    case 'answer':
      return `${text('answerKind').replaceAll('_', ' ')}: ${text('answer')}`;
    case 'decision':
      return [text('decision').replaceAll('_', ' '), text('who')].filter((part) => part !== '').join(': ');
    default:
      return JSON.stringify(value);
  }
};

const labelFor = (workshop: Workshop, id: string): string => {
  const link = workshop.links.find((one) => one.id === id);
  const wanted = link?.note ?? id;
  return (
    [...workshop.assumptions, ...workshop.contexts].find((one) => one.id === wanted)?.label ??
    workshop.evidence.find((one) => one.id === wanted)?.says ??
    valueForms.oneEntry
  );
};
