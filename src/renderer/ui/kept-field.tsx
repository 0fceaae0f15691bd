import { useEffect, useRef, useState } from 'react';
import { Field } from './field.tsx';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onKeep: (value: string) => void;
  readonly hideLabel?: boolean;
  readonly long?: boolean;
  readonly voice?: 'person' | 'instrument';
  readonly placeholder?: string;
};

/** A field without a button: what is typed is kept by Enter, when the focus goes on, and when its page closes. */
export const KeptField = ({ value, onKeep, ...field }: Props) => {
  const [{ of, text }, setTyped] = useState({ of: value, text: value });
  // Said elsewhere meanwhile: that stands here now.
  if (of !== value) setTyped({ of: value, text: value });
  const kept = useRef(value);
  useEffect(() => {
    kept.current = value;
  }, [value]);
  const keep = (): void => {
    const typed = text.trim();
    if (typed === kept.current) return;
    kept.current = typed;
    onKeep(typed);
  };
  const last = useRef(keep);
  useEffect(() => {
    last.current = keep;
  });
  useEffect(() => () => last.current(), []);
  return (
    <div style={{ width: '100%' }} onBlur={keep}>
      <Field
        {...field}
        value={text}
        onChange={(typed) => setTyped({ of: value, text: typed })}
        onEnter={keep}
      />
    </div>
  );
};
