import { whoTakes } from '../messages/who-takes.ts';
import { metricWords } from '../messages/metric-words.ts';
import type { LogEvent } from '../log/envelope.ts';
import type { Assumption, Decision, Evidence, Insight, OutlierDecision, Workshop } from '../log/state.ts';
import { whatChanged } from '../log/what-changed.ts';
import { longDay } from '../messages/dates.ts';
import {
  capital,
  choiceWords,
  conclusionWords,
  confidenceWords,
  roleWords,
  stateWords,
  wordingWords,
} from '../messages/log-words.ts';
import {
  agreedBy,
  askedNotAnswered,
  conflictWords,
  cutsTried,
  footerWords,
  limitWords,
  madeForWords,
  moreChanged,
  outcomeInReport,
  logHead,
  notAnswered,
  openQuestion,
  reportWords,
  sessionWords,
  whyNotAnswered,
} from '../messages/report-words.ts';
import { withoutStop, withStop } from '../text/sentence.ts';
import { appendixOf } from './appendix.ts';
import { dataStand } from './data-stand.ts';
import { type Figure, figureOf, withRange } from './figure.ts';
import { reportCharts, type Results } from './report-chart.ts';
import { fullReport, holds, type ReportOptions } from './report-options.ts';
import { rowsTold } from './rows-told.ts';
import type { Decided, Known, LeftOut, Report, Source, Thinking } from './report-model.ts';
import { inLanguageOf } from '../messages/in-language-of.ts';

const modelOf = (
  workshop: Workshop,
  results: Results,
  options: ReportOptions,
  events: readonly LogEvent[],
): Report => {
  const whole = options.length === 'full';
  const agreed = workshop.insights.filter(({ state }) => state === 'agreed');
  const leftOut = workshop.outliers.filter(({ state, choice }) => state === 'agreed' && choice !== 'keep');
  const told = whole ? agreed : agreed.slice(0, mostOnOnePage);
  const moved = workshop.assumptions.filter(
    ({ state, versions, verdict }) => state !== 'withdrawn' && (versions.length > 1 || verdict !== null),
  );
  const behind = new Set(told.flatMap(({ assumptions }) => assumptions));
  const decided = new Set(
    leftOut.flatMap(({ appliesTo: to }) => (to.what === 'assumption' ? to.assumption : [])),
  );
  const leading = moved.filter(({ id }) => behind.has(id) || decided.has(id));
  // Where no insight stands yet, what changed is all there is to tell.
  const changed = whole ? moved : (leading.length > 0 ? leading : moved).slice(0, mostChanged);
  const sources = workshop.evidence.flatMap(sourceOf);
  const charts = holds(options, 'chart')
    ? reportCharts(workshop, results, (one) => !(options.hideSingle && isSingle(workshop, one)))
    : [];
  return {
    language: workshop.language,
    locale: workshop.locale,
    length: options.length,
    head: headOf(workshop, options),
    answer: answerOf(workshop, agreed),
    known: told.map(knownOf),
    more: agreed.length - told.length,
    changed: holds(options, 'changed')
      ? changed.map((assumption) => thinkingOf(workshop, assumption, options.hideSingle))
      : null,
    alsoChanged: holds(options, 'changed')
      ? alsoChanged(moved.filter((one) => !changed.includes(one)))
      : null,
    charts: whole ? charts : charts.slice(0, 1),
    leftOut: leftOut.map((outlier) =>
      leftOutOf(workshop, outlier, options.hideSingle && isSingle(workshop, outlier)),
    ),
    cuts: cutsTried(workshop.cutsTried),
    open: holds(options, 'open') ? openOf(workshop) : null,
    decisions: holds(options, 'decision') ? workshop.decisions.map(decidedOf) : null,
    wording: (holds(options, 'wording') ? changed : []).flatMap(({ label, versions }) => {
      const [first, last] = [versions[0], versions.at(-1)];
      return first === undefined || last === undefined || first === last
        ? []
        : [{ label, changes: whatChanged(wordingWords(first.statement), wordingWords(last.statement)) }];
    }),
    sources,
    numbers: holds(options, 'numbers') ? sources : [],
    appendix: appendixOf(workshop, events, options),
    footer: {
      made: footerWords(workshop.title, workshop.entries.length, workshop.data?.version ?? null),
      log: logHead(workshop.heads.map((head) => head.slice(0, 12)).join(' ')),
    },
  };
};

/** What fits beside a chart on one page. */
const mostOnOnePage = 3;
const mostChanged = 4;

const alsoChanged = (beyond: readonly Assumption[]): string | null =>
  beyond.length === 0 ? null : moreChanged(beyond.map(({ label }) => label));

