import { words } from '../../shared/messages/screen-words.ts';

/** "$mod+Shift+k" as it stands on a key cap. */
export const keyInWords = (key: string): string =>
  key
    .replace('$mod', words.keys.ctrl)
    .replace('Control', words.keys.ctrl)
    .replace('Shift', words.keys.shift)
    .replaceAll('+', ' ')
    .replace(/\b([a-z])$/, (letter) => letter.toUpperCase());
