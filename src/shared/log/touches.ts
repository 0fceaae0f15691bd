import type { Draft } from './draft.ts';
import type { KnownEvent } from './known-event.ts';

/** Which assumptions an entry may change: all of them, or these. What is not sure says all. */
export const touches = (draft: Draft, event: KnownEvent): 'all' | readonly string[] => {
  switch (event.type) {
    case 'assumption.logged':
    case 'assumption.detailed':
    case 'assumption.evidence':
    case 'assumption.revised':
    case 'assumption.parked':
    case 'assumption.resumed':
    case 'assumption.merged':
    case 'assumption.split':
    case 'assumption.withdrawn':
    case 'verdict.set':
    case 'verdict.reopened':
      return [event.subject];
    case 'context.linked':
    case 'check.run':
    case 'challenge.run':
    case 'challenge.answered':
    case 'recheck.answered':
      return [event.set.assumption];
    case 'followup.opened':
      return [event.set.from];
    case 'followup.closed':
      return [draft.followUps.get(event.subject)?.from ?? ''];
    case 'context.meant':
      return [...draft.links.values()].flatMap((link) =>
        link.note === event.set.note ? [link.assumption] : [],
      );
    case 'evidence.added':
      // Usually named later; after a merge it may have been named before.
      return [...draft.assumptions.values()].flatMap(({ id, versions, evidence }) =>
        versions.some((version) => version.evidence.includes(event.subject)) ||
        evidence.some((added) => added.evidence === event.subject)
          ? [id]
          : [],
      );
    case 'agreement.given':
      return [...draft.assumptions.values()].flatMap(({ id, verdict }) =>
        verdict.some((head) => head.value?.event === event.set.target) ? [id] : [],
      );
    case 'workshop.created':
    case 'workshop.renamed':
    case 'session.started':
    case 'session.driver':
    case 'session.step':
    case 'session.closed':
    case 'round.started':
    case 'scope.set':
    case 'context.noted':
    case 'decision.taken':
    case 'cut.displayed':
    case 'expectation.written':
    case 'expectation.done':
    case 'parking.added':
    case 'parking.sorted':
    case 'word.added':
    case 'word.worded':
    case 'word.said_back':
    case 'insight.drafted':
    case 'insight.edited':
    case 'insight.ready':
    case 'insight.said_back':
    case 'insight.retired':
    case 'query.kept':
    case 'message.written':
    case 'message.revised':
    case 'message.answered':
      return [];
    default:
      return 'all';
  }
};
