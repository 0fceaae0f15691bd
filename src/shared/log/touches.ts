import type { Draft } from './draft.ts';
import type { EventType } from './events.ts';
import type { GrowingList } from './growing-list.ts';
import type { KnownEvent } from './known-event.ts';
import { type Part, parts } from './parts.ts';

/** Which parts a kind of entry may change; and of the lists that grow long, which of their members. */
type Which<T extends EventType> = (draft: Draft, event: KnownEvent<T>) => 'all' | Iterable<string>;
type Touch<T extends EventType> = {
  readonly parts: readonly Part[];
  readonly assumptions?: Which<T>;
  readonly contexts?: Which<T>;
  readonly followUps?: Which<T>;
};
type Touches = { readonly [T in EventType]: Touch<T> };

const subject = (_: Draft, event: { readonly subject: string }) => [event.subject];
const named = (_: Draft, { set }: { readonly set: { readonly assumption: string } }) => [set.assumption];
const ofSubject = { parts: ['assumptions'], assumptions: subject } as const;
const ofNamed = { parts: ['assumptions'], assumptions: named } as const;
const all = (): 'all' => 'all';
const of = (...touched: readonly Part[]) => ({ parts: touched });

/** One line per kind of entry: a new kind does not compile without its own. What is not sure says all. */
const touches: Touches = {
  'workshop.created': of('frame'),
  'workshop.renamed': of('frame'),
  'person.joined': { parts, assumptions: all, contexts: all, followUps: all },
  'session.started': of('sessions', 'expectations'),
  'session.here': of('sessions', 'expectations'),
  'session.driver': of('sessions'),
  'session.step': of('sessions'),
  'session.paused': of('sessions'),
  'session.resumed': of('sessions'),
  'session.closed': of('sessions', 'expectations'),
  'round.started': of('rounds'),
  'scope.set': of('scope'),
  'data.added': { parts: ['data', 'assumptions'], assumptions: all },
  'metric.defined': { parts: ['metrics', 'assumptions', 'insights'], assumptions: all },
  'evidence.added': {
    parts: ['evidence', 'assumptions'],
    // Usually named later; after a merge it may have been named before.
    assumptions: ({ around }, event) => around.citing.get(event.subject) ?? [],
  },
  'assumption.logged': ofSubject,
  'assumption.detailed': ofSubject,
  'assumption.evidence': ofSubject,
  'assumption.revised': ofSubject,
  'assumption.parked': ofSubject,
  'assumption.resumed': ofSubject,
  'assumption.merged': ofSubject,
  'assumption.split': ofSubject,
  'assumption.withdrawn': ofSubject,
  'verdict.set': ofSubject,
  'verdict.dissented': ofSubject,
  'verdict.reopened': ofSubject,
  'context.noted': { parts: ['contexts'], contexts: subject },
  'context.linked': { parts: ['links', 'assumptions'], assumptions: named },
  'context.meant': {
    parts: ['contexts', 'assumptions'],
    contexts: (_, { set }) => [set.note],
    assumptions: ({ around }, { set }) => around.linkedBy.get(set.note) ?? [],
  },
  'check.run': ofNamed,
  'challenge.run': ofNamed,
  'challenge.answered': ofNamed,
  'recheck.answered': ofNamed,
  // A proposal changes nothing yet; said again after a reversal it may concern others than before.
  'outlier.proposed': {
    parts: ['outliers'],
    assumptions: ({ outliers }, event) =>
      (outliers.get(event.subject)?.reversed.length ?? 0) > 0 ? 'all' : [],
  },
  'outlier.reversed': { parts: ['outliers', 'assumptions'], assumptions: all },
  'cut.displayed': of(),
  'agreement.given': {
    parts: ['outliers', 'metrics', 'insights', 'assumptions'],
    assumptions: ({ around, metrics }, { set }) => {
      const counted = [...metrics.values()].some(({ versions }) =>
        versions.some(({ said }) => said.event === set.target),
      );
      if (counted) return 'all';
      const agreed = around.withVerdict.get(set.target);
      return agreed === undefined ? [] : [agreed];
    },
  },
  'followup.opened': {
    parts: ['followUps', 'assumptions'],
    followUps: subject,
    assumptions: (_, { set }) => [set.from],
  },
  'followup.closed': {
    parts: ['followUps', 'assumptions'],
    followUps: subject,
    assumptions: ({ followUps }, event) => [followUps.get(event.subject)?.from ?? ''],
  },
  'followup.reopened': {
    parts: ['followUps', 'assumptions'],
    followUps: subject,
    assumptions: ({ followUps }, event) => [followUps.get(event.subject)?.from ?? ''],
  },
  'insight.drafted': of('insights'),
  'insight.edited': of('insights'),
  'insight.ready': of('insights'),
  'insight.said_back': of('insights'),
  'insight.retired': of('insights'),
  'brief.drafted': of('briefs'),
  'brief.edited': of('briefs'),
  'brief.ready': of('briefs'),
  'brief.judged': of('briefs'),
  'brief.closed': of('briefs'),
  'brief.retired': of('briefs'),
  'decision.taken': of('decisions'),
  'decision.reviewed': of('decisions'),
  'expectation.written': of('expectations'),
  'expectation.done': of('expectations'),
  'parking.added': of('parking'),
  'parking.sorted': of('parking'),
  'word.added': of('words'),
  'word.worded': of('words'),
  'word.said_back': of('words'),
  'message.written': of('messages'),
  'message.revised': of('messages'),
  'message.answered': of('messages'),
  'query.kept': of('queries'),
  // Read again from the start: see fold.ts.
  'event.redacted': { parts, assumptions: all, contexts: all, followUps: all },
};

/** What was worked out and may be different now is worked out again. */
export const touch = (draft: Draft, event: KnownEvent): void => {
  const touched = touches[event.type] as Touch<EventType>;
  for (const part of touched.parts) draft.touched[part] = draft.entries.length;
  for (const list of ['assumptions', 'contexts', 'followUps'] as const) {
    const which = touched[list]?.(draft, event);
    if (which !== undefined) outdate(draft.lists[list], which);
  }
};

const outdate = (list: GrowingList<unknown>, which: 'all' | Iterable<string>): void => {
  // While a log is read nothing is worked out yet.
  if (list.values.length === 0 || list.stale === 'all') return;
  if (which === 'all') list.stale = 'all';
  else for (const id of which) list.stale.add(id);
};
