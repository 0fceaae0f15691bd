import type { AssumptionDraft, Draft, OutlierDraft } from './draft.ts';
import type { LogEvent } from './envelope.ts';
import { assumptionNow } from './finish-assumptions.ts';
import { replay } from './fold.ts';
import { readKnown } from './known-event.ts';
import { isRemovedWording } from './removed-wordings.ts';
import type { Said } from './state.ts';
import type {
  AssumptionState,
  CheckOutcome,
  Confidence,
  Effect,
  IfWrong,
  OutlierChoice,
  RecheckAnswer,
  Verdict,
} from './vocabulary.ts';

/** What happened to one assumption: who said it, in which round, from which state to which, because of what (I22). */
export type TimelineRow = {
  readonly event: string;
  readonly assumption: string;
  readonly said: Said;
  readonly what: TimelineAct;
  readonly from: AssumptionState | null;
  readonly to: AssumptionState;
  readonly version: number;
  readonly confidence: Confidence | null;
};

export type TimelineAct =
  | { readonly act: 'logged'; readonly statement: string }
  | { readonly act: 'context'; readonly note: string; readonly effect: Effect; readonly reason: string }
  | {
      readonly act: 'unusual';
      readonly outlier: string;
      readonly choice: OutlierChoice;
      readonly reason: string;
    }
  | { readonly act: 'reversed'; readonly outlier: string; readonly reason: string }
  | {
      readonly act: 'detailed';
      readonly confidence: Confidence | null;
      readonly ifWrong: IfWrong | null;
      readonly because: string | null;
      readonly check: boolean;
      readonly picked: boolean | null;
    }
  | { readonly act: 'rechecked'; readonly answer: RecheckAnswer; readonly reason: string }
  | { readonly act: 'revised'; readonly statement: string }
  | { readonly act: 'checked'; readonly outcome: CheckOutcome; readonly rows: 'new_only' | 'all' }
  | { readonly act: 'evidence' }
  | { readonly act: 'dig'; readonly followUp: string; readonly question: string }
  | { readonly act: 'answered'; readonly followUp: string; readonly answer: string }
  | { readonly act: 'asked_again'; readonly followUp: string; readonly reason: string }
  | { readonly act: 'verdict'; readonly verdict: Verdict; readonly dissent: string | null }
  | { readonly act: 'agreed' }
  | { readonly act: 'dissented'; readonly words: string }
  | { readonly act: 'reopened'; readonly reason: string }
  | { readonly act: 'parked'; readonly reason: string }
  | { readonly act: 'resumed' }
  | { readonly act: 'replaced' }
  | { readonly act: 'withdrawn'; readonly reason: string };

/** In display order. Only entries that concern an assumption, and only what was said about it. */
export const timelineOf = (events: readonly LogEvent[]): readonly TimelineRow[] => {
  const rows: TimelineRow[] = [];
  const states = new Map<string, AssumptionState>();
  replay(events, (draft, event, sees) => {
    const said = draft.entries.at(-1)?.said;
    if (said === undefined) return;
    for (const [id, what] of actsOf(draft, event, said)) {
      const now = assumptionNow(draft, id, sees);
      if (now === null) continue;
      const from = states.get(id) ?? null;
      states.set(id, now.state);
      rows.push({
        event: event.id,
        assumption: id,
        said,
        what,
        from,
        to: now.state,
        version: now.versions.at(-1)?.number ?? 1,
        confidence: now.confidence ?? null,
      });
    }
  });
  return rows;
};

type Acts = readonly (readonly [string, TimelineAct])[];

