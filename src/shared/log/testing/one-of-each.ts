import type { EventSets, EventType } from '../events.ts';

/** Every word a person says here is found again by its own number: "said17". */
let words = 0;
const said = (): string => `said${++words}`;
const measured = { value: 20.5, low: 18.8, high: 22.4, n: 24_000 };
const hash = 'a'.repeat(64);
const line = () => [{ text: said(), from: [] }];

/** `entry`: the id of the entry of that kind, said before. */
type Examples = {
  readonly [T in EventType]: (entry: (type: EventType) => string) => {
    readonly subject: string;
    readonly set: EventSets[T];
  };
};

/** One of each kind of entry, in an order in which they may be said: a new kind does not compile without its own. */
export const oneOfEach: Examples = {
  'workshop.created': () => ({
    subject: 'w',
    set: {
      title: 'Spring',
      language: 'en',
      locale: 'en-GB',
      currency: 'EUR',
      timeZone: 'UTC',
      weekStarts: 'monday',
      smallGroupMin: 10,
    },
  }),
  'workshop.renamed': () => ({ subject: 'w', set: { title: 'Spring e-mail' } }),
  'person.joined': () => ({ subject: 'p-analyst', set: { role: 'analyst' } }),
  'session.started': () => ({
    subject: 's1',
    set: {
      number: 1,
      kind: 'together',
      plannedMinutes: 90,
      participants: ['p-analyst'],
      driver: 'p-analyst',
    },
  }),
  'session.here': () => ({ subject: 's1', set: { participants: ['p-analyst'] } }),
  'session.driver': () => ({ subject: 's1', set: { driver: 'p-analyst' } }),
  'session.step': () => ({ subject: 's1', set: { step: 'arrive', skipped: false } }),
  'session.paused': () => ({ subject: 's1', set: {} }),
  'session.resumed': () => ({ subject: 's1', set: {} }),
  'round.started': () => ({ subject: 'w', set: { number: 1, startedBecause: 'start' } }),
  'scope.set': () => ({
    subject: 'w',
    set: {
      question: `${said()}?`,
      decision: said(),
      decider: said(),
      audience: said(),
      leftOut: said(),
      belongsTo: said(),
      atStake: said(),
    },
  }),
  'data.added': () => ({
    subject: 'w',
    set: {
      generation: hash,
      version: 1,
      tables: [
        {
          name: 'orders',
          fileName: 'orders.csv',
          sha256: hash,
          rowsRead: 600,
          rowsSetAside: 0,
          columns: [],
          readAs: {},
          decisions: [],
          findings: [],
        },
      ],
      joins: [],
    },
  }),
  'metric.defined': () => ({
    subject: 'm1',
    set: {
      name: 'Orders',
      definition: { is: 1 },
      unit: 'per 1,000',
      goodDirection: 'up',
      minN: 30,
      analystWords: said(),
      marketerWords: said(),
    },
  }),
  'evidence.added': () => ({ subject: 'e1', set: { kind: 'told', says: said(), strength: 'told' } }),
  'expectation.written': () => ({ subject: 'x1', set: { text: said() } }),
  'expectation.done': () => ({ subject: 'p-analyst', set: { role: 'analyst' } }),
  'assumption.logged': () => ({
    subject: 'a1',
    set: { label: 'A1', statement: said(), evidence: ['e1'] },
  }),
  'assumption.detailed': () => ({ subject: 'a1', set: { because: said(), confidence: 'guess' } }),
  'assumption.evidence': () => ({ subject: 'a1', set: { evidence: 'e1', version: 1 } }),
  'context.noted': () => ({
    subject: 'c1',
    set: {
      label: 'C1',
      text: said(),
      kind: 'stock_out',
      source: { kind: 'someone', ref: said() },
      certainty: 'sure',
      reusable: false,
    },
  }),
  'context.linked': () => ({
    subject: 'l1',
    set: { note: 'c1', assumption: 'a1', version: 1, effect: 'refines', reason: said() },
  }),
  'context.meant': () => ({ subject: 'c1', set: { note: 'c1', meant: true } }),
  'assumption.revised': (entry) => ({
    subject: 'a1',
    set: { version: 2, statement: said(), causedBy: [entry('context.linked')] },
  }),
  'check.run': () => ({
    subject: 'k1',
    set: {
      assumption: 'a1',
      version: 2,
      measured,
      outcome: 'meets',
      rows: 'all',
      check: {},
      unit: '',
      dataVersion: 1,
      metricVersion: 1,
    },
  }),
  'challenge.run': () => ({
    subject: 'h1',
    set: {
      assumption: 'a1',
      version: 2,
      claim: {},
      effect: 5.5,
      low: null,
      high: null,
      n: 24_000,
      outcome: 'meets',
      probes: [{ id: 'P1', state: 'asks', question: 'Was it in stock?' }],
      cuts: 1,
      dataVersion: 1,
    },
  }),
  'challenge.answered': (entry) => ({
    subject: 'h1',
    set: { assumption: 'a1', run: entry('challenge.run'), probe: 'P1', answer: 'not_relevant' },
  }),
  'followup.opened': () => ({
    subject: 'q1',
    set: { label: 'Q1', question: said(), from: 'a1', who: said(), blocking: false },
  }),
  'followup.closed': () => ({
    subject: 'q1',
    set: { answerKind: 'can_with_limits', answer: said(), limits: said(), chosen: said() },
  }),
  'followup.reopened': () => ({ subject: 'q1', set: { reason: said() } }),
  'outlier.proposed': () => ({
    subject: 'o1',
    set: {
      label: 'O1',
      rows: {},
      count: 1,
      words: said(),
      choice: 'ignore',
      appliesTo: { what: 'question' },
      reason: said(),
      before: measured,
      after: measured,
      unit: '',
      changesConclusion: null,
      dataVersion: 1,
      metricVersion: 1,
    },
  }),
  'outlier.reversed': () => ({ subject: 'o1', set: { reason: said() } }),
  'cut.displayed': () => ({ subject: 'w', set: { variant: hash } }),
  'verdict.set': () => ({ subject: 'a1', set: { verdict: 'holds', version: 2 } }),
  'agreement.given': (entry) => ({
    subject: 'a1',
    set: { target: entry('verdict.set'), role: 'analyst' },
  }),
  'verdict.dissented': (entry) => ({
    subject: 'a1',
    set: { target: entry('verdict.set'), role: 'analyst', words: said() },
  }),
  'verdict.reopened': () => ({ subject: 'a1', set: { reason: said() } }),
  'recheck.answered': () => ({
    subject: 'a1',
    set: { assumption: 'a1', dataVersion: 1, answer: 'keep' },
  }),
  'assumption.parked': () => ({ subject: 'a1', set: { reason: said() } }),
  'assumption.resumed': () => ({ subject: 'a1', set: {} }),
  'assumption.split': () => ({ subject: 'a1', set: { into: ['a2', 'a3'] } }),
  'assumption.merged': () => ({ subject: 'a1', set: { into: 'a2' } }),
  'assumption.withdrawn': () => ({ subject: 'a1', set: { reason: said() } }),
  'insight.drafted': () => ({
    subject: 'n1',
    set: {
      label: 'N1',
      statement: said(),
      because: said(),
      soWhat: said(),
      forWhom: said(),
      limits: said(),
      kind: 'seen_together',
      evidence: ['e1'],
      assumptions: ['a1'],
      contextLinks: ['l1'],
    },
  }),
  'insight.edited': () => ({ subject: 'n1', set: { confidence: 'strong' } }),
  'insight.ready': () => ({ subject: 'n1', set: {} }),
  'insight.said_back': () => ({ subject: 'n1', set: { role: 'analyst', words: said() } }),
  'insight.retired': () => ({ subject: 'n1', set: { reason: said() } }),
  'decision.taken': () => ({
    subject: 'd1',
    set: {
      what: said(),
      decider: said(),
      insights: ['n1'],
      wouldChangeOurMind: said(),
      reviewOn: '2025-05-13',
      takenBy: said(),
      alternatives: said(),
    },
  }),
  'decision.reviewed': () => ({ subject: 'd1', set: { outcome: 'kept', because: said() } }),
  'brief.drafted': () => ({
    subject: 'b1',
    set: { label: 'B1', title: said(), forWhom: line(), weWant: line(), message: line() },
  }),
  'brief.edited': () => ({ subject: 'b1', set: { because: line(), questions: said() } }),
  'brief.ready': () => ({ subject: 'b1', set: {} }),
  'brief.judged': () => ({
    subject: 'b1',
    set: {
      measured,
      outcome: 'meets',
      to: '2025-05-13',
      shape: 'at_least',
      value: 15,
      unit: '',
      dataVersion: 1,
      metricVersion: 1,
    },
  }),
  'brief.closed': () => ({ subject: 'b1', set: { learned: said() } }),
  'brief.retired': () => ({ subject: 'b1', set: { reason: said() } }),
  'parking.added': () => ({ subject: 't1', set: { label: 'P1', text: said() } }),
  'parking.sorted': () => ({ subject: 't1', set: { decision: 'someone_takes_it', who: said() } }),
  'word.added': () => ({
    subject: 'g1',
    set: { term: said(), language: 'en', analystWords: said(), marketerWords: said(), example: said() },
  }),
  'word.worded': () => ({ subject: 'g1', set: { marketerWords: said() } }),
  'word.said_back': () => ({ subject: 'g1', set: { role: 'analyst', words: said(), meant: true } }),
  'message.written': () => ({
    subject: 'v1',
    set: { label: 'M1', text: said(), whyWeSay: said(), audience: said(), from: ['n1'] },
  }),
  'message.revised': () => ({
    subject: 'v1',
    set: { version: 2, text: said(), whyWeSay: said(), causedBy: ['n1'] },
  }),
  'message.answered': () => ({
    subject: 'r1',
    set: {
      message: 'v1',
      version: 2,
      where: 'shop',
      used: 'changed',
      changedText: said(),
      customerWords: said(),
      outcome: 'objected',
      nobodyRecognised: true,
    },
  }),
  'query.kept': () => ({ subject: 'y1', set: { name: said(), sql: 'SELECT 1' } }),
  'session.closed': () => ({ subject: 's1', set: { learned: { analyst: said() } } }),
  'event.redacted': (entry) => ({
    subject: 'w',
    set: { target: entry('cut.displayed'), reasonCode: 'other' },
  }),
};
