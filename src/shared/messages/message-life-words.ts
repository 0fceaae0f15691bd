import type { MessageRow } from '../log/message-life.ts';
import type { Workshop } from '../log/state.ts';
import { capital, roleWords } from './log-words.ts';
import { replyWords } from './screens/reply-words.ts';
import { spoken } from './speaking.ts';
import type { TimelineLine } from './timeline-words.ts';

/** A message's row, told like an assumption's: it has no state to go from or to. */
export const messageLine = (workshop: Workshop, row: MessageRow): TimelineLine => ({
  round: row.said.round,
  label: workshop.messages.find(({ id }) => id === row.message)?.label ?? '',
  what: messageAct(row.what),
  who: capital(roleWords[row.said.role]),
  from: '',
  to: '',
  because: saidIn(row.what),
});

export const messageAct = spoken('messageAct', (what: MessageRow['what']): string =>
  what.act === 'answered'
    ? `reaction ${replyWords.places[what.reaction.where]}: ${replyWords.outcomes[what.reaction.outcome]}`
    : what.version === 1
      ? 'message written'
      : `version ${what.version} of the message`,
);

const saidIn = (what: MessageRow['what']): string =>
  what.act === 'worded' ? what.text : what.reaction.customerWords;
