import type { ColumnReport, Comparison, How } from '../../shared/ipc/import-report.ts';
import { quoteIdent, quoteText } from '../../shared/metric/sql.ts';
import type { Connection } from '../duckdb.ts';
import { databaseIn } from '../generation.ts';

/** The table of a generation, by its folder, that a file is a later version of. */
export type Against = { readonly data: string; readonly table: string; readonly salt: string };

/** Enough of the old rows to say that this file has all of them and more. */
const replacesFrom = 0.9;

/** `now` is SQL for the file's rows as they would be built, `columns` what they hold. */
export async function compareWith(
  connection: Connection,
  { data, table }: Against,
  now: string,
  columns: readonly Pick<ColumnReport, 'name' | 'type'>[],
): Promise<Comparison | null> {
  await connection.run(`ATTACH ${quoteText(databaseIn(data))} AS was (READ_ONLY)`);
  try {
    const common = await commonColumns(connection, 'was', table, columns);
    if (common.length === 0) return null;
    const was = `was.${quoteIdent(table)}`;
    const key = await keyOfBoth(connection, was, now, common);
    const [before, rows] = [
      await connection.count(`SELECT count(*) FROM ${was}`),
      await connection.count(`SELECT count(*) FROM ${now}`),
    ];
    const same = await connection.count(sameRows(was, now, common));
    const still =
      key === null
        ? same
        : await connection.count(
            `SELECT count(*) FROM ${was} SEMI JOIN ${now} AS n USING (${quoteIdent(key)})`,
          );
    const suggests = suggestion(still, before);
    return { table, key, before, still, fresh: rows - still, changed: still - same, suggests };
  } finally {
    await connection.run('DETACH was');
  }
}

/** Nearly all of the old rows: it replaces them. None: its rows are added. Anything between is for people to say. */
const suggestion = (still: number, before: number): How | 'ask' =>
  before === 0 || still >= before * replacesFrom ? 'replaces' : still === 0 ? 'appends' : 'ask';

/** Columns that both have, by name. */
export async function commonColumns(
  connection: Connection,
  database: string,
  table: string,
  columns: readonly Pick<ColumnReport, 'name'>[],
): Promise<readonly string[]> {
  const old = await connection.rows(
    `SELECT column_name FROM duckdb_columns() WHERE database_name = ${quoteText(database)} AND schema_name = 'main' AND table_name = ${quoteText(table)} ORDER BY column_index`,
  );
  const here = new Set(columns.map(({ name }) => name));
  return old.flatMap(([name]) => (here.has(String(name)) ? [String(name)] : []));
}

/** The first column that is filled and different in every row, before and now; fractions and days name no row. */
export async function keyOfBoth(
  connection: Connection,
  was: string,
  now: string,
  common: readonly string[],
): Promise<string | null> {
  const types = await connection.rows(
    `SELECT column_name, column_type FROM (DESCRIBE SELECT ${common.map(quoteIdent).join(', ')} FROM ${was})`,
  );
  for (const [name, type] of types) {
    if (!/^(VARCHAR|U?(BIG|HUGE|SMALL|TINY)?INT(EGER)?|UUID)$/.test(String(type))) continue;
    const column = quoteIdent(String(name));
    const unique = async (from: string): Promise<boolean> =>
      (await connection.count(
        `SELECT count(*) FROM (SELECT 1 FROM ${from} HAVING count(*) = count(${column}) AND count(*) > 0 AND count(*) = count(DISTINCT ${column}))`,
      )) === 1;
    if ((await unique(was)) && (await unique(now))) return String(name);
  }
  return null;
}

const asText = (common: readonly string[]): string =>
  common.map((name) => `${quoteIdent(name)}::VARCHAR AS ${quoteIdent(name)}`).join(', ');

/** How many rows are in both, a row that stands twice counted twice. */
function sameRows(was: string, now: string, common: readonly string[]): string {
  const grouped = (from: string): string =>
    `(SELECT ${asText(common)}, count(*) AS "\u0001n" FROM ${from} GROUP BY ALL)`;
  const equal = common.map((name) => `a.${quoteIdent(name)} IS NOT DISTINCT FROM b.${quoteIdent(name)}`);
  return `SELECT coalesce(sum(least(a."\u0001n", b."\u0001n")), 0) FROM ${grouped(was)} a JOIN ${grouped(now)} b ON ${equal.join(' AND ')}`;
}
