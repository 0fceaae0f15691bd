import { phraseStrength } from '../../../shared/nugget-file/phrase-strength.ts';
import { lockWords } from '../../../shared/messages/screens/lock-words.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { newPhrase } from './new-phrase.ts';
import styles from './lock-with.module.css';

type Props = {
  /** null: the file is not locked. */
  readonly phrase: string | null;
  readonly onPhrase: (phrase: string | null) => void;
};

/** Whether the file is locked, and with which words. They live in this sheet only. */
export const LockWith = ({ phrase, onPhrase }: Props) => (
  <div className={styles.lock}>
    <Choice<'without' | 'with'>
      label={lockWords.label}
      value={phrase === null ? 'without' : 'with'}
      onChange={(chosen) => onPhrase(chosen === 'with' ? (phrase ?? newPhrase()) : null)}
      options={[
        { id: 'without', words: lockWords.without, result: lockWords.withoutNote },
        { id: 'with', words: lockWords.with, result: lockWords.withNote },
      ]}
    />
    {phrase === null ? null : (
      <>
        <div className={styles.row}>
          <Field
            label={lockWords.label}
            value={phrase}
            onChange={onPhrase}
            hint={phraseStrength(phrase) === 'weak' ? lockWords.weak : undefined}
          />
          <Button look="quiet" onPress={() => onPhrase(newPhrase())}>
            {lockWords.another}
          </Button>
        </div>
        <p className={styles.note}>{lockWords.tell}</p>
        <p className={styles.note}>{lockWords.tool}</p>
      </>
    )}
  </div>
);
