import { useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { longDay, readDay } from '../../../shared/messages/dates.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { say, setApp } from '../../state/app-store.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { workshopYear } from '../../state/workshop-year.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import styles from '../log/form.module.css';
import { useOnce } from '../../ui/use-once.ts';

export const DecisionSheet = ({ workshop }: { readonly workshop: Workshop }) => {
  const [what, setWhat] = useState('');
  const [mind, setMind] = useState('');
  const [review, setReview] = useState('');
  const [who, setWho] = useState('');
  const day = readDay(review, workshopYear(workshop));
  const insights = workshop.insights
    .filter((insight) => insight.state === 'agreed')
    .map((insight) => insight.id);
  const close = (): void => setApp({ panel: null });
  const complete = what.trim() !== '' && mind.trim() !== '' && day !== null;
  const save = useOnce(async (): Promise<void> => {
    if (!complete || !day) return;
    const done = await append(
      entry('decision.taken', newId(), {
        what: what.trim(),
        decider: workshop.scope?.decider ?? '–',
        insights,
        wouldChangeOurMind: mind.trim(),
        reviewOn: day,
        takenBy: who.trim(),
        ...(insights.length === 0 ? { withoutInsight: words.insight.empty } : {}),
      }),
    );
    if (!done) return;
    say(words.decision.saved);
    close();
  });
  return (
    <Sheet
      title={words.decision.heading}
      onClose={close}
      where="middle"
      actions={
        <Button look="main" disabled={!complete} onPress={() => void save()}>
          {words.decision.save}
        </Button>
      }
    >
      <div className={styles.stack}>
        <Field label={words.decision.what} value={what} onChange={setWhat} voice="person" autoFocus />
        <Field label={words.decision.mind} value={mind} onChange={setMind} voice="person" />
        <div className={styles.row}>
          <Field
            label={words.decision.review}
            value={review}
            onChange={setReview}
            hint={review ? (day ? words.scope.dateEcho(longDay(day)) : words.scope.dateUnread) : null}
          />
          <Field label={words.decision.who} value={who} onChange={setWho} />
        </div>
      </div>
    </Sheet>
  );
};
