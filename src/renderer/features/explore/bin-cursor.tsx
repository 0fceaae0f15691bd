import type { CSSProperties } from 'react';
import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import styles from './explore.module.css';

type Props = {
  /** The step under the keyboard, in words. */
  readonly said: string;
  readonly at: number;
  readonly some: Float64Array;
  readonly all: Float64Array;
  readonly style: CSSProperties;
};

/** Where the keyboard stands among the steps of a column: a line, and the step's numbers said aloud. */
export const BinCursor = ({ said, at, some, all, style }: Props) => (
  <>
    <span className={styles.cursor} style={style} />
    <span className="hidden-words" aria-live="polite">
      {words.explore.bin(said, count(some[at] ?? 0), count(all[at] ?? 0))}
    </span>
  </>
);
