import { type ReactNode, useId } from 'react';
import { personHint } from '../../shared/log/hints.ts';
import { hintWords } from '../../shared/messages/log-words.ts';
import { words } from '../../shared/messages/screen-words.ts';
import styles from './field.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  readonly long?: boolean;
  readonly voice?: 'person' | 'instrument';
  readonly autoFocus?: boolean;
  readonly width?: number | string;
  readonly type?: 'text' | 'date';
  readonly onEnter?: () => void;
  readonly hideLabel?: boolean;
  /** The label stands before the field. */
  readonly inline?: boolean;
  /** Nothing goes on without it. */
  readonly needed?: boolean;
};

/** Whatever somebody says may name a person: asked gently, wherever it is typed. */
const personalHint = ({ voice, value }: Props): string | null =>
  voice === 'person' && personHint(value) ? hintWords.person : null;

/** A labelled field. `person`: what somebody says, in serif. What was understood or is missing stands in `hint`. */
export const Field = (given: Props) => {
  const id = useId();
  const p = { ...given, hint: given.hint ?? personalHint(given) };
  const shared = {
    id,
    value: p.value,
    placeholder: p.placeholder,
    className: `${styles.input} ${p.voice === 'person' ? styles.person : ''}`,
    'aria-describedby': p.hint ? `${id}-hint` : undefined,
    autoFocus: p.autoFocus,
    'aria-required': p.needed ? true : undefined,
  };
  return (
    <div
      className={`${styles.field} ${p.inline ? styles.inline : ''}`}
      style={p.width === undefined ? undefined : { width: p.width }}
    >
      <span className={p.hideLabel ? 'hidden-words' : styles.top}>
        <label htmlFor={id} className={styles.label}>
          {p.label}
        </label>
        {p.needed ? (
          <span className={styles.needed} aria-hidden="true">
            {words.needed}
          </span>
        ) : null}
      </span>
      {p.long ? (
        <textarea
          {...shared}
          rows={2}
          onChange={(event) => p.onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || !p.onEnter) return;
            event.preventDefault();
            p.onEnter();
          }}
        />
      ) : (
        <input
          {...shared}
          type={p.type ?? 'text'}
          onChange={(event) => p.onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !p.onEnter) return;
            // What it closes gives the focus back: the same key must not press what has it then.
            event.preventDefault();
            p.onEnter();
          }}
        />
      )}
      {p.hint ? (
        <div id={`${id}-hint`} className={styles.hint}>
          {p.hint}
        </div>
      ) : null}
    </div>
  );
};
