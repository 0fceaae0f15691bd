import type { Person, VerdictState } from '../../../shared/log/state.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import styles from './form.module.css';

type Props = {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Whose sentence it is, once the other side has agreed. */
  readonly opposing: Person | undefined;
  readonly standing: VerdictState | null;
  /** Everybody here has agreed: nobody is left to say otherwise. */
  readonly closed: boolean;
  readonly onStore: (person: Person) => void;
};

/** The sentence of the one who disagrees: before the first agreement it goes with it, afterwards it has a key of its own. */
export const DissentLine = ({ text, onText, opposing, standing, closed, onStore }: Props) => (
  <>
    {standing?.dissent === undefined ? null : (
      <p className="quiet">
        {standing.dissentBy === undefined
          ? words.settle.seenByOne(standing.dissent)
          : words.settle.seen(roleWord(standing.dissentBy), standing.dissent)}
      </p>
    )}
    {closed ? null : (
      <div className={styles.row}>
        <Field
          label={
            opposing === undefined ? words.verdict.dissent : words.settle.dissentOf(roleWord(opposing.role))
          }
          value={text}
          onChange={onText}
          voice="person"
          hint={opposing !== undefined && text.trim() !== '' ? words.settle.waits : null}
          {...(opposing === undefined ? {} : { onEnter: () => text.trim() && onStore(opposing) })}
        />
        {opposing === undefined ? null : (
          <span className={styles.fixed}>
            <Button disabled={text.trim() === ''} onPress={() => onStore(opposing)}>
              {words.settle.store(roleWord(opposing.role))}
            </Button>
          </span>
        )}
      </div>
    )}
  </>
);
