import { type PressedKey, pressedKeySchema } from '../../shared/ipc/pressed-key.ts';
import { inText } from './in-text.ts';

/** What a field does by itself with a key of its own person. */
const typeInto = ({ key, ctrlKey, altKey, metaKey }: PressedKey): void => {
  if (key === 'Backspace') document.execCommand('delete');
  else if (key.length === 1 && ctrlKey === altKey && !metaKey) document.execCommand('insertText', false, key);
};

/** A key of the wall goes where this window's own go: to what has the focus, and up to the commands. */
export const pressKey = (told: unknown): void => {
  const { data: key } = pressedKeySchema.safeParse(told);
  if (!key) return;
  const target = document.activeElement ?? document.body;
  const press = (type: 'keydown' | 'keyup'): boolean =>
    target.dispatchEvent(
      new KeyboardEvent(type, { ...key, bubbles: true, cancelable: true, composed: true }),
    );
  if (press('keydown') && inText(target)) typeInto(key);
  press('keyup');
};
