import { words } from '../../../shared/messages/screen-words.ts';
import styles from './brief-screen.module.css';

/** How full the one page is, while it is written. */
export const PageGauge = ({ share }: { readonly share: number }) => (
  <div
    className={`${styles.gauge} ${share > 1 ? styles.over : ''}`}
    role="meter"
    aria-label={words.brief.gauge}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={Math.round(share * 100)}
  >
    <span>{words.brief.gauge}</span>
    <span className={styles.bar} aria-hidden="true">
      <span style={{ width: `${Math.min(100, share * 100)}%` }} />
    </span>
    <span>{words.brief.share(share)}</span>
  </div>
);
