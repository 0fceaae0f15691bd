import { MessageSquareQuote } from 'lucide-react';
import { type MessageRow, messageLife } from '../../../shared/log/message-life.ts';
import type { Message, Workshop } from '../../../shared/log/state.ts';
import { messageLine } from '../../../shared/messages/message-life-words.ts';
import { replyWords } from '../../../shared/messages/screens/reply-words.ts';
import { lineInWords } from '../../../shared/messages/timeline-words.ts';
import { setApp } from '../../state/app-store.ts';
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

type Props = {
  readonly workshop: Workshop;
  readonly message: Message;
  readonly rows: readonly MessageRow[];
  readonly rounds: readonly number[];
  readonly chosen: string | null;
  readonly onChoose: (event: string, words: string) => void;
};

/** What was said outside, under what was assumed: each wording and each reaction, in its round. */
export const MessageLane = ({ workshop, message, rows, rounds, chosen, onChoose }: Props) => (
  <div className={styles.lane} role="group" aria-label={message.label}>
    <button type="button" className={styles.sentence} onClick={() => setApp({ screen: 'messages' })}>
      <strong>{message.label}</strong> {message.versions.at(-1)?.text}
    </button>
    {rounds.map((round) => (
      <div key={round} className={styles.cell}>
        {rows
          .filter(({ said }) => said.round === round)
          .map((row) => {
            const words = lineInWords(messageLine(workshop, row));
            return (
              <button
                key={row.event}
                type="button"
                className={`${styles.mark} ${row.what.act === 'worded' ? styles.moved : styles.beside} ${chosen === row.event ? styles.chosen : ''}`}
                aria-label={words}
                aria-pressed={chosen === row.event}
                onClick={() => onChoose(row.event, words)}
                onFocus={() => onChoose(row.event, words)}
              >
                {row.what.act === 'worded' ? (
                  `v${row.what.version}`
                ) : (
                  <>
                    <MessageSquareQuote size={14} aria-hidden="true" />{' '}
                    {replyWords.outcomes[row.what.reaction.outcome]}
                  </>
                )}
              </button>
            );
          })}
      </div>
    ))}
    <span />
  </div>
);
