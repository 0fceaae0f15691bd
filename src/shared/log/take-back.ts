import type { LogEvent, NewEvent } from './envelope.ts';
import { type EventType, eventSets } from './events.ts';
import type { Workshop } from './state.ts';

/** What takes an entry back, as an entry of its own: nothing is ever removed from the log. */
export type TakeBack = {
  readonly event: Pick<NewEvent, 'type' | 'subject' | 'set'>;
  /** Done again, it stands as it was said. Null: what is withdrawn stays so. */
  readonly again: NewEvent['set'] | null;
};

type Entity = { readonly id: string };

const taken = (type: EventType, subject: string, set: unknown, again: unknown = null): TakeBack | null => {
  // What had no words before may have none to go back to.
  const read = eventSets[type].safeParse(set);
  return read.success
    ? { event: { type, subject, set: read.data }, again: again as NewEvent['set'] | null }
    : null;
};

/** The words that stood before, for every field the entry changed. */
const asBefore = ({ env, body }: LogEvent, list: readonly Entity[]): TakeBack | null => {
  const set = (body?.set ?? {}) as Readonly<Record<string, unknown>>;
  const before = list.find(({ id }) => id === env.subject) as Readonly<Record<string, unknown>> | undefined;
  if (before === undefined) return null;
  const back = Object.keys(set).map((field) => [field, before[field] === undefined ? '' : before[field]]);
  return taken(env.type as EventType, env.subject, Object.fromEntries(back), set);
};

/**
 * Only what nobody has agreed to, and only the newest entry: anything older has been talked about since. `before` is the
 * workshop without it. An agreement, a verdict or a decision is reopened with a reason, never undone by a key.
 */
export const takeBack = (
  event: LogEvent,
  { now, before }: { readonly now: Workshop; readonly before: () => Workshop },
  reason: string,
): TakeBack | null => {
  const { subject, type } = event.env;
  switch (type) {
    case 'assumption.logged':
      return now.assumptions.find(({ id }) => id === subject)?.state === 'open'
        ? taken('assumption.withdrawn', subject, { reason })
        : null;
    case 'assumption.parked':
      return taken('assumption.resumed', subject, {});
    case 'outlier.proposed':
      return taken('outlier.reversed', subject, { reason });
    case 'followup.opened':
      return taken('followup.closed', subject, { answerKind: 'dropped', answer: reason });
    case 'parking.added':
      return taken('parking.sorted', subject, { decision: 'let_go' });
    case 'insight.drafted':
      return taken('insight.retired', subject, { reason });
    case 'brief.drafted':
      return taken('brief.retired', subject, { reason });
    case 'workshop.renamed':
      return taken(type, subject, { title: before().title }, event.body?.set);
    case 'assumption.detailed':
      return asBefore(event, before().assumptions);
    case 'insight.edited':
      return asBefore(event, before().insights);
    case 'brief.edited':
      return asBefore(event, before().briefs);
    case 'word.worded':
      return asBefore(event, before().words);
    case 'session.driver':
      return asBefore(event, before().sessions);
    default:
      return null;
  }
};
