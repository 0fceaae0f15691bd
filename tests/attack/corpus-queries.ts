import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const beside = fileURLToPath(new URL('../../../shared/data/corpus', import.meta.url));

/** Questions about the inside of a file, or about another file: no SELECT on loaded tables. */
const notOurs =
  /parquet_(metadata|schema|file|kv)|file_(row_number|index)|read_(nd)?json_objects|maximum_depth|sniff_csv|columns=\{data: 'UNION|\$\{(D|FILE)\}/i;
const fileCall =
  /(?:(?:read_\w+|\w+_scan)\s*\(\s*)\[?'\$\{(?:FILE|D)\}[^']*'\]?\s*(?:,(?:[^()']|'(?:[^']|'')*'|\((?:[^()']|'(?:[^']|'')*')*\))*)?\)|'\$\{(?:FILE|D)\}[^']*'/gi;

/** The corpus's own queries with each file standing as a loaded table; null where the corpus is not on this machine. */
export const corpusQueries = (): readonly string[] | null => {
  const corpus = process.env['NUGGET_CORPUS'] ?? beside;
  if (!existsSync(join(corpus, 'reference.json'))) return null;
  const reference = JSON.parse(readFileSync(join(corpus, 'reference.json'), 'utf8')) as { sql?: string }[];
  const { cases } = JSON.parse(readFileSync(join(corpus, 'nasty/duckdb_expected.json'), 'utf8')) as {
    cases: { sql: string }[];
  };
  const all = [...reference, ...cases].flatMap(({ sql }) => (sql === undefined ? [] : [sql]));
  return [...new Set(all.map((sql) => sql.replaceAll(fileCall, 'the_table')))].filter(
    (sql) => !notOurs.test(sql) && /^\s*\(*\s*(select|with|from)\b/i.test(sql),
  );
};
