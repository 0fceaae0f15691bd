/** SQL: what is left of a text when case, accents, blanks and signs don't count; NULL when nothing is. */
export const plainLetters = (column: string): string =>
  `nullif(regexp_replace(strip_accents(lower(${column}::VARCHAR)), '[^\\p{L}\\p{N}]+', '', 'g'), '')`;
