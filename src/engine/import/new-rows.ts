import { newRowsSchema, newRowsTable } from '../../shared/metric/new-rows.ts';
import { quoteIdent } from '../../shared/metric/sql.ts';
import type { Connection } from '../duckdb.ts';
import { commonColumns, keyOfBoth } from './against.ts';

/** A table that was just made beside the one it follows; `was` is attached. */
export type Pair = {
  readonly database: string;
  readonly name: string;
  /** Both as SQL. */
  readonly was: string;
  readonly now: string;
  /** Columns that both have. */
  readonly common: readonly string[];
  /** The one of them that names a row, if there is one. */
  readonly key: string | null;
};

export async function pairOf(
  connection: Connection,
  database: string,
  name: string,
  columns: readonly { readonly name: string; readonly type: string }[],
): Promise<Pair> {
  const [was, now] = [`was.${quoteIdent(name)}`, `${database}.${quoteIdent(name)}`];
  const common = await commonColumns(connection, 'was', name, columns);
  const key = common.length === 0 ? null : await keyOfBoth(connection, was, now, common);
  return { database, name, was, now, common, key };
}

/**
 * Keeps which rows are new: those whose key was not there before; without a key those that stood there less often. Their
 * numbers lie in a schema of their own, so that the table stays what the file holds. Answers how many they are.
 */
export async function markNewRows(
  connection: Connection,
  { database, name, was, now, common, key }: Pair,
): Promise<number> {
  const fresh =
    key === null
      ? rowsBeyond(now, was, common)
      : `SELECT n.rowid AS nr FROM ${now} n ANTI JOIN ${was} w ON n.${quoteIdent(key)}::VARCHAR = w.${quoteIdent(key)}::VARCHAR`;
  await connection.run(`CREATE SCHEMA IF NOT EXISTS ${database}.${quoteIdent(newRowsSchema)}`);
  const marks = `${database}.${newRowsTable(name)}`;
  await connection.run(`CREATE TABLE ${marks} AS SELECT nr FROM (${fresh}) ORDER BY nr`);
  return connection.count(`SELECT count(*) FROM ${marks}`);
}

/** Once other rows stand before them. */
export const shiftNewRows = (
  connection: Connection,
  { database, name }: Pair,
  rowsBefore: number,
): Promise<void> => connection.run(`UPDATE ${database}.${newRowsTable(name)} SET nr = nr + ${rowsBefore}`);

/** Numbers (`nr`) of the rows of one table that the other does not hold, each as often as it is missing there. */
export function rowsBeyond(of: string, there: string, common: readonly string[]): string {
  if (common.length === 0) return `SELECT rowid AS nr FROM ${of}`;
  const text = common.map((name, i) => `${quoteIdent(name)}::VARCHAR AS "\u0001${i}"`).join(', ');
  const equal = common.map((_, i) => `a."\u0001${i}" IS NOT DISTINCT FROM b."\u0001${i}"`).join(' AND ');
  const by = common.map((_, i) => `"\u0001${i}"`).join(', ');
  return `SELECT a.nr FROM (SELECT nr, ${by}, row_number() OVER (PARTITION BY ${by} ORDER BY nr) AS nth FROM (SELECT rowid AS nr, ${text} FROM ${of})) a
    LEFT JOIN (SELECT ${by}, count(*) AS n FROM (SELECT ${text} FROM ${there}) GROUP BY ALL) b ON ${equal}
    WHERE b.n IS NULL OR a.nth > b.n`;
}
