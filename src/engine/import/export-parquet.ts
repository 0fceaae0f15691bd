import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportMessage } from '../../shared/ipc/engine-requests.ts';
import type { ImportFailure } from '../../shared/ipc/import-report.ts';
import { quoteIdent, quoteText } from '../../shared/metric/sql.ts';
import type { Result } from '../../shared/result.ts';
import { dataFile } from '../generation.ts';
import type { LeavingColumn } from '../../shared/nugget-file/leaving-columns.ts';
import type { Connection } from '../duckdb.ts';
import { guarded } from './inspect.ts';
import { keyOf } from './protect.ts';
import type { ImportOptions } from './work.ts';

type Exported = Extract<ImportMessage, { kind: 'exported' }>['files'];

/** Columns that don't leave as they are; keys are the same in every table, so that they still join. */
export type Leaves = { readonly columns: readonly LeavingColumn[]; readonly salt: string };

async function selectOf(connection: Connection, table: string, { columns, salt }: Leaves): Promise<string> {
  const names = await connection.rows(
    `SELECT column_name FROM duckdb_columns() WHERE database_name = 'source' AND schema_name = 'main' AND table_name = ${quoteText(table)} ORDER BY column_index`,
  );
  const kept = names.flatMap(([name]) => {
    const column = quoteIdent(String(name));
    const as = columns.find((one) => one.table === table && one.column === name)?.as ?? 'as-is';
    return as === 'out' ? [] : [as === 'keys' ? `${keyOf(column, salt)} AS ${column}` : column];
  });
  // A table needs a column: with none left, how many rows there are is all that is told.
  return kept.length === 0 ? '1 AS "row"' : kept.join(', ');
}

/** Every table of a generation as Parquet, for a session file that carries its data. `data`: its folder, or its database file. */
export function exportParquet(
  data: string,
  out: string,
  options: ImportOptions = {},
  leaves: Leaves = { columns: [], salt: '' },
): Promise<Result<Exported, ImportFailure>> {
  const file =
    statSync(data, { throwIfNoEntry: false })?.isDirectory() === true ? join(data, dataFile) : data;
  return guarded(file, options, async (work) => {
    mkdirSync(out, { recursive: true });
    // DuckDB makes a new database where there is none: a missing one must be an error.
    statSync(file);
    await work.connection.run(`ATTACH ${quoteText(file)} AS source (READ_ONLY)`);
    const tables = await work.connection.rows(
      `SELECT table_name FROM duckdb_tables() WHERE database_name = 'source' AND schema_name = 'main' ORDER BY table_name`,
    );
    const files: Exported[number][] = [];
    for (const [name] of tables) {
      const table = String(name);
      const path = join(out, `${table}.parquet`);
      const total = statSync(file).size;
      await work.during('write', `${table}.parquet`, total, async () =>
        work.connection.run(
          `COPY (SELECT ${await selectOf(work.connection, table, leaves)} FROM source.${quoteIdent(table)}) TO ${quoteText(path)} (FORMAT parquet, COMPRESSION zstd)`,
        ),
      );
      files.push({ table, path, sha256: await sha256Of(path), bytes: statSync(path).size });
    }
    return files;
  });
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) hash.update(piece);
  return hash.digest('hex');
}
