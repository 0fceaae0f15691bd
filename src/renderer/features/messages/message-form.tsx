import { useState } from 'react';
import { causeHint } from '../../../shared/log/hints.ts';
import { nextLabel } from '../../../shared/log/next-label.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { hintWords } from '../../../shared/messages/log-words.ts';
import { replyWords } from '../../../shared/messages/screens/reply-words.ts';
import { say } from '../../state/app-store.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useOnce } from '../../ui/use-once.ts';
import styles from './messages-screen.module.css';

/** A new message: its words, why we say them, to whom, and the insights it rests on. */
export const MessageForm = ({
  workshop,
  onDone,
}: {
  readonly workshop: Workshop;
  readonly onDone: () => void;
}) => {
  const [text, setText] = useState('');
  const [whyWeSay, setWhy] = useState('');
  const [audience, setAudience] = useState('');
  const [from, setFrom] = useState<readonly string[]>([]);
  const whole = [text, whyWeSay, audience].every((one) => one.trim() !== '');
  const keep = useOnce(async (): Promise<void> => {
    if (!whole) return;
    const label = nextLabel(workshop, 'M');
    const set = { label, text, whyWeSay, audience, from: [...from] };
    if (!(await append(entry('message.written', newId(), set)))) return;
    say(replyWords.kept(label));
    onDone();
  });
  return (
    <section className={styles.form} aria-label={replyWords.write}>
      <Field
        label={replyWords.text}
        value={text}
        onChange={setText}
        voice="person"
        long
        autoFocus
        hint={causeHint(text) ? hintWords.cause : null}
      />
      <Field label={replyWords.why} value={whyWeSay} onChange={setWhy} voice="person" long />
      <Field label={replyWords.audience} value={audience} onChange={setAudience} />
      {workshop.insights.length === 0 ? null : (
        <fieldset className={styles.rests}>
          <legend>{replyWords.rests}</legend>
          {workshop.insights.map(({ id, label, statement }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={from.includes(id)}
                onChange={({ target }) =>
                  setFrom(target.checked ? [...from, id] : from.filter((one) => one !== id))
                }
              />
              <span>
                <strong>{label}</strong> {statement}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div className={styles.actions}>
        <Button look="main" disabled={!whole} onPress={() => void keep()}>
          {replyWords.keep}
        </Button>
      </div>
    </section>
  );
};
