import type { ReactNode } from 'react';
import { Words } from '../../ui/words.tsx';
import styles from './entry.module.css';

type Props = {
  readonly label: string;
  readonly icon: ReactNode;
  readonly state: string;
  readonly sentence: string;
  readonly children?: ReactNode;
  readonly aside?: ReactNode;
  readonly chosen?: boolean;
  readonly quiet?: boolean;
  readonly struck?: boolean;
  readonly onOpen?: () => void;
};

/** One entry: number in the gutter, state icon and word, the sentence in serif, children indented. */
export const Entry = ({
  label,
  icon,
  state,
  sentence,
  children,
  aside,
  chosen = false,
  quiet = false,
  struck = false,
  onOpen,
}: Props) => (
  <article
    className={`${styles.entry} ${chosen ? styles.chosen : ''}`}
    data-entry={label}
    aria-current={chosen ? 'true' : undefined}
  >
    <span className={styles.label}>{label}</span>
    <div className={styles.body}>
      <div className={styles.state}>
        {icon}
        <span>{state}</span>
        <span className={styles.aside}>{aside}</span>
      </div>
      {onOpen ? (
        <button
          type="button"
          className={`${styles.sentence} ${quiet ? styles.quiet : ''} ${struck ? styles.struck : ''}`}
          onClick={onOpen}
        >
          <Words text={sentence} />
        </button>
      ) : (
        <p className={`${styles.sentence} ${quiet ? styles.quiet : ''}`}>
          <Words text={sentence} />
        </p>
      )}
      {children}
    </div>
  </article>
);
