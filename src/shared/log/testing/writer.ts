import type { LogEvent, NewEvent } from '../envelope.ts';
import type { EventSets, EventType } from '../events.ts';
import { type Folding, startFold } from '../fold.ts';
import { makeEvent } from '../make-event.ts';
import { mergeEvents } from '../merge.ts';
import type { Refusal } from '../refusals.ts';
import { type Asker, allow } from '../rules.ts';
import type { Sha256 } from '../sha256.ts';
import type { Workshop } from '../state.ts';

/** One copy of a workshop for tests: commands go through the same rules as in the app. */
export type Writer = {
  readonly say: <T extends EventType>(type: T, subject: string, set: EventSets[T], how?: How) => LogEvent;
  /** The refusal, or null and nothing is written. */
  readonly refusal: <T extends EventType>(
    type: T,
    subject: string,
    set: EventSets[T],
    how?: How,
  ) => Refusal | null;
  /** As another copy may have done it: no rules. */
  readonly force: <T extends EventType>(type: T, subject: string, set: EventSets[T], how?: How) => LogEvent;
  readonly workshop: () => Workshop;
  readonly events: () => readonly LogEvent[];
  readonly fork: (actor: string) => Writer;
  readonly take: (events: readonly LogEvent[]) => void;
};
export type How = {
  readonly by?: string;
  readonly typed?: string;
  readonly why?: string;
  readonly at?: number;
  readonly asker?: Asker;
};

export const analyst = 'p-analyst';
export const marketer = 'p-marketer';

/** 24 April 2025, 09:00 in Berlin; each entry a minute later. */
const start = Date.UTC(2025, 3, 24, 7, 0);

export const newWriter = (sha256: Sha256, actor = 'laptop-1', from: readonly LogEvent[] = []): Writer => {
  let folding: Folding = startFold(from);
  let log = [...from];
  const asNew = (type: EventType, subject: string, set: EventSets[EventType], how: How): NewEvent => ({
    type,
    subject,
    set,
    saidBy: how.by ?? analyst,
    typedBy: how.typed ?? how.by ?? analyst,
    ...(how.why === undefined ? {} : { why: how.why }),
  });
  const append = (event: NewEvent, how: How): LogEvent => {
    const workshop = folding.workshop();
    const seq = log.filter(({ env }) => env.actor === actor).length + 1;
    const made = makeEvent(
      event,
      {
        actor,
        seq,
        at: how.at ?? start + log.length * 60_000,
        parents: workshop.heads,
        salt: sha256(`${actor} ${seq}`).slice(0, 32),
        session: workshop.session?.id ?? (event.type === 'session.started' ? event.subject : ''),
        round: roundOf(event, workshop),
        tz: '+02:00',
      },
      sha256,
    );
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    log.push(made.value);
    folding = folding.add(made.value);
    return made.value;
  };
  return {
    say: (type, subject, set, how = {}) => {
      const event = asNew(type, subject, set, how);
      const result = allow(folding.workshop(), event, how.asker);
      if (!result.ok) throw new Error(`${type} was refused: ${JSON.stringify(result.error)}`);
      return append(event, how);
    },
    refusal: (type, subject, set, how = {}) => {
      const result = allow(folding.workshop(), asNew(type, subject, set, how), how.asker);
      return result.ok ? null : result.error;
    },
    force: (type, subject, set, how = {}) => append(asNew(type, subject, set, how), how),
    workshop: () => folding.workshop(),
    events: () => log,
    fork: (other) => newWriter(sha256, other, log),
    take: (events) => {
      log = [...mergeEvents(log, events)];
      folding = startFold(log);
    },
  };
};

const roundOf = (event: NewEvent, { round }: Workshop): number =>
  event.type === 'round.started' ? (event.set as EventSets['round.started']).number : round;
