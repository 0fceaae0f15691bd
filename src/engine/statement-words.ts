/** Words that begin statements which change something; the sentence about them says so. */
const changing: ReadonlySet<string> = new Set([
  'ALTER',
  'ATTACH',
  'CHECKPOINT',
  'COPY',
  'CREATE',
  'DELETE',
  'DETACH',
  'DROP',
  'EXPORT',
  'IMPORT',
  'INSERT',
  'MERGE',
  'REPLACE',
  'TRUNCATE',
  'UPDATE',
  'VACUUM',
  'COMMENT',
]);
const reading: ReadonlySet<string> = new Set([
  'SELECT',
  'WITH',
  'FROM',
  'VALUES',
  'TABLE',
  'DESCRIBE',
  'DESC',
  'SUMMARIZE',
  'SHOW',
  'PIVOT',
  'UNPIVOT',
]);

export type Offence =
  | { readonly word: string; readonly changes: boolean }
  | { readonly word: 'PIVOT'; readonly pivot: true };

/** The word that makes a text something other than one reading query. */
export function offenceIn(sql: string): Offence | null {
  const words = barewords(sql);
  for (const { word, first } of words)
    if (first && !reading.has(word)) return { word, changes: changing.has(word) };
  const inside = words.find(({ word }) => changing.has(word) && word !== 'REPLACE' && word !== 'COMMENT');
  if (inside !== undefined) return { word: inside.word, changes: true };
  return words.some(({ word }) => word === 'PIVOT') ? { word: 'PIVOT', pivot: true } : null;
}

/** Upper-case words outside texts, names in quotes and comments; `first`: at the start of a statement. */
function barewords(sql: string): { readonly word: string; readonly first: boolean }[] {
  const plain = sql.replaceAll(
    /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\$([A-Za-z_]*)\$[\s\S]*?\$\1\$/g,
    (part) => (part.startsWith('-') || part.startsWith('/') ? ' ' : ' ? '),
  );
  return plain.split(';').flatMap((statement) => {
    const words = statement.toUpperCase().match(/[A-Z_]\w*/g) ?? [];
    return words.map((word, i) => ({ word, first: i === 0 }));
  });
}
