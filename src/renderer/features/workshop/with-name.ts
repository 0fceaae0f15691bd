/** The query with one name for another, wherever it stands as a whole name and not in a text; quoted where it must be. */
export const withName = (sql: string, wrong: string, right: string): string => {
  const plain = /^[a-z_]\w*$/i.test(right) ? right : `"${right.replaceAll('"', '""')}"`;
  const word = wrong.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const either = new RegExp(`'(?:[^']|'')*'|"${word}"|(?<![\\w"])${word}(?![\\w"])`, 'gi');
  return sql.replace(either, (found) => (found.startsWith("'") ? found : plain));
};
