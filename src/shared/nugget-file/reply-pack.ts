import type { LogEvent } from '../log/envelope.ts';
import { nobody, readKnown } from '../log/known-event.ts';
import { withoutBody } from '../log/redaction.ts';
import type { Workshop } from '../log/state.ts';

/** What frames a conversation and says nothing about the rest of the workshop. */
const frame = new Set(['workshop.created', 'person.joined', 'round.started', 'event.redacted']);

/**
 * The log for somebody who answers one message: every envelope, and the words of that message, its reactions, the
 * insights it cites and the frame alone. All other words stay at home, and a merge misses none of them.
 */
export const replyEvents = (events: readonly LogEvent[], messageId: string): readonly LogEvent[] => {
  const known = events.map((event) => readKnown(event, nobody));
  const written = known.find((one) => one?.type === 'message.written' && one.subject === messageId);
  const cited = new Set(written?.type === 'message.written' ? written.set.from : []);
  const replies = new Set(
    known.flatMap((one) =>
      one?.type === 'session.started' && one.set.kind === 'reply' ? [one.subject] : [],
    ),
  );
  return events.map((event, at) => {
    const one = known[at];
    if (frame.has(event.env.type)) return event;
    if (one === null || one === undefined) return withoutBody(event);
    switch (one.type) {
      case 'message.written':
      case 'message.revised':
        return one.subject === messageId ? event : withoutBody(event);
      case 'message.answered':
        return one.set.message === messageId ? event : withoutBody(event);
      case 'insight.drafted':
      case 'insight.edited':
        return cited.has(one.subject) ? event : withoutBody(event);
      // The one who answers opens and closes a sitting of their own; nothing is said in it but the answer.
      case 'session.started':
      case 'session.closed':
        return replies.has(one.subject) ? event : withoutBody(event);
      default:
        return withoutBody(event);
    }
  });
};

/** The question stayed at home and a message came: there is nothing to do here but to answer it. */
export const isReplyPack = ({ scope, messages }: Workshop): boolean => scope === null && messages.length > 0;
