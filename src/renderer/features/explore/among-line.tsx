import type { Workshop } from '../../../shared/log/state.ts';
import { readCell } from '../../../shared/metric/reading.ts';
import { numberIn, rangeIn } from '../../../shared/metric/sentences.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { type Exploring, useApp } from '../../state/app-store.ts';
import { currentMetric, definitionOf } from '../../state/looking.ts';
import { lookedAt } from '../../state/selecting.ts';
import { usePictures } from './explore-store.ts';
import styles from './explore.module.css';

/** What the pair counts, in all and among the selected rows: the same brush in the question's own number. */
export const AmongLine = ({
  workshop,
  exploring,
}: {
  readonly workshop: Workshop;
  readonly exploring: Exploring;
}) => {
  const asked = useApp((state) => state.asked);
  const among = usePictures((state) => state.among);
  const metric = currentMetric(workshop, asked);
  const definition = metric ? definitionOf(metric) : null;
  const here = definition?.base === exploring.table ? definition : null;
  const seen = useApp(lookedAt);
  if (!here || !metric || !seen) return null;
  const all = readCell(here, seen.before.total);
  const range = among ? rangeIn(among) : null;
  return (
    <p className={styles.among} aria-live="polite">
      {words.explore.among(metric.name)}{' '}
      <strong>{words.explore.inAll(numberIn('analyst', here, all.value))}</strong>
      {among ? (
        <>
          {' · '}
          <strong className={styles.these}>
            {words.explore.these(numberIn('analyst', here, among.value), range ? ` (${range})` : '')}
          </strong>
        </>
      ) : null}
    </p>
  );
};
