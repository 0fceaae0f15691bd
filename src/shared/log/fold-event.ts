import type { Sees } from './causality.ts';
import type { Draft } from './draft.ts';
import { foldAround } from './fold-around.ts';
import { foldBrief } from './fold-brief.ts';
import { foldAssumption } from './fold-assumption.ts';
import { foldContext } from './fold-context.ts';
import { foldInsight } from './fold-insight.ts';
import { foldMessage } from './fold-message.ts';
import { foldOutlier } from './fold-outlier.ts';
import { foldWorkshop } from './fold-workshop.ts';
import type { KnownEvent } from './known-event.ts';
import { unreachable } from './unreachable.ts';

/** One line per kind of event: a new kind does not compile until somebody says where it goes. */
export const foldEvent = (draft: Draft, event: KnownEvent, sees: Sees): void => {
  switch (event.type) {
    case 'workshop.created':
    case 'workshop.renamed':
    case 'person.joined':
    case 'session.started':
    case 'session.here':
    case 'session.driver':
    case 'session.step':
    case 'session.paused':
    case 'session.resumed':
    case 'session.closed':
    case 'round.started':
    case 'scope.set':
    case 'data.added':
    case 'metric.defined':
      return foldWorkshop(draft, event, sees);
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
    case 'verdict.dissented':
    case 'verdict.reopened':
      return foldAssumption(draft, event, sees);
    case 'context.noted':
    case 'context.linked':
    case 'context.meant':
    case 'check.run':
    case 'challenge.run':
    case 'challenge.answered':
    case 'recheck.answered':
    case 'evidence.added':
    case 'followup.opened':
    case 'followup.closed':
    case 'followup.reopened':
    case 'agreement.given':
    case 'decision.taken':
    case 'decision.reviewed':
    case 'cut.displayed':
      return foldContext(draft, event, sees);
    case 'outlier.proposed':
    case 'outlier.reversed':
      return foldOutlier(draft, event, sees);
    case 'insight.drafted':
    case 'insight.edited':
    case 'insight.ready':
    case 'insight.said_back':
    case 'insight.retired':
      return foldInsight(draft, event, sees);
    case 'brief.drafted':
    case 'brief.edited':
    case 'brief.ready':
    case 'brief.judged':
    case 'brief.closed':
    case 'brief.retired':
      return foldBrief(draft, event, sees);
    case 'expectation.written':
    case 'expectation.done':
    case 'parking.added':
    case 'parking.sorted':
    case 'word.added':
    case 'word.worded':
    case 'word.said_back':
      return foldAround(draft, event, sees);
    case 'message.written':
    case 'message.revised':
    case 'message.answered':
      return foldMessage(draft, event);
    case 'query.kept':
      if (!draft.queries.has(event.subject))
        draft.queries.set(event.subject, { ...event.set, id: event.subject, said: event.said });
      return;
    case 'event.redacted':
      // What it removes was left out before folding began: see fold.ts.
      return;
    default:
      return unreachable(event);
  }
};
