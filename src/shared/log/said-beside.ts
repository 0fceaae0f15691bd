import type { SaidText } from './said-text.ts';
import type { Answer, Assumption, Workshop } from './state.ts';

/** What was said beside the main texts: expectations, reasons, dissent, answers, words said back, what was learned. */
export const saidBeside = (workshop: Workshop): readonly SaidText[] =>
  [
    ...workshop.expectations.map(({ text, said }) => ofNone('expectation', '', text, said.event)),
    ...workshop.assumptions.flatMap((one) => besideAssumption(workshop, one)),
    ...workshop.outliers.flatMap(({ id, label, reversedBecause }) =>
      entered(workshop, id, 'outlier.reversed', reversedBecause, (text, event) =>
        ofNone('outlier', label, text, event),
      ),
    ),
    ...workshop.followUps.flatMap(({ label, from, answer, earlier, reopened }) => {
      const assumption = workshop.assumptions.some((one) => one.id === from) ? from : null;
      const own = (words: string, event: string): SaidText => ({
        ...ofNone('follow-up', label, words, event),
        assumption,
      });
      return [
        ...[...earlier, ...(answer ? [answer] : [])].map((one) => own(answerText(one), one.said.event)),
        ...reopened.map(({ reason, said }) => own(reason, said.event)),
      ];
    }),
    ...workshop.insights.flatMap(({ id, label, saidBack, retiredBecause }) => [
      ...saidBack.map(({ words, event }) => ofNone('insight', label, words, event)),
      ...entered(workshop, id, 'insight.retired', retiredBecause, (text, event) =>
        ofNone('insight', label, text, event),
      ),
    ]),
    ...workshop.decisions.flatMap(({ reviewed }) =>
      reviewed === null ? [] : [ofNone('decision', '', reviewed.because, reviewed.said.event)],
    ),
    ...workshop.briefs.flatMap(({ id, label, learned, retiredBecause }) => [
      ...entered(workshop, id, 'brief.closed', learned, (text, event) => ofNone('brief', label, text, event)),
      ...entered(workshop, id, 'brief.retired', retiredBecause, (text, event) =>
        ofNone('brief', label, text, event),
      ),
    ]),
    ...workshop.words.flatMap(({ term, saidBack, spoken, ...word }) => [
      ...saidBack.map(({ words, said }) => ofNone('word', term, words, said.event)),
      // Wordings that another one took the place of.
      ...spoken
        .filter(({ text }) => ![word.analystWords, word.marketerWords, word.example].includes(text))
        .map(({ text, event }) => ofNone('word', term, text, event)),
    ]),
    ...workshop.metrics.flatMap(({ versions }) =>
      versions.map(({ name, analystWords, marketerWords, said }) =>
        ofNone('word', name, together(analystWords, marketerWords), said.event),
      ),
    ),
    ...workshop.sessions.flatMap(({ id, learned }) =>
      entered(workshop, id, 'session.closed', together(...Object.values(learned)), (text, event) =>
        ofNone('learned', '', text, event),
      ),
    ),
  ].filter(({ text }) => text !== '');

const besideAssumption = (workshop: Workshop, one: Assumption): readonly SaidText[] => {
  const { id, label, spoken, reopened, challenges } = one;
  const own = (text: string, event: string, what: SaidText['what'] = 'assumption'): SaidText => ({
    what,
    label,
    text,
    assumption: id,
    event,
  });
  return [
    ...spoken.map(({ text, event }) => own(text, event)),
    ...one.keptBecause.map(({ reason, said }) => own(reason, said.event, 'check')),
    ...workshop.evidence
      .filter(({ id: evidence, strength }) => strength === 'told' && restsOn(one, evidence))
      .map(({ says, source, said }) => own(together(says, source), said.event)),
    ...reopened.map(({ reason, said }) => own(reason, said.event)),
    ...entered(workshop, id, 'assumption.withdrawn', one.withdrawnBecause, own),
    ...challenges.flatMap(({ answers }) =>
      answers.flatMap(({ why, said }) => (why === undefined ? [] : [own(why, said.event, 'check')])),
    ),
  ];
};

const restsOn = ({ versions }: Assumption, evidence: string): boolean =>
  versions.some((version) => version.evidence.includes(evidence));

const answerText = ({ answer, chosen, options = [], limits, alternative, cost, why }: Answer): string =>
  together(answer, chosen, ...options, limits, alternative, cost, why);

/** Parts of one text, as they are searched and shown. */
export const together = (...parts: readonly (string | undefined)[]): string =>
  parts.filter(Boolean).join(' · ');

/** The newest entry about something that wrote one of these. */
export const lastEntry = (
  { entries }: Workshop,
  subject: string,
  types: readonly string[],
): string | undefined =>
  entries.findLast((one) => one.subject === subject && !one.redacted && types.includes(one.type))?.event;

const ofNone = (what: SaidText['what'], label: string, text: string, event: string): SaidText => ({
  what,
  label,
  text,
  assumption: null,
  event,
});

const entered = (
  workshop: Workshop,
  subject: string,
  type: string,
  text: string | undefined,
  make: (text: string, event: string) => SaidText,
): readonly SaidText[] => {
  const event = text ? lastEntry(workshop, subject, [type]) : undefined;
  return event === undefined || !text ? [] : [make(text, event)];
};
