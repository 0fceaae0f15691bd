import type { Workshop } from './state.ts';
import { briefParts } from './vocabulary.ts';

/** A text somebody said, and where it stands. */
export type SaidText = {
  readonly what:
    | 'assumption'
    | 'context'
    | 'outlier'
    | 'follow-up'
    | 'insight'
    | 'brief'
    | 'decision'
    | 'parked'
    | 'word'
    | 'question';
  readonly label: string;
  readonly text: string;
  /** The assumption it belongs to, if any. */
  readonly assumption: string | null;
};

/** Everything said in a workshop, once each, newest wording first where there are several. */
export const saidIn = (workshop: Workshop): readonly SaidText[] => {
  const linked = new Map(workshop.links.map(({ note, assumption }) => [note, assumption]));
  const owner = (id: string): string | null =>
    workshop.assumptions.some((one) => one.id === id) ? id : null;
  return [
    ...workshop.scopes.map(({ question, decision }) => ({
      what: 'question' as const,
      label: '',
      text: `${question} ${decision}`,
      assumption: null,
    })),
    ...workshop.assumptions.flatMap(({ id, label, versions, because }) => [
      ...versions.toReversed().map(({ number, statement }) => ({
        what: 'assumption' as const,
        label: versions.length > 1 ? `${label} v${number}` : label,
        text: statement,
        assumption: id,
      })),
      ...(because === undefined
        ? []
        : [{ what: 'assumption' as const, label, text: because, assumption: id }]),
    ]),
    ...workshop.contexts.map(({ id, label, text, source }) => ({
      what: 'context' as const,
      label,
      text: [text, source.ref].filter(Boolean).join(' · '),
      assumption: linked.get(id) ?? null,
    })),
    ...workshop.links.map(({ note, assumption, reason }) => ({
      what: 'context' as const,
      label: workshop.contexts.find(({ id }) => id === note)?.label ?? '',
      text: reason,
      assumption,
    })),
    ...workshop.outliers.map(({ label, words, reason }) => ({
      what: 'outlier' as const,
      label,
      text: `${words}: ${reason}`,
      assumption: null,
    })),
    ...workshop.followUps.map(({ label, question, answer, from }) => ({
      what: 'follow-up' as const,
      label,
      text: [question, answer?.answer, answer?.limits, answer?.alternative].filter(Boolean).join(' · '),
      assumption: owner(from),
    })),
    ...workshop.insights.map(({ label, statement, because, soWhat, limits }) => ({
      what: 'insight' as const,
      label,
      text: [statement, because, soWhat, limits].filter(Boolean).join(' · '),
      assumption: null,
    })),
    ...workshop.briefs.map((brief) => ({
      what: 'brief' as const,
      label: brief.label,
      text: [brief.title, ...briefParts.flatMap((part) => brief[part].map(({ text }) => text))].join(' · '),
      assumption: null,
    })),
    ...workshop.decisions.map(({ what, wouldChangeOurMind }) => ({
      what: 'decision' as const,
      label: '',
      text: `${what} · ${wouldChangeOurMind}`,
      assumption: null,
    })),
    ...workshop.parking.map(({ label, text }) => ({
      what: 'parked' as const,
      label,
      text,
      assumption: null,
    })),
    ...workshop.words.map(({ term, analystWords, marketerWords }) => ({
      what: 'word' as const,
      label: term,
      text: [analystWords, marketerWords].filter(Boolean).join(' · '),
      assumption: null,
    })),
  ];
};
