import type { MetricState } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { RoleToken } from '../../ui/role-token.tsx';
import { sinceWords } from '../words/count-card.tsx';
import styles from './metric-words.module.css';

/** Both wordings of what is counted stand in both lenses, one's own first; and whether it was counted otherwise before. */
export const MetricWords = ({
  state,
  lens,
}: {
  readonly state: MetricState;
  readonly lens: 'marketer' | 'analyst';
}) => {
  const since = sinceWords(state);
  const { counted } = state;
  const isWaiting = counted.version !== state.version;
  const said = { analyst: counted.analystWords, marketer: counted.marketerWords } as const;
  const own = lens === 'marketer' ? (['marketer', 'analyst'] as const) : (['analyst', 'marketer'] as const);
  const shown = state.state === 'agreed' || isWaiting ? own.filter((role) => said[role].trim() !== '') : [];
  if (shown.length === 0 && since === null && !isWaiting) return null;
  return (
    <div className={styles.words}>
      {shown.map((role) => (
        <p key={role} className={styles.wording}>
          <RoleToken role={role} small /> {said[role]}
        </p>
      ))}
      {since === null ? null : <p className={styles.since}>{words.words.sinceThen(since)}</p>}
      {isWaiting ? <p className={styles.since}>{words.words.waits}</p> : null}
    </div>
  );
};
