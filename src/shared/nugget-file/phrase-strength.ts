/** How hard a passphrase is to guess for somebody who has the file and time. A hint, never a bar. */
export type PhraseStrength = 'none' | 'weak' | 'strong';

/** Four different words of some length, or as many different letters as make guessing as long. */
export const phraseStrength = (phrase: string): PhraseStrength => {
  const text = phrase.trim();
  if (text === '') return 'none';
  const words = new Set(
    text
      .toLowerCase()
      .split(/[\s\-_.,]+/u)
      .filter((word) => word.length > 2),
  );
  if (words.size >= 4) return 'strong';
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(text)).length;
  const different = new Set(text).size;
  return different >= 10 && text.length >= (kinds >= 3 ? 14 : 18) ? 'strong' : 'weak';
};
