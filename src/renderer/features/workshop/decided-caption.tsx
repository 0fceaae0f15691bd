import { decisionsFor } from '../../../shared/challenge/decided-rows.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { conclusionWords, roleWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import type { Metric } from '../../../shared/metric/metric.ts';
import { choiceWords } from '../log/other-entries.tsx';
import type { View } from '../../../shared/metric/view.ts';
import styles from './decided-caption.module.css';

/** I8: a chart that leaves rows out or shows them apart says which, why, and who agreed. */
export const DecidedCaption = ({
  workshop,
  metric,
  view,
}: {
  readonly workshop: Workshop;
  readonly metric: Metric;
  readonly view: View;
}) => (
  <>
    {decisionsFor(workshop, metric, { view }).map(({ decision }) => (
      <p key={decision.id} className={styles.caption}>
        <strong>{choiceWords[decision.choice](decision.words)}.</strong>{' '}
        {words.decided.because(
          decision.reason.replace(/[.]$/, ''),
          decision.agreedBy.map((role) => roleWords[role]),
          decision.said.round,
        )}{' '}
        {decision.changesConclusion === null
          ? ''
          : words.decided.then(conclusionWords(decision.changesConclusion))}
      </p>
    ))}
  </>
);
