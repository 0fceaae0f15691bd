/** "$mod+Shift+k" as it stands on a key cap. */
export const keyInWords = (key: string): string =>
  key
    .replace('$mod', 'Ctrl')
    .replaceAll('+', ' ')
    .replace(/\b([a-z])$/, (letter) => letter.toUpperCase());
