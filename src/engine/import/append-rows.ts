import { quoteIdent } from '../../shared/metric/sql.ts';
import type { Connection } from '../duckdb.ts';
import { type Pair, rowsBeyond } from './new-rows.ts';

/**
 * Puts the rows of before in front of a table that was just made. A row that stands in both comes once, and where they
 * differ the newer one stays. Answers how many of before were kept.
 */
export async function appendToRows(
  connection: Connection,
  { database, name, was, now, common, key }: Pair,
): Promise<number> {
  const kept =
    key === null
      ? `SELECT * FROM ${was} WHERE rowid IN (${rowsBeyond(was, now, common)})`
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
