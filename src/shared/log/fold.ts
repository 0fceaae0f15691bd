import { type Causality, type Sees, trackCausality } from './causality.ts';
import { type Draft, emptyDraft } from './draft.ts';
import type { LogEvent } from './envelope.ts';
import type { EventType } from './events.ts';
import { finish } from './finish.ts';
import { foldRemoved } from './fold-assumption.ts';
import { foldEvent } from './fold-event.ts';
import { nobody, readKnown } from './known-event.ts';
import { namesWorkshop } from './names-workshop.ts';
import { inOrder } from './order.ts';
import { redactedIds } from './redaction.ts';
import { isRemovedWording, lostLabels } from './removed-wordings.ts';
import type { Said, Workshop } from './state.ts';
import { touch } from './touches.ts';
import type { Role } from './vocabulary.ts';

/** THE meaning of a log. The same events give the same workshop on every machine, in whatever order they arrive. */
export const fold = (events: readonly LogEvent[]): Workshop => startFold(events).workshop();

/** A fold that can go on: an event whose writer saw everything so far is added without reading the log again. */
export type Folding = {
  readonly workshop: () => Workshop;
  readonly add: (event: LogEvent) => Folding;
};

type Progress = {
  readonly draft: Draft;
  readonly causality: Causality;
  readonly redacted: ReadonlySet<string>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly lostLabels: ReadonlyMap<string, string>;
  readonly events: LogEvent[];
};

export const startFold = (events: readonly LogEvent[]): Folding => {
  const ordered = inOrder(events);
  const progress = emptyProgress(ordered);
  for (const event of ordered) take(progress, event);
  return folding(progress);
};

/** The log read again, entry by entry, for readers that need to know how it stood after each. */
export const replay = (
  events: readonly LogEvent[],
  after: (draft: Draft, event: LogEvent, sees: Sees) => void,
): void => {
  const ordered = inOrder(events);
  const progress = emptyProgress(ordered);
  for (const event of ordered) {
    take(progress, event);
    after(progress.draft, event, progress.causality.sees);
  }
};

const emptyProgress = (ordered: readonly LogEvent[]): Progress => {
  const redacted = redactedIds(ordered);
  return {
    draft: emptyDraft(),
    causality: trackCausality(),
    redacted,
    roles: rolesOf(ordered),
    lostLabels: lostLabels(ordered, (event) => isGone(redacted, event)),
    events: [],
  };
};

const isGone = (redacted: ReadonlySet<string>, { id, body }: LogEvent): boolean =>
  redacted.has(id) || body === undefined;

const folding = (progress: Progress): Folding => ({
  workshop: () => finish(progress.draft, progress.causality.sees),
  add: (event) => {
    if (!continues(progress, event)) return startFold([...progress.events, event]);
    take(progress, event);
    return folding(progress);
  },
});

/** Everything it could sort before is among its parents; it says nothing about what stands before it, and has its words. */
const continues = ({ draft }: Progress, event: LogEvent): boolean => {
  const parents = new Set(event.env.parents);
  return (
    !retrospective.has(event.env.type) &&
    event.body !== undefined &&
    [...draft.heads].every((head) => parents.has(head) && head !== event.id)
  );
};

const retrospective = new Set<string>(['event.redacted', 'person.joined'] satisfies EventType[]);

const take = (progress: Progress, event: LogEvent): void => {
  const { draft, causality, redacted } = progress;
  progress.events.push(event);
  causality.add(event);
  for (const parent of event.env.parents) draft.heads.delete(parent);
  draft.heads.add(event.id);
  const said = saidOf(progress, event);
  const gone = isGone(redacted, event);
  draft.entries.push({
    event: event.id,
    type: event.env.type,
    subject: event.env.subject,
    said,
    redacted: gone,
  });
  if (draft.id === '' && namesWorkshop(event)) draft.id = event.env.subject;
  if (gone) {
    if (isRemovedWording(event))
      foldRemoved(draft, event, { said, label: progress.lostLabels.get(event.id) ?? '' }, causality.sees);
    return;
  }
  const known = readKnown(event, said);
  if (known === null) draft.unknownEvents++;
  else {
    foldEvent(draft, known, causality.sees);
    touch(draft, known);
  }
};

const saidOf = ({ draft, roles, redacted }: Progress, { id, env, body: whole }: LogEvent): Said => {
  const body = redacted.has(id) ? undefined : whole;
  const saidBy = body?.saidBy ?? '';
  return {
    event: id,
    saidBy,
    typedBy: body?.typedBy ?? '',
    role: draft.people.get(saidBy) ?? roles.get(saidBy) ?? 'guest',
    at: env.at,
    round: body?.round ?? 0,
    session: body?.session ?? '',
  };
};

/** For events that stand before the one that says who their speaker is. */
const rolesOf = (events: readonly LogEvent[]): ReadonlyMap<string, Role> =>
  new Map(
    events.flatMap((event) => {
      const known = event.env.type === 'person.joined' ? readKnown(event, nobody) : null;
      return known?.type === 'person.joined' ? [[known.subject, known.set.role] as const] : [];
    }),
  );
