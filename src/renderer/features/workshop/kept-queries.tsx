import { useState } from 'react';
import type { KeptQuery, Workshop } from '../../../shared/log/state.ts';
import { keptQueryWords } from '../../../shared/messages/screens/query-screen-words.ts';
import { setApp, useApp } from '../../state/app-store.ts';
import { bridge } from '../../state/bridge.ts';
import { waitingQueries } from '../../state/waiting-queries.ts';
import { Button } from '../../ui/button.tsx';
import styles from './kept-queries.module.css';

type Props = {
  readonly workshop: Workshop;
  /** While a copy is tried, the list makes room. */
  readonly copy: string | null;
  readonly onUse: (sql: string) => void;
};

/** Kept queries to take up again. Those of another laptop are text until somebody here has looked. */
export const KeptQueries = ({ workshop, copy, onUse }: Props) => {
  const allowed = useApp((state) => state.allowedQueries);
  if (copy !== null || workshop.queries.length === 0) return null;
  const waiting = waitingQueries(workshop, allowed);
  return (
    <section className={styles.kept} aria-label={keptQueryWords.heading}>
      <h3 className={styles.heading}>{keptQueryWords.heading}</h3>
      {waiting.length > 0 ? (
        <p className={styles.notice} role="status">
          {keptQueryWords.brought(waiting.length)}
        </p>
      ) : null}
      {workshop.queries.map((query) =>
        waiting.includes(query) ? (
          <Waiting key={query.id} query={query} />
        ) : (
          <div key={query.id} className={styles.line}>
            <span>{query.name}</span>
            <Button size="small" onPress={() => onUse(query.sql)}>
              {keptQueryWords.use}
            </Button>
          </div>
        ),
      )}
    </section>
  );
};

const Waiting = ({ query }: { readonly query: KeptQuery }) => {
  const [looking, setLooking] = useState(false);
  const allow = async (): Promise<void> => {
    const answer = await bridge.dataBrought({ query: query.said.event });
    if (answer.ok) setApp({ allowedQueries: answer.value.allowedQueries });
  };
  return (
    <div className={styles.waiting}>
      <div className={styles.line}>
        <span>
          {query.name} <span className="quiet">{keptQueryWords.waits}</span>
        </span>
        <Button size="small" onPress={() => setLooking(!looking)}>
          {looking ? keptQueryWords.hide : keptQueryWords.look}
        </Button>
      </div>
      {looking ? (
        <>
          <pre className={styles.sql}>{query.sql}</pre>
          <Button size="small" onPress={() => void allow()}>
            {keptQueryWords.allow}
          </Button>
        </>
      ) : null}
    </div>
  );
};
