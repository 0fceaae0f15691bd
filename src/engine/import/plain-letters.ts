/** Letters that are one sign with another and no accent: only the accents come off by themselves. */
const joinedSigns = [
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
] as const;
const german = [
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
] as const;

export type Letters = 'plain' | 'german';

/**
 * SQL: what is left of a text when case, accents, blanks and signs don't count; NULL when nothing is. German letters are
 * written out ("Koeln") or bare ("Koln"): which of the two a column means, nobody can tell but a person.
 */
export const plainLetters = (column: string, letters: Letters = 'plain'): string => {
  const replaced = [...(letters === 'german' ? german : []), ...joinedSigns].reduce(
    (sql, [sign, as]) => `replace(${sql}, '${sign}', '${as}')`,
    `lower(nfc_normalize(${column}::VARCHAR))`,
  );
  return `nullif(regexp_replace(strip_accents(${replaced}), '[^\\p{L}\\p{N}]+', '', 'g'), '')`;
};