const decidedOf = ({ what, takenBy, reviewOn, wouldChangeOurMind }: Decision): Decided => ({
  what: withStop(what),
  takenBy,
  lookAgain: longDay(reviewOn),
  mind: withStop(wouldChangeOurMind),
});

const headOf = (workshop: Workshop, { names, forWhom }: ReportOptions): Report['head'] => {
  const { scope, sessions, people, title } = workshop;
  const present = new Set(sessions.flatMap(({ participants }) => participants));
  const roles = [
    ...new Set(
      people
        .filter(({ id }) => present.has(id))
        .map(({ id, role }) => {
          const name = (names[id] ?? '').trim();
          return name === '' ? roleWords[role] : `${name} (${roleWords[role]})`;
        }),
    ),
  ];
  const by = scope?.decideBy === undefined ? '' : `, ${reportWords.by} ${longDay(scope.decideBy)}`;
  const decides =
    scope === null
      ? []
      : [
          `${reportWords.decides}: ${scope.decision}`,
          `${reportWords.decidedBy} ${scope.decider}${by}`,
          scope.atStake === undefined ? '' : `${reportWords.atStake}: ${scope.atStake}`,
        ];
  return {
    title,
    session: sessionWords(localDay(sessions[0]?.startedAt, workshop.timeZone)),
    roles: metricWords.and(roles),
    question: scope?.question ?? title,
    line: [
      ...decides,
      dataStand(workshop),
      forWhom === '' || forWhom === scope?.decider ? '' : madeForWords(forWhom),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  };
};

/** The day as the pair's calendar had it. A time zone nobody knows falls back to UTC. */
const localDay = (at: number | undefined, timeZone: string): string | null => {
  if (at === undefined || Number.isNaN(new Date(at).getTime())) return null;
  const day = (zone: string): string =>
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).format(at);
  try {
    return longDay(day(timeZone));
  } catch {
    return longDay(day('UTC'));
  }
};

const answerOf = (workshop: Workshop, agreed: readonly Insight[]): Report['answer'] => {
  const [first] = agreed;
  const last = workshop.decisions.at(-1);
  const then = last === undefined ? null : withStop(last.what);
  const waiting = workshop.insights.filter(({ state }) => state !== 'retired').length;
  if (first === undefined) return { text: notAnswered(whyNotAnswered(waiting)), then, how: null };
  return {
    text: withStop(first.statement),
    then,
    how: first.confidence === undefined ? null : confidenceWords[first.confidence],
  };
};

const knownOf = (insight: Insight): Known => ({
  label: insight.label,
  statement: withStop(insight.statement),
  because: withStop(insight.because),
  soWhat: withStop(insight.soWhat),
  limits:
    insight.limits === undefined || insight.limits === ''
      ? null
      : reportWords.limits(withStop(insight.limits)),
  flags: [
    ...(insight.toldOnly ? [reportWords.toldNotMeasured] : []),
    ...(insight.kind === 'seen_together' ? [reportWords.seenTogether] : []),
    ...(insight.needsLook.length > 0 ? [reportWords.needsLook] : []),
  ],
});

const thinkingOf = (workshop: Workshop, assumption: Assumption, hideSingle: boolean): Thinking => {
  const notes = workshop.links
    .filter((link) => link.assumption === assumption.id)
    .flatMap((link) => workshop.contexts.filter(({ id }) => id === link.note))
    .map(
      ({ text, said, source }) =>
        `${withoutStop(text)} (${[roleWords[said.role], source.ref].filter((part) => part !== '').join(', ')})`,
    );
  const checks = assumption.checks.flatMap(({ measured, unit, outcome }) => {
    if (measured === null) return [];
    // Money carries its sign in the number.
    const figure = figureOf(measured, unit);
    const number = [withRange(figure), figure.unit].filter((part) => part !== '').join(' ');
    return [`${reportWords.counted}: ${number}, ${outcomeInReport[outcome]}`];
  });
  const cuts = workshop.outliers
    .filter(
      ({ state, appliesTo }) =>
        state === 'agreed' && appliesTo.what === 'assumption' && appliesTo.assumption === assumption.id,
    )
    .map((outlier) =>
      hideSingle && isSingle(workshop, outlier)
        ? `${rowsTold(workshop, outlier)} ${choiceWords[outlier.choice]}`
        : `${rowsTold(workshop, outlier)} ${choiceWords[outlier.choice]}: ${withRange(figureOf(outlier.before, outlier.unit))} → ${withRange(figureOf(outlier.after, outlier.unit))}`,
    );
  return {
    label: assumption.label,
    assumed: wordingWords(assumption.versions[0]?.statement ?? ''),
    learned: [...new Set([...notes, ...cuts, ...checks])],
    now: nowOf(workshop, assumption),
  };
};

