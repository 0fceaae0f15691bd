import { useEffect, useState } from 'react';
import type { ContextNote, Workshop } from '../../../shared/log/state.ts';
import type { Metric } from '../../../shared/metric/metric.ts';
import type { Asked } from '../../state/app-store.ts';
import { type CounterCheck, counterCheck } from './counter-check.ts';
import styles from './counter-check-line.module.css';

/** The other half of an explanation: did what it does not name stay as it was? Nothing is shown where the note names nothing. */
export const CounterCheckLine = ({
  workshop,
  metric,
  asked,
  group,
  note,
}: {
  readonly workshop: Workshop;
  readonly metric: Metric;
  readonly asked: Asked;
  readonly group: string | null;
  readonly note: ContextNote;
}) => {
  const [found, setFound] = useState<CounterCheck | null>(null);
  const key = JSON.stringify([metric, asked, group, note.id]);
  useEffect(() => {
    let mine = true;
    void counterCheck(workshop, metric, asked, group, note).then((check) => mine && setFound(check));
    return () => {
      mine = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  if (found === null) return null;
  return (
    <section className={styles.counter} aria-label={found.heading}>
      <h3 className={styles.heading}>{found.heading}</h3>
      <div className={styles.lines}>
        {found.lines.map(({ name, values }) => (
          <span key={name}>
            {name} <strong className="num nowrap">{values}</strong>
          </span>
        ))}
      </div>
      <p>{found.sentence}</p>
    </section>
  );
};
