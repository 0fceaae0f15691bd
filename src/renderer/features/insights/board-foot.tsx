import { tiesBetween } from '../../../shared/log/insight-uses.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { setApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import styles from './board-foot.module.css';

/** Below the board: the map the insights grow on, which of them belong together, and which are over. */
export const BoardFoot = ({ workshop }: { readonly workshop: Workshop }) => {
  const ties = tiesBetween(workshop);
  const retired = workshop.insights.filter(({ state }) => state === 'retired');
  return (
    <footer className={styles.foot}>
      <Button size="small" onPress={() => setApp({ screen: 'workshop', panel: { kind: 'map' } })}>
        {words.insightMore.map}
      </Button>
      {ties.length > 0 ? (
        <p>
          <span className="quiet">{words.insightMore.ties}</span>{' '}
          {ties.map(({ a, b, shared }) => (
            <span key={`${a} ${b}`} className={styles.tie}>
              <strong>
                {a} ─ {b}
              </strong>{' '}
              <span className="quiet">{shared.join(' ')}</span>
            </span>
          ))}
        </p>
      ) : null}
      {retired.length > 0 ? (
        <details className={styles.retired}>
          <summary>{words.insightMore.over(retired.length)}</summary>
          {retired.map(({ id, label, statement, retiredBecause }) => (
            <p key={id}>
              <strong>{label}</strong> <s>{statement}</s> <span className="quiet">{retiredBecause}</span>
            </p>
          ))}
        </details>
      ) : null}
    </footer>
  );
};