const nowOf = ({ insights }: Workshop, { id, state, versions, statement, verdict }: Assumption): string => {
  const verdictStands = state === 'holds' || state === 'does_not_hold';
  const word = stateWords[state];
  const flags = [
    ...(verdict !== null && !verdictStands ? [reportWords.notAgreed] : []),
    ...(verdict?.dissent === undefined
      ? []
      : [reportWords.dissent(verdict.dissentBy ?? null, verdict.dissent)]),
  ];
  // What is known instead stands beside what does not hold.
  const instead =
    state === 'does_not_hold'
      ? insights.filter((one) => one.state === 'agreed' && one.assumptions.includes(id))
      : [];
  return [
    versions.length > 1 ? `${word}: ${wordingWords(statement)}` : `${word}.`,
    ...instead.map((one) => withStop(one.statement)),
    ...flags.map(capital),
  ].join(' ');
};

/** So few rows that before and after tell one row's amount. */
export const isSingle = (
  { smallGroupMin }: Pick<Workshop, 'smallGroupMin'>,
  { count }: Pick<OutlierDecision, 'count'>,
): boolean => count < smallGroupMin;

const hidden: Figure = { value: reportWords.amountHidden, unit: '', range: null, likely: null, n: '' };

const leftOutOf = (workshop: Workshop, outlier: OutlierDecision, hide: boolean): LeftOut => ({
  label: outlier.label,
  what: rowsTold(workshop, outlier),
  choice: choiceWords[outlier.choice],
  reason: withoutStop(outlier.reason),
  before: hide ? hidden : figureOf(outlier.before, outlier.unit),
  after: hide ? hidden : figureOf(outlier.after, outlier.unit),
  conclusion: conclusionWords(outlier.changesConclusion),
  changes: outlier.changesConclusion === true,
  agreed: agreedBy(outlier.agreedBy.map((role) => roleWords[role])),
});

/** What the data asked about a claim as it stands, and nobody has said anything to. */
const unanswered = ({ label, state, versions, challenges }: Assumption): readonly string[] => {
  if (state === 'withdrawn' || state === 'replaced') return [];
  const asked = challenges.filter(({ version }) => version === versions.length);
  const answered = new Set(asked.flatMap(({ answers }) => answers.map(({ probe }) => probe)));
  return (asked.at(-1)?.probes ?? [])
    .filter(({ id, state: said }) => said === 'asks' && !answered.has(id))
    .map(({ question }) => askedNotAnswered(label, question));
};

const openOf = (workshop: Workshop): readonly string[] => {
  const labels = new Map(
    [...workshop.assumptions, ...workshop.insights, ...workshop.outliers, ...workshop.followUps].map(
      ({ id, label }) => [id, label],
    ),
  );
  return [
    ...workshop.followUps
      .filter(({ state }) => state === 'open')
      .map(({ label, question, who, byWhen }) =>
        openQuestion(label, question, whoTakes(who), byWhen === undefined ? null : longDay(byWhen)),
      ),
    ...workshop.followUps.flatMap(({ label, question, answer }) =>
      answer?.limits === undefined || answer.limits === ''
        ? []
        : [limitWords(label, question, answer.limits)],
    ),
    ...workshop.assumptions.flatMap(unanswered),
    ...workshop.assumptions
      .filter(({ state }) => ['open', 'in_context', 'to_check', 'dig', 'parked'].includes(state))
      .map(({ label, state, statement }) => `${label} ${stateWords[state]}: ${statement}`),
    ...workshop.conflicts.map(({ entity, field, heads }) =>
      conflictWords(labels.get(entity) ?? workshop.title, field, heads.length),
    ),
  ];
};

const sourceOf = (evidence: Evidence): readonly Source[] => {
  if (evidence.measured === undefined) return [];
  const { says, unit, dataVersion, metricVersion, result } = evidence;
  const or = (number: number | undefined): string => (number === undefined ? '–' : String(number));
  return [
    {
      says,
      figure: figureOf(evidence.measured, unit ?? ''),
      data: or(dataVersion),
      metric: or(metricVersion),
      result: result?.slice(0, 12) ?? '–',
    },
  ];
};

/** Report = f(state, results). Only what is agreed is told as known; what is not is listed as open. */
export const makeReportModel = (
  workshop: Workshop,
  results: Results,
  options: ReportOptions = fullReport,
  events: readonly LogEvent[] = [],
): Report => inLanguageOf(workshop, () => modelOf(workshop, results, options, events));
