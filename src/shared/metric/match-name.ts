type Named<T> = { readonly names: readonly string[]; readonly value: T };

/** "E-mails", "emails" and "email" are one word to a reader. */
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/e-mail/g, 'email')
    .replace(/['’"“”„]/g, '')
    .split(/[^\p{L}\p{N}€$£%]+/u)
    .filter(Boolean)
    .map((word) => (word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word));

/** Whether all words of one of these names stand in the text, one after another. */
export const holdsName = (text: string, names: readonly string[]): boolean => {
  const said = ` ${wordsOf(text).join(' ')} `;
  return names.some((name) => said.includes(` ${wordsOf(name).join(' ')} `));
};

/**
 * What a name as people write it means: the one with the same words, else (unless `whole`) the only one that begins with
 * them or holds them all. Two that fit equally well: the first, as tables and columns stand in their own order.
 */
export function matchName<T>(
  text: string,
  named: readonly Named<T>[],
  how: 'whole' | 'part' = 'part',
): T | null {
  const asked = wordsOf(text);
  if (asked.length === 0) return null;
  const all = named.flatMap(({ names, value }) => names.map((name) => ({ words: wordsOf(name), value })));
  const same = all.find(({ words }) => words.join(' ') === asked.join(' '));
  if (same) return same.value;
  if (how === 'whole') return null;
  const holding = all
    .filter(({ words }) => asked.every((word) => words.some((one) => one.startsWith(word))))
    .toSorted((a, b) => a.words.length - b.words.length);
  return holding[0]?.value ?? null;
}
