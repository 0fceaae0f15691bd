import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableDescription } from '../shared/ipc/engine-requests.ts';
import { newRowsSchema } from '../shared/metric/new-rows.ts';
import { quoteIdent, quoteText } from '../shared/metric/sql.ts';
import type { Database } from './duckdb.ts';
import { generationFile } from './generation.ts';
import { enter } from './lock-down.ts';

/** The tables and views of the attached generation, as people know them. */
export async function describe(database: Database): Promise<readonly TableDescription[]> {
  const connection = await database.connect();
  try {
    await enter(connection);
    const rows = await connection.rows(
      `SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE database_name = 'ws' AND schema_name = 'main' AND NOT internal ORDER BY table_oid, column_index`,
    );
    const tables = new Map<string, { name: string; type: string }[]>();
    for (const [table, name, type] of rows)
      tables.set(String(table), [
        ...(tables.get(String(table)) ?? []),
        { name: String(name), type: String(type) },
      ]);
    const marked = new Set(
      (
        await connection.rows(
          `SELECT table_name FROM duckdb_tables() WHERE database_name = 'ws' AND schema_name = ${quoteText(newRowsSchema)}`,
        )
      ).map(([name]) => String(name)),
    );
    const described: TableDescription[] = [];
    for (const [name, columns] of tables)
      described.push({
        name,
        columns,
        rows: await connection.count(`SELECT count(*) FROM ${quoteIdent(name)}`),
        ...(marked.has(name) ? { newRowsKnown: true as const } : {}),
      });
    return described;
  } finally {
    connection.close();
  }
}

/** What the generation in this folder is called; null where none was finished. */
export function generationOf(dir: string): string | null {
  const path = join(dir, generationFile);
  if (!existsSync(path)) return null;
  const { generation } = JSON.parse(readFileSync(path, 'utf8')) as { generation?: unknown };
  return typeof generation === 'string' ? generation : null;
}
