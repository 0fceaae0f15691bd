import { useState } from 'react';
import { commands, type CommandId } from '../../../shared/commands.ts';
import { commandTitle } from '../../../shared/messages/command-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { keyInWords } from '../../commands/key-in-words.ts';
import { keyOf, pressedKey, takenBy } from '../../commands/keys.ts';
import { setApp, useApp } from '../../state/app-store.ts';
import { changeSettings, settingsPlace, useSettings } from '../../state/settings.ts';
import { useUndoPlace } from '../../state/undo-places.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import styles from './keys-sheet.module.css';

/** Every command with its key. A press on the cap waits for another one. */
export const KeysSheet = () => {
  const open = useApp((state) => state.panel?.kind === 'keys');
  const keys = useSettings((settings) => settings.keys);
  const [waiting, setWaiting] = useState<CommandId | null>(null);
  const [told, setTold] = useState('');
  useUndoPlace(settingsPlace, open);
  if (!open) return null;
  const change = (id: CommandId, key: string | null): void => {
    setWaiting(null);
    if (key === null) return setTold(words.keys.notUsable(''));
    const other = takenBy(id, key, keys);
    if (other) return setTold(words.keys.taken(keyInWords(key), commandTitle(other)));
    changeSettings({ keys: { ...keys, [id]: key } });
    setTold(words.keys.changed(commandTitle(id), keyInWords(key)));
  };
  return (
    <Sheet
      title={words.keys.heading}
      note={words.keys.note}
      onClose={() => setApp({ panel: null })}
      where="middle"
      settled
      actions={
        <Button
          disabled={Object.keys(keys).length === 0}
          onPress={() => {
            changeSettings({ keys: {} });
            setTold(words.keys.wasReset);
          }}
        >
          {words.keys.reset}
        </Button>
      }
    >
      <p className={styles.told} role="status">
        {told}
      </p>
      <ul className={styles.keys}>
        {commands.map(({ id }) => {
          const title = commandTitle(id);
          const key = keyInWords(keyOf(id, keys)) || words.keys.none;
          return (
            <li key={id}>
              <span>{title}</span>
              <button
                type="button"
                className={styles.cap}
                aria-label={waiting === id ? words.keys.press : words.keys.change(title, key)}
                onClick={() => setWaiting(waiting === id ? null : id)}
                onBlur={() => setWaiting(null)}
                onKeyDown={(event) => {
                  if (waiting !== id) return;
                  const pressed = pressedKey(event);
                  if (
                    pressed === null &&
                    event.key !== 'Escape' &&
                    event.key.length > 1 &&
                    event.key !== 'Tab'
                  )
                    return;
                  event.preventDefault();
                  event.stopPropagation();
                  event.nativeEvent.stopImmediatePropagation();
                  if (event.key === 'Escape') setWaiting(null);
                  else change(id, pressed);
                }}
              >
                {waiting === id ? words.keys.press : key}
              </button>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
};
