import { useState } from 'react';
import { fileWords } from '../../../shared/messages/file-words.ts';
import { lockWords } from '../../../shared/messages/screens/lock-words.ts';
import { setApp, useApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import styles from './lock-with.module.css';
import { openLocked } from './open-file.ts';

/** Asks for the passphrase of the file that was just chosen. A wrong one is told, and can be tried again. */
export const LockedSheet = () => {
  const panel = useApp((state) => state.panel);
  const [phrase, setPhrase] = useState('');
  const [trying, setTrying] = useState(false);
  if (panel?.kind !== 'locked') return null;
  const open = async (): Promise<void> => {
    if (phrase.trim() === '' || trying) return;
    setTrying(true);
    await openLocked(panel, phrase);
    setTrying(false);
    setPhrase('');
  };
  return (
    <Sheet
      title={lockWords.lockedHeading}
      onClose={() => setApp({ panel: null })}
      where="middle"
      actions={
        <Button look="main" disabled={phrase.trim() === '' || trying} onPress={() => void open()}>
          {trying ? lockWords.opening : lockWords.open}
        </Button>
      }
    >
      <Field
        label={lockWords.label}
        value={phrase}
        onChange={setPhrase}
        autoFocus
        onEnter={() => void open()}
        hint={
          panel.wrong ? (
            <span role="alert" className={styles.wrong}>
              {fileWords(panel.fileName, { code: 'wrong-passphrase' })}
            </span>
          ) : (
            lockWords.ask(panel.fileName)
          )
        }
      />
    </Sheet>
  );
};
