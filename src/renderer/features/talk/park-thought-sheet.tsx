import { useState } from 'react';
import { nextLabel } from '../../../shared/log/next-label.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { say, setApp, useApp } from '../../state/app-store.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';
import styles from './talk.module.css';

/** One line, and the talk goes on; at the close each gets its place. */
export const ParkThoughtSheet = ({ workshop }: { readonly workshop: Workshop }) => {
  const [text, setText] = useState('');
  const pinned = useApp((state) => state.pinned);
  const park = useOnce(async (): Promise<void> => {
    if (text.trim() === '') return;
    const label = nextLabel(workshop, 'P');
    const came = workshop.assumptions.some(({ id }) => id === pinned) ? { cameFrom: pinned ?? '' } : {};
    if (!(await append(entry('parking.added', newId(), { label, text: text.trim(), ...came })))) return;
    say(words.parking.parked(label));
    setApp({ panel: null });
  });
  const waiting = workshop.parking.filter(({ sorted }) => sorted === null);
  return (
    <Sheet
      title={words.parking.heading}
      onClose={() => setApp({ panel: null })}
      actions={
        <Button look="main" shortcut="Enter" disabled={text.trim() === ''} onPress={() => void park()}>
          {words.parking.add}
        </Button>
      }
    >
      <div className={styles.stack}>
        <Field
          label={words.parking.field}
          value={text}
          onChange={setText}
          voice="person"
          autoFocus
          onEnter={() => void park()}
        />
        {waiting.map((item) => (
          <p key={item.id} className={styles.line}>
            <strong>{item.label}</strong> {item.text}
          </p>
        ))}
      </div>
    </Sheet>
  );
};
