import { MessageSquareQuote } from 'lucide-react';
import { type MessageRow, messageLife } from '../../../shared/log/message-life.ts';
import type { Message, Workshop } from '../../../shared/log/state.ts';
import { messageLine } from '../../../shared/messages/message-life-words.ts';
import { replyWords } from '../../../shared/messages/screens/reply-words.ts';
import { lineInWords } from '../../../shared/messages/timeline-words.ts';
import { setApp } from '../../state/app-store.ts';
import { type Choosing, RoundMarks } from './round-marks.tsx';
import styles from './timeline-picture.module.css';

/** Up to a round; a first wording is no change. */
export const messagesOf = (
  workshop: Workshop,
  upTo: number | null,
  changedOnly: boolean,
): readonly MessageRow[] =>
  messageLife(workshop)
    .filter(({ said }) => upTo === null || said.round <= upTo)
    .filter(({ what }) => !changedOnly || what.act === 'answered' || what.version > 1);

type Props = Choosing & {
  readonly workshop: Workshop;
  readonly message: Message;
  readonly rows: readonly MessageRow[];
};

/** What was said outside, under what was assumed: each wording and each reaction, in its round. */
export const MessageLane = ({ workshop, message, rows, ...choosing }: Props) => (
  <div className={styles.lane} role="group" aria-label={message.label}>
    <button type="button" className={styles.sentence} onClick={() => setApp({ screen: 'messages' })}>
      <strong>{message.label}</strong> {message.versions.at(-1)?.text}
    </button>
    <RoundMarks
      {...choosing}
      marks={rows.map((row) => ({
        event: row.event,
        round: row.said.round,
        moved: row.what.act === 'worded',
        words: lineInWords(messageLine(workshop, row)),
        picture: <Mark row={row} />,
      }))}
    />
    <span />
  </div>
);

const Mark = ({ row: { what } }: { readonly row: MessageRow }) =>
  what.act === 'worded' ? (
    `v${what.version}`
  ) : (
    <>
      <MessageSquareQuote size={14} aria-hidden="true" /> {replyWords.outcomes[what.reaction.outcome]}
    </>
  );
