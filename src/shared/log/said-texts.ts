import { defined } from './defined.ts';
import { lastEntry, saidBeside, together } from './said-beside.ts';
import type { SaidText } from './said-text.ts';
import type { Workshop } from './state.ts';
import { briefParts } from './vocabulary.ts';

/** Those that hold every word asked for, in any order. */
export const matchingTexts = (texts: readonly SaidText[], asked: string): readonly SaidText[] => {
  const wanted = asked.toLowerCase().split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return [];
  return texts.filter(({ label, text }) => {
    const hay = `${label} ${text}`.toLowerCase();
    return wanted.every((part) => hay.includes(part));
  });
};

/** Everything said in a workshop, once each, newest wording first where there are several. */
export const saidIn = (workshop: Workshop): readonly SaidText[] => {
  const linked = new Map(workshop.links.map(({ note, assumption }) => [note, assumption]));
  const owner = (id: string): string | null =>
    workshop.assumptions.some((one) => one.id === id) ? id : null;
  return [
    ...workshop.scopes.map(({ question, decision, said, ...scope }) => ({
      what: 'question' as const,
      label: '',
      text: together(
        `${question} ${decision}`,
        scope.why,
        scope.decider,
        scope.audience,
        scope.atStake,
        scope.belongsTo,
        scope.leftOut,
        scope.threshold?.because,
        scope.why,
        ...Object.values(scope.needs ?? {}),
      ),
      assumption: null,
      event: said.event,
    })),
    ...workshop.assumptions.flatMap(({ id, label, versions, because, becauseEvent }) => [
      ...versions
        .toReversed()
        .filter(({ statement }) => statement !== '')
        .map(({ number, statement, said }) => ({
          what: 'assumption' as const,
          label: versions.length > 1 ? `${label} v${number}` : label,
          text: statement,
          assumption: id,
          event: said.event,
        })),
      ...(because === undefined || becauseEvent === undefined
        ? []
        : [{ what: 'assumption' as const, label, text: because, assumption: id, event: becauseEvent }]),
    ]),
    ...workshop.contexts.map(({ id, label, text, kind, from, to, source, certainty, said }) => ({
      what: 'context' as const,
      label,
      text: together(text, source.ref),
      assumption: linked.get(id) ?? null,
      event: said.event,
      note: defined({ text, kind, from, to, source, certainty }),
    })),
    ...workshop.links.map(({ note, assumption, reason, said }) => ({
      what: 'context' as const,
      label: workshop.contexts.find(({ id }) => id === note)?.label ?? '',
      text: reason,
      assumption,
      event: said.event,
    })),
    ...workshop.outliers.map(({ label, words, reason, said }) => ({
      what: 'outlier' as const,
      label,
      text: `${words}: ${reason}`,
      assumption: null,
      event: said.event,
    })),
    ...workshop.followUps.map(({ label, question, who, from, said }) => ({
      what: 'follow-up' as const,
      label,
      text: together(question, who),
      assumption: owner(from),
      event: said.event,
    })),
    ...workshop.insights.map(({ id, label, statement, because, soWhat, forWhom, limits, said }) => ({
      what: 'insight' as const,
      label,
      text: together(statement, because, soWhat, forWhom, limits),
      assumption: null,
      event: lastEntry(workshop, id, ['insight.edited']) ?? said.event,
    })),
    ...workshop.briefs.map((brief) => ({
      what: 'brief' as const,
      label: brief.label,
      text: together(
        brief.title,
        ...briefParts.flatMap((part) => brief[part].map(({ text }) => text)),
        brief.questions,
      ),
      assumption: null,
      event: lastEntry(workshop, brief.id, ['brief.edited']) ?? brief.said.event,
    })),
    ...workshop.decisions.map(({ what, wouldChangeOurMind, decider, takenBy, said, ...more }) => ({
      what: 'decision' as const,
      label: '',
      text: together(what, wouldChangeOurMind, decider, takenBy, more.withoutInsight, more.alternatives),
      assumption: null,
      event: said.event,
    })),
    ...workshop.parking.map(({ label, text, sorted, said }) => ({
      what: 'parked' as const,
      label,
      text: together(text, sorted?.who),
      assumption: null,
      event: said.event,
    })),
    ...workshop.messages.flatMap(({ label, audience, versions, reactions }) => [
      ...versions.map(({ text, whyWeSay, said }, at) => ({
        what: 'message' as const,
        label,
        text: together(text, whyWeSay, at === 0 ? audience : undefined),
        assumption: null,
        event: said.event,
      })),
      ...reactions.map(({ changedText, customerWords, said }) => ({
        what: 'message' as const,
        label,
        text: together(changedText, customerWords),
        assumption: null,
        event: said.event,
      })),
    ]),
    ...workshop.queries.map(({ name, sql, said }) => ({
      what: 'query' as const,
      label: name,
      text: sql,
      assumption: null,
      event: said.event,
    })),
    ...workshop.words.map(({ id, term, analystWords, marketerWords, example, said }) => ({
      what: 'word' as const,
      label: term,
      text: together(analystWords, marketerWords, example),
      assumption: null,
      event: lastEntry(workshop, id, ['word.worded']) ?? said.event,
    })),
    ...saidBeside(workshop),
  ];
};
