import type { MetricState, Workshop } from '../../../shared/log/state.ts';
import { longDay } from '../../../shared/messages/dates.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { setApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { RoleToken } from '../../ui/role-token.tsx';
import { CountWays } from './count-ways.tsx';
import styles from './words-screen.module.css';

/** How a word is counted stands in words: two ways that wait for an agreement say so. */
export const countState = (metric: MetricState): string =>
  metric.state === 'agreed'
    ? words.words.agreed
    : metric.state === 'disputed' || metric.version > 1
      ? words.words.twoWays
      : words.words.notAgreed;

export const sinceWords = (metric: MetricState): string | null =>
  metric.counted.version > 1
    ? words.words.countedDifferently(longDay(new Date(metric.counted.said.at).toISOString().slice(0, 10)))
    : null;

/** A way of counting in both wordings, with its number; each side agrees under its own name. */
export const CountCard = ({
  workshop,
  metric,
}: {
  readonly workshop: Workshop;
  readonly metric: MetricState;
}) => (
  <article className={styles.card} data-word={metric.name}>
    <header className={styles.head}>
      <span className={styles.named}>
        <strong className={styles.term}>{metric.name}</strong>
        <span className="quiet">
          {[words.words.metric, words.words.version(metric.version), sinceWords(metric)]
            .filter(Boolean)
            .join(', ')}
        </span>
      </span>
      <span className={styles.space} />
      <span className={metric.state === 'agreed' ? styles.state : styles.waits}>{countState(metric)}</span>
    </header>
    <CountWays workshop={workshop} metric={metric} />
    <div>
      <Button
        size="small"
        look="quiet"
        onPress={() => setApp({ screen: 'workshop', panel: { kind: 'metric', again: metric.name } })}
      >
        {words.words.anotherWay}
      </Button>
    </div>
  </article>
);

export const Wording = ({ role, text }: { readonly role: 'analyst' | 'marketer'; readonly text: string }) => (
  <p className={styles.wording}>
    <RoleToken role={role} small active={text !== ''} />
    {text === '' ? <span className={styles.missing}>{words.words.needs}</span> : <span>{text}</span>}
  </p>
);
