import type { Decision, Workshop } from '../../../shared/log/state.ts';
import { whyDecisionLooks } from '../../../shared/log/why-look.ts';
import { longDay } from '../../../shared/messages/dates.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { NeedsLook } from '../log/needs-look.tsx';
import { DecisionReview } from './decision-review.tsx';
import styles from './decision-list.module.css';

/** What was decided, the newest first, with what happened since to the insights it rests on. */
export const DecisionList = ({ workshop }: { readonly workshop: Workshop }) =>
  workshop.decisions.length === 0 ? null : (
    <section className={styles.decisions} aria-label={words.decision.list}>
      <h2 className={styles.heading}>{words.decision.list}</h2>
      {workshop.decisions.toReversed().map((decision) => (
        <DecisionLine key={decision.id} workshop={workshop} decision={decision} />
      ))}
    </section>
  );

export const DecisionLine = ({
  workshop,
  decision,
}: {
  readonly workshop: Workshop;
  readonly decision: Decision;
}) => (
  <div className={styles.decision} data-decision="">
    <p className={styles.what}>{decision.what}</p>
    <p className="quiet">
      {workshop.insights
        .filter(({ id }) => decision.insights.includes(id))
        .map(({ label }) => label)
        .join(', ')}
      {decision.insights.length > 0 ? ' · ' : ''}
      {words.decision.again(longDay(decision.reviewOn), decision.takenBy)}
    </p>
    <NeedsLook why={whyDecisionLooks(workshop, decision)} />
    <DecisionReview decision={decision} />
  </div>
);
