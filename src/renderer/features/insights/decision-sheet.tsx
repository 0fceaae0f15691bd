import { useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { longDay, readDay } from '../../../shared/messages/dates.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { say, setApp } from '../../state/app-store.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { workshopYear } from '../../state/workshop-year.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { lacking } from '../../ui/lacking.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';
import styles from '../log/form.module.css';
import picking from './picking.module.css';

/** A decision names the insights it rests on, or why it rests on none; and when somebody looks again. */
export const DecisionSheet = ({ workshop }: { readonly workshop: Workshop }) => {
  const [what, setWhat] = useState('');
  const [mind, setMind] = useState('');
  const [review, setReview] = useState('');
  const [who, setWho] = useState('');
  const [decider, setDecider] = useState(workshop.scope?.decider ?? '');
  const [alternatives, setAlternatives] = useState('');
  const [insights, setInsights] = useState<readonly string[]>([]);
  const [without, setWithout] = useState('');
  const day = readDay(review, workshopYear(workshop));
  const agreed = workshop.insights.filter(({ state }) => state === 'agreed');
  const close = (): void => setApp({ panel: null });
  const grounded = insights.length > 0 || without.trim() !== '';
  const lacks = lacking(
    [words.decision.what, what.trim() !== ''],
    [agreed.length > 0 ? words.taking.restsOn : words.taking.without, grounded],
    [words.decision.mind, mind.trim() !== ''],
    [words.decision.review, day !== null],
    [words.scope.decider, decider.trim() !== ''],
  );
  const complete = lacks.length === 0;
  const save = useOnce(async (): Promise<void> => {
    if (!complete || !day) return;
    const done = await append(
      entry('decision.taken', newId(), {
        what: what.trim(),
        decider: decider.trim(),
        insights: [...insights],
        wouldChangeOurMind: mind.trim(),
        reviewOn: day,
        takenBy: who.trim(),
        ...(alternatives.trim() === '' ? {} : { alternatives: alternatives.trim() }),
        ...(insights.length === 0 ? { withoutInsight: without.trim() } : {}),
      }),
    );
    if (!done) return;
    say(words.decision.saved);
    close();
  });
  return (
    <Sheet
      title={words.decision.heading}
      lacks={lacks}
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
        {agreed.length > 0 ? (
          <fieldset className={picking.picking}>
            <legend>{words.taking.restsOn}</legend>
            {agreed.map(({ id, label, statement }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={insights.includes(id)}
                  onChange={() =>
                    setInsights(
                      insights.includes(id) ? insights.filter((one) => one !== id) : [...insights, id],
                    )
                  }
                />
                <strong>{label}</strong>
                <span className={picking.text}>{statement}</span>
              </label>
            ))}
          </fieldset>
        ) : null}
        {insights.length === 0 ? (
          <Field label={words.taking.without} value={without} onChange={setWithout} voice="person" />
        ) : null}
        <div className={styles.row}>
          <Field label={words.decision.mind} value={mind} onChange={setMind} voice="person" />
          <Field
            label={words.taking.alternatives}
            value={alternatives}
            onChange={setAlternatives}
            voice="person"
          />
        </div>
        <div className={styles.row}>
          <Field
            label={words.decision.review}
            value={review}
            onChange={setReview}
            hint={review ? (day ? words.scope.dateEcho(longDay(day)) : words.scope.dateUnread) : null}
          />
          <Field label={words.decision.who} value={who} onChange={setWho} />
          <Field label={words.scope.decider} value={decider} onChange={setDecider} />
        </div>
      </div>
    </Sheet>
  );
};
