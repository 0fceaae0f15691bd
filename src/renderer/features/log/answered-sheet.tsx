import { useState } from 'react';
import type { FollowUp } from '../../../shared/log/state.ts';
import { answerWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { setApp } from '../../state/app-store.ts';
import { append, entry } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';
import styles from './answered-sheet.module.css';

/** What was answered, whole; and the way to ask again, with the reason. */
export const AnsweredSheet = ({ followUp }: { readonly followUp: FollowUp }) => {
  const [reason, setReason] = useState('');
  const { answer } = followUp;
  const close = (): void => setApp({ panel: null });
  const again = useOnce(async (): Promise<void> => {
    if (reason.trim() === '') return;
    await append(entry('followup.reopened', followUp.id, { reason: reason.trim() }));
  });
  const lines = [
    [words.dig.options, answer?.options?.join('; ')],
    [words.dig.chosen, answer?.chosen],
    [words.dig.limits, answer?.limits],
    [words.digging.cost, answer?.cost],
    [words.digging.alternative, answer?.alternative],
    [words.digging.whyNot, answer?.why],
  ].filter(([, text]) => text !== undefined && text !== '');
  return (
    <Sheet
      title={`${followUp.label} ${followUp.question}`}
      note={answer === undefined ? null : answerWords[answer.answerKind]}
      onClose={close}
      settled
      actions={
        <Button disabled={reason.trim() === ''} onPress={() => void again()}>
          {words.digging.again}
        </Button>
      }
    >
      <div className={styles.answered}>
        <p className={styles.answer}>{answer?.answer}</p>
        <dl className={styles.lines}>
          {lines.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <Field
          label={words.digging.againWhy}
          value={reason}
          onChange={setReason}
          voice="person"
          onEnter={() => void again()}
        />
      </div>
    </Sheet>
  );
};
