import { BrowserWindow, type Input, type WebContents } from 'electron';
import type { PressedKey } from '../shared/ipc/pressed-key.ts';

/** Keys that walk and press the marks on the wall itself. */
const stays = new Set(['Tab', 'Enter', ' ', 'Home', 'End', 'PageUp', 'PageDown']);
const onlyHeld = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Unidentified']);
/** With the helper key: what is marked on the wall is copied there. */
const copies = new Set(['a', 'c']);

const isOurs = ({ key, control, meta, shift, alt }: Input): boolean =>
  stays.has(key) ||
  key.startsWith('Arrow') ||
  onlyHeld.has(key) ||
  key === '' ||
  ((control || meta) && !shift && !alt && copies.has(key.toLowerCase()));

const pressed = (input: Input): PressedKey => ({
  key: input.key,
  code: input.code,
  ctrlKey: input.control,
  shiftKey: input.shift,
  altKey: input.alt,
  metaKey: input.meta,
  repeat: input.isAutoRepeat,
});

/**
 * Whoever has pressed a mark on the wall still has every key: the first window is told of it and comes to the front, so
 * that what is typed next stands where it belongs. Told, not pressed there: a page drops keys until the system has given
 * it the focus. The wall's page has no part in it. True: passed on.
 */
export const passKey = (first: WebContents, input: Input): boolean => {
  if (input.type !== 'keyDown' || isOurs(input) || first.isDestroyed()) return false;
  first.send('told:second:pressed', pressed(input));
  BrowserWindow.fromWebContents(first)?.focus();
  first.focus();
  return true;
};
