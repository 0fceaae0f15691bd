import type { ReactNode } from 'react';
import styles from './timeline-picture.module.css';

export type RoundMark = {
  readonly event: string;
  readonly round: number;
  /** It changed the state or the wording; else it stands beside. */
  readonly moved: boolean;
  readonly words: string;
  readonly picture: ReactNode;
};
export type Choosing = {
  readonly rounds: readonly number[];
  /** The entry whose words stand below the picture. */
  readonly chosen: string | null;
  readonly onChoose: (event: string, words: string) => void;
};
type Props = Choosing & { readonly marks: readonly RoundMark[] };

/** A lane's marks in the column of their round; each is a button that says what happened. */
export const RoundMarks = ({ marks, rounds, chosen, onChoose }: Props) =>
  rounds.map((of) => (
    <div key={of} className={styles.cell}>
      {marks
        .filter(({ round }) => round === of)
        .map(({ event, moved, words, picture }) => (
          <button
            key={event}
            type="button"
            className={`${styles.mark} ${moved ? styles.moved : styles.beside} ${chosen === event ? styles.chosen : ''}`}
            aria-label={words}
            aria-pressed={chosen === event}
            onClick={() => onChoose(event, words)}
            onFocus={() => onChoose(event, words)}
          >
            {picture}
          </button>
        ))}
    </div>
  ));
