import type { Sees } from './causality.ts';
import { defined } from './defined.ts';
import type { Draft } from './draft.ts';
import type { KnownEvent } from './known-event.ts';
import { write } from './register.ts';
import type { ContextLink } from './state.ts';
import { unreachable } from './unreachable.ts';

type ContextEvent = KnownEvent<
  | 'context.noted'
  | 'context.linked'
  | 'context.meant'
  | 'check.run'
  | 'challenge.run'
  | 'challenge.answered'
  | 'recheck.answered'
  | 'evidence.added'
  | 'followup.opened'
  | 'followup.closed'
  | 'followup.reopened'
  | 'agreement.given'
  | 'decision.taken'
  | 'decision.reviewed'
  | 'cut.displayed'
>;

/** Facts and answers around assumptions: each is written once; only "meant" and an answer can be said again. */
export const foldContext = (draft: Draft, event: ContextEvent, sees: Sees): void => {
  const { id, said, subject } = event;
  switch (event.type) {
    case 'context.noted':
      if (!draft.notes.has(subject)) draft.notes.set(subject, { ...event.set, id: subject, said, meant: [] });
      return;
    case 'context.meant': {
      const noted = draft.notes.get(event.set.note);
      if (noted !== undefined)
        noted.meant = write(noted.meant, { event: id, said, value: event.set.meant }, sees);
      return;
    }
    case 'context.linked':
      if (!draft.links.has(subject)) addLink(draft, { ...event.set, id: subject, said });
      return;
    case 'check.run': {
      const { assumption, ...result } = event.set;
      draft.assumptions.get(assumption)?.checks.push(defined({ ...result, event: id, said }));
      return;
    }
    case 'challenge.run': {
      const { assumption, ...run } = event.set;
      draft.assumptions.get(assumption)?.challenges.push({ ...run, event: id, said, answers: [] });
      return;
    }
    case 'challenge.answered': {
      const { assumption, run, ...answer } = event.set;
      draft.assumptions
        .get(assumption)
        ?.challenges.find((one) => one.event === run)
        ?.answers.push(defined({ ...answer, why: event.why, said }));
      return;
    }
    case 'recheck.answered':
      draft.assumptions
        .get(event.set.assumption)
        ?.rechecked.push({ dataVersion: event.set.dataVersion, reason: event.why ?? null, said });
      return;
    case 'evidence.added':
      if (!draft.evidence.has(subject)) draft.evidence.set(subject, { ...event.set, id: subject, said });
      return;
    case 'followup.opened':
      if (draft.followUps.has(subject)) return;
      draft.followUps.set(subject, {
        ...event.set,
        id: subject,
        said,
        closed: [],
        answers: [],
        reopened: [],
      });
      return note(draft.around.followUpsFrom, event.set.from, subject);
    case 'followup.closed': {
      const followUp = draft.followUps.get(subject);
      if (followUp === undefined) return;
      const value = defined({ ...event.set, why: event.why, said });
      followUp.answers.push(value);
      followUp.closed = write(followUp.closed, { event: id, said, value }, sees);
      return;
    }
    case 'followup.reopened': {
      const followUp = draft.followUps.get(subject);
      if (followUp === undefined) return;
      followUp.reopened.push({ reason: event.set.reason, said });
      followUp.closed = write(followUp.closed, { event: id, said, value: null }, sees);
      return;
    }
    case 'agreement.given': {
      const given = draft.agreements.get(event.set.target) ?? [];
      draft.agreements.set(event.set.target, [...given, { event: id, role: event.set.role, said }]);
      return;
    }
    case 'decision.taken':
      if (!draft.decisions.has(subject))
        draft.decisions.set(subject, { ...event.set, id: subject, said, reviewed: [] });
      return;
    case 'decision.reviewed': {
      const decision = draft.decisions.get(subject);
      if (decision !== undefined)
        decision.reviewed = write(
          decision.reviewed,
          { event: id, said, value: { ...event.set, said } },
          sees,
        );
      return;
    }
    case 'cut.displayed':
      draft.cuts.add(event.set.variant);
      return;
    default:
      return unreachable(event);
  }
};

const addLink = (draft: Draft, link: ContextLink): void => {
  draft.links.set(link.id, link);
  note(draft.around.linksTo, link.assumption, link);
  const linked = draft.around.linkedBy.get(link.note) ?? new Set();
  draft.around.linkedBy.set(link.note, linked.add(link.assumption));
};

const note = <T>(lists: Map<string, T[]>, key: string, item: T): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else lists.set(key, [...list, item]);
};
