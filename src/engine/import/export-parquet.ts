import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportMessage } from '../../shared/ipc/engine-requests.ts';
import type { ImportFailure } from '../../shared/ipc/import-report.ts';
import { quoteIdent, quoteText } from '../../shared/metric/sql.ts';
import type { Result } from '../../shared/result.ts';
import { dataFile } from '../generation.ts';
import { guarded } from './inspect.ts';
import type { ImportOptions } from './work.ts';

type Exported = Extract<ImportMessage, { kind: 'exported' }>['files'];

/** Every table of a generation as Parquet, for a session file that carries its data. `data`: its folder, or its database file. */
export function exportParquet(
  data: string,
  out: string,
  options: ImportOptions = {},
): Promise<Result<Exported, ImportFailure>> {
  const file =
    statSync(data, { throwIfNoEntry: false })?.isDirectory() === true ? join(data, dataFile) : data;
  return guarded(file, options, async (work) => {
    mkdirSync(out, { recursive: true });
    // DuckDB makes a new database where there is none: a missing one must be an error.
    statSync(file);
    await work.connection.run(`ATTACH ${quoteText(file)} AS source (READ_ONLY)`);
    const tables = await work.connection.rows(
      `SELECT table_name FROM duckdb_tables() WHERE database_name = 'source' ORDER BY table_name`,
    );
    const files: Exported[number][] = [];
    for (const [name] of tables) {
      const table = String(name);
      const path = join(out, `${table}.parquet`);
      const total = statSync(file).size;
      await work.during('write', `${table}.parquet`, total, () =>
        work.connection.run(
          `COPY source.${quoteIdent(table)} TO ${quoteText(path)} (FORMAT parquet, COMPRESSION zstd)`,
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
