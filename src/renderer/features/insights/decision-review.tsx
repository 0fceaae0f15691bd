import { useState } from 'react';
import type { Decision } from '../../../shared/log/state.ts';
import { longDay } from '../../../shared/messages/dates.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { append, entry } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useOnce } from '../../ui/use-once.ts';
import styles from './decision-review.module.css';

const today = (): string => new Date().toISOString().slice(0, 10);

/** On its day somebody looks again: kept or changed, with what was seen. Earlier, too, if they want to. */
export const DecisionReview = ({ decision }: { readonly decision: Decision }) => {
  const { id, reviewed, reviewOn } = decision;
  const due = reviewOn <= today();
  const [looking, setLooking] = useState(false);
  const [because, setBecause] = useState('');
  const review = useOnce(async (outcome: 'kept' | 'changed'): Promise<void> => {
    if (because.trim() !== '')
      await append(entry('decision.reviewed', id, { outcome, because: because.trim() }));
  });
  if (reviewed !== null)
    return (
      <p>
        <strong>{words.taking[reviewed.outcome]}</strong> {reviewed.because}
      </p>
    );
  if (!due && !looking)
    return (
      <span>
        <Button size="small" look="quiet" onPress={() => setLooking(true)}>
          {words.taking.look}
        </Button>
      </span>
    );
  return (
    <>
      <p className="quiet">
        {due ? `${words.taking.due(longDay(reviewOn))} ` : ''}
        {words.taking.mind(decision.wouldChangeOurMind)}
      </p>
      <div className={styles.review}>
        <Field label={words.taking.because} value={because} onChange={setBecause} voice="person" />
        <Button disabled={because.trim() === ''} onPress={() => void review('kept')}>
          {words.taking.keep}
        </Button>
        <Button disabled={because.trim() === ''} onPress={() => void review('changed')}>
          {words.taking.change}
        </Button>
      </div>
    </>
  );
};
