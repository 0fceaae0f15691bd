import { messageOf } from '../duckdb.ts';
import { quoteText } from '../../shared/metric/sql.ts';
import { ImportStop } from './fail.ts';
import type { Dialect } from './records.ts';
import { lineLimit, type Scan } from './scan.ts';
import type { StraightFile } from './straight.ts';
import type { Work } from './work.ts';

/** DuckDB's own reader, told everything and forgiving nothing. */
const plainDialect: Dialect = { delimiter: ',', quote: '"', escape: '"' };

const stageColumns = (width: number): string =>
  Array.from({ length: width }, (_, i) => `'c${i}': 'VARCHAR'`).join(', ');

export async function loadStraight(
  straight: StraightFile,
  width: number,
  scan: Scan,
  work: Work,
  padded = false,
): Promise<void> {
  const refused = await load({ path: straight.path, dialect: plainDialect, width }, scan, work, {
    longest: straight.longest,
    padded,
  });
  if (refused !== null) throw new ImportStop('not-a-table', refused);
}

/** null: loaded. Otherwise why the strict reader refused. */
export async function load(
  { path, dialect, width }: { readonly path: string; readonly dialect: Dialect; readonly width: number },
  scan: Scan,
  work: Work,
  { longest, padded } = { longest: 0, padded: false },
): Promise<string | null> {
  // Characters of up to four bytes, and every quote doubled.
  const line = Math.max(lineLimit, longest * 4);
  try {
    await work.during('read', scan.fileName, scan.bytes, () =>
      work.connection.run(
        `CREATE OR REPLACE TABLE stage AS SELECT * FROM ${strictSource({ path, dialect, width }, { line, buffer: Math.max(4 * lineLimit, 2 * line), skipHeader: false, padded, ownLines: longest > 0 })}`,
      ),
    );
    return null;
  } catch (error) {
    if (isRefused(error)) return messageOf(error);
    throw error;
  }
}

export const isRefused = (error: unknown): boolean =>
  /CSV Error|Invalid Input Error|Parameter Not Allowed|Invalid unicode|not utf-8|Maximum line size/i.test(
    messageOf(error),
  );

type Reading = {
  readonly line: number;
  readonly buffer: number;
  readonly skipHeader: boolean;
  readonly padded?: boolean;
  /** Written by us: lines end with \n, whatever stands in the cells. */
  readonly ownLines?: boolean;
};

export function strictSource(
  { path, dialect, width }: { readonly path: string; readonly dialect: Dialect; readonly width: number },
  { line, buffer, skipHeader, padded = false, ownLines = false }: Reading,
): string {
  const options = [
    'auto_detect=false',
    `header=${skipHeader}`,
    'strict_mode=true',
    `delim=${quoteText(dialect.delimiter)}`,
    `quote=${quoteText(dialect.quote)}`,
    `escape=${quoteText(dialect.escape)}`,
    `columns={${stageColumns(width)}}`,
    ...(ownLines ? ["new_line='\\n'"] : []),
    ...(padded ? ['null_padding=true', 'parallel=false'] : []),
    `max_line_size=${line}`,
    `buffer_size=${buffer}`,
  ];
  return `read_csv(${quoteText(path)}, ${options.join(', ')})`;
}
