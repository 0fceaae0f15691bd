import type { ColumnReport } from '../../shared/ipc/import-report.ts';
import { quoteIdent } from '../../shared/metric/sql.ts';
import type { Connection } from '../duckdb.ts';
import { commonColumns, keyOfBoth } from './against.ts';

/**
 * Puts the rows of before in front of a table that was just made; `was` is attached. A row that stands in both comes
 * once, and where they differ the newer one stays. Answers how many of before were kept.
 */
export async function appendToRows(
  connection: Connection,
  database: string,
  name: string,
  columns: readonly ColumnReport[],
): Promise<number> {
  const was = `was.${quoteIdent(name)}`;
  const now = `${database}.${quoteIdent(name)}`;
  const common = await commonColumns(connection, 'was', name, columns);
  const key = common.length === 0 ? null : await keyOfBoth(connection, was, now, common);
  const kept =
    key === null
      ? unmatched(was, now, common)
      : `SELECT * FROM ${was} ANTI JOIN ${now} AS n USING (${quoteIdent(key)})`;
  const both = `${database}.${quoteIdent('\u0001both')}`;
  await connection.run(`CREATE TABLE ${both} AS ${kept} UNION ALL BY NAME SELECT * FROM ${now}`);
  const rows = await connection.count(
    `SELECT (SELECT count(*) FROM ${both}) - (SELECT count(*) FROM ${now})`,
  );
  await connection.run(`DROP TABLE ${now}`);
  await connection.run(`ALTER TABLE ${both} RENAME TO ${quoteIdent(name)}`);
  return rows;
}

/** Rows of before that the new ones do not hold, each as often as it is missing. */
function unmatched(was: string, now: string, common: readonly string[]): string {
  if (common.length === 0) return `SELECT * FROM ${was}`;
  const text = common.map((name, i) => `${quoteIdent(name)}::VARCHAR AS "\u0001${i}"`).join(', ');
  const equal = common.map((_, i) => `a."\u0001${i}" IS NOT DISTINCT FROM b."\u0001${i}"`).join(' AND ');
  const by = common.map((_, i) => `"\u0001${i}"`).join(', ');
  return `SELECT * FROM ${was} WHERE rowid IN (
    SELECT a.nr FROM (SELECT nr, ${by}, row_number() OVER (PARTITION BY ${by} ORDER BY nr) AS nth FROM (SELECT rowid AS nr, ${text} FROM ${was})) a
    LEFT JOIN (SELECT ${by}, count(*) AS n FROM (SELECT ${text} FROM ${now}) GROUP BY ALL) b ON ${equal}
    WHERE b.n IS NULL OR a.nth > b.n)`;
}