const actsOf = (draft: Draft, event: LogEvent, said: Said): Acts => {
  if (draft.entries.at(-1)?.redacted === true) return removedActs(event);
  const known = readKnown(event, said);
  if (known === null) return [];
  const own = (what: TimelineAct): Acts => [[known.subject, what]];
  switch (known.type) {
    case 'assumption.logged':
      return own({ act: 'logged', statement: known.set.statement });
    case 'assumption.revised':
      return own({ act: 'revised', statement: known.set.statement });
    case 'assumption.evidence':
      return own({ act: 'evidence' });
    case 'assumption.detailed': {
      const { confidence = null, ifWrong = null, because = null, check, picked = null } = known.set;
      return own({ act: 'detailed', confidence, ifWrong, because, check: check !== undefined, picked });
    }
    case 'recheck.answered': {
      const { assumption, answer } = known.set;
      return [[assumption, { act: 'rechecked', answer, reason: known.why ?? '' }]];
    }
    case 'outlier.reversed': {
      const outlier = draft.outliers.get(known.subject);
      const reason = known.set.reason;
      return outlier === undefined
        ? []
        : concernedBy(draft, outlier).map((id) => [id, { act: 'reversed', outlier: outlier.id, reason }]);
    }
    case 'assumption.parked':
      return own({ act: 'parked', reason: known.set.reason });
    case 'assumption.resumed':
      return own({ act: 'resumed' });
    case 'assumption.merged':
    case 'assumption.split':
      return own({ act: 'replaced' });
    case 'assumption.withdrawn':
      return own({ act: 'withdrawn', reason: known.set.reason });
    case 'verdict.set':
      return own({ act: 'verdict', verdict: known.set.verdict, dissent: known.set.dissent ?? null });
    case 'verdict.dissented':
      return own({ act: 'dissented', words: known.set.words });
    case 'verdict.reopened':
      return own({ act: 'reopened', reason: known.set.reason });
    case 'context.linked': {
      const { assumption, note, effect, reason } = known.set;
      return [[assumption, { act: 'context', note, effect, reason }]];
    }
    case 'check.run': {
      const { assumption, outcome, rows } = known.set;
      return [[assumption, { act: 'checked', outcome, rows }]];
    }
    case 'followup.opened':
      return [[known.set.from, { act: 'dig', followUp: known.subject, question: known.set.question }]];
    case 'followup.closed': {
      const from = draft.followUps.get(known.subject)?.from;
      return from === undefined
        ? []
        : [[from, { act: 'answered', followUp: known.subject, answer: known.set.answer }]];
    }
    case 'followup.reopened': {
      const from = draft.followUps.get(known.subject)?.from;
      return from === undefined
        ? []
        : [[from, { act: 'asked_again', followUp: known.subject, reason: known.set.reason }]];
    }
    case 'agreement.given':
      return agreedOn(draft, known.set.target);
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
    case 'evidence.added':
    case 'context.noted':
    case 'context.meant':
    case 'challenge.run':
    case 'challenge.answered':
    case 'outlier.proposed':
    case 'cut.displayed':
    case 'insight.drafted':
    case 'insight.edited':
    case 'insight.ready':
    case 'insight.said_back':
    case 'insight.retired':
    case 'brief.drafted':
    case 'brief.edited':
    case 'brief.ready':
    case 'brief.judged':
    case 'brief.closed':
    case 'brief.retired':
    case 'decision.taken':
    case 'decision.reviewed':
    case 'expectation.written':
    case 'expectation.done':
    case 'parking.added':
    case 'parking.sorted':
    case 'word.added':
    case 'word.worded':
    case 'message.written':
    case 'message.revised':
    case 'message.answered':
    case 'query.kept':
    case 'word.said_back':
    case 'event.redacted':
      // No row of an assumption's life.
      return [];
  }
};

const removedActs = (event: LogEvent): Acts =>
  isRemovedWording(event)
    ? [
        [
          event.env.subject,
          { act: event.env.type === 'assumption.logged' ? 'logged' : 'revised', statement: '' },
        ],
      ]
    : [];

/** An agreement completes a verdict, or a decision about rows on the assumptions it concerns. */
const agreedOn = (draft: Draft, target: string): Acts => {
  for (const { id, verdict } of draft.assumptions.values())
    if (verdict.some(({ event }) => event === target)) return [[id, { act: 'agreed' }]];
  for (const outlier of draft.outliers.values()) {
    const { id, said, proposed } = outlier;
    if (said.event !== target) continue;
    const { choice, reason } = proposed;
    if ((draft.agreements.get(target) ?? []).length < 2) return [];
    return concernedBy(draft, outlier).map((of) => [of, { act: 'unusual', outlier: id, choice, reason }]);
  }
  return [];
};

/** The assumption whose context asked for it, or the one it is for; of a whole question, all that rest on a chart. */
const concernedBy = (draft: Draft, { proposed }: OutlierDraft): readonly string[] => {
  const link = proposed.contextLink === undefined ? undefined : draft.links.get(proposed.contextLink);
  if (link !== undefined) return [link.assumption];
  const { appliesTo: to } = proposed;
  if (to.what === 'assumption') return [to.assumption];
  return [...draft.assumptions.values()]
    .filter(({ withdrawn, replacedBy }) => withdrawn.length === 0 && replacedBy.length === 0)
    .filter((assumption) => {
      const evidence = evidenceIn(assumption);
      return to.what === 'view' ? evidence.includes(to.evidence) : evidence.length > 0;
    })
    .map(({ id }) => id);
};

const evidenceIn = ({ versions, evidence }: AssumptionDraft): readonly string[] => [
  ...versions.flatMap((version) => version.evidence),
  ...evidence.map((added) => added.evidence),
];
