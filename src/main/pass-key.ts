import { BrowserWindow, type Input, type WebContents } from 'electron';

/** Keys that walk and press the marks on the wall itself. */
const stays = new Set(['Tab', 'Enter', ' ', 'Home', 'End', 'PageUp', 'PageDown']);
const onlyHeld = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Unidentified']);

const isOurs = ({ key }: Input): boolean =>
  stays.has(key) || key.startsWith('Arrow') || onlyHeld.has(key) || key === '';

const heldIn = ({ shift, control, alt, meta }: Input) => [
  ...(shift ? (['shift'] as const) : []),
  ...(control ? (['control'] as const) : []),
  ...(alt ? (['alt'] as const) : []),
  ...(meta ? (['meta'] as const) : []),
];

/**
 * Whoever has pressed a mark on the wall still has every key: it is pressed in the first window, which comes to the
 * front, so that what is typed next stands where it belongs. The wall's page has no part in it. True: passed on.
 */
export const passKey = (first: WebContents, input: Input): boolean => {
  if (input.type !== 'keyDown' || isOurs(input) || first.isDestroyed()) return false;
  BrowserWindow.fromWebContents(first)?.focus();
  first.focus();
  first.sendInputEvent({ type: 'keyDown', keyCode: input.key, modifiers: heldIn(input) });
  first.sendInputEvent({ type: 'keyUp', keyCode: input.key, modifiers: heldIn(input) });
  return true;
};
