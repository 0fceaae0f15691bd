import { readFile } from 'node:fs/promises';
import { messageOf } from '../duckdb.ts';
import { quoteIdent, quoteText } from '../../shared/metric/sql.ts';
import { ImportStop } from './fail.ts';
import { uniqueNames } from './header.ts';
import type { Scan } from './scan.ts';
import type { Staged } from './stage-csv.ts';
import type { Work } from './work.ts';

const even = { short: 0, long: 0 };

/** Above this size only DuckDB's own parser judges the JSON; below, the strict one of the runtime does first. */
const strictJsonBytes = 32 * 1024 * 1024;

/** JSON is read as text like CSV, so that one rule decides types: DuckDB would read money as a rounded double. */
export async function stageJson(scan: Scan, work: Work): Promise<Staged> {
  if (scan.bytes <= strictJsonBytes) checkJson(await readFile(scan.path));
  const path = quoteText(scan.path);
  return work.during('read', scan.fileName, scan.bytes, async () => {
    try {
      const described = await work.connection.rows(
        `DESCRIBE SELECT * FROM read_json(${path}, sample_size=-1, maximum_object_size=268435456, convert_strings_to_integers=false)`,
      );
      const columns = described.map((row) => ({ name: String(row[0]), type: String(row[1]) }));
      if (columns.length === 0) throw new ImportStop('empty-file', 'No records.');
      const asText = columns.map((column) => `${quoteText(column.name)}: 'VARCHAR'`).join(', ');
      const plain = !(columns.length === 1 && columns[0]?.name === 'json');
      const source = plain
        ? `read_json(${path}, columns={${asText}}, maximum_object_size=268435456)`
        : `(SELECT json::VARCHAR AS json FROM read_json(${path}, sample_size=-1, maximum_object_size=268435456))`;
      const select = columns.map((column, i) => `${quoteIdent(column.name)} AS c${i}`).join(', ');
      await work.connection.run(`CREATE OR REPLACE TABLE stage AS SELECT ${select} FROM ${source}`);
      const rowsRead = await work.connection.count('SELECT count(*) FROM stage');
      if (rowsRead === 0) throw new ImportStop('empty-file', 'No records.');
      return {
        header: { inFile: false, names: uniqueNames(columns.map((column) => column.name)) },
        width: columns.length,
        firstRecord: 1,
        rowsRead,
        readAs: { format: 'json' as const },
        uneven: even,
      };
    } catch (error) {
      if (
        error instanceof ImportStop ||
        work.options.signal?.aborted === true ||
        /^(Out of Memory|INTERRUPT)/.test(messageOf(error))
      )
        throw error;
      throw new ImportStop('bad-json', messageOf(error));
    }
  });
}

function checkJson(bytes: Buffer): void {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportStop('encoding', 'Not valid UTF-8.');
  }
  if (text.trim() === '') throw new ImportStop('empty-file');
  try {
    JSON.parse(text);
    return;
  } catch (whole) {
    for (const [i, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue;
      try {
        JSON.parse(line);
      } catch (error) {
        throw new ImportStop('bad-json', i === 0 ? messageOf(whole) : `Line ${i + 1}: ${messageOf(error)}`);
      }
    }
  }
}

export async function stageParquet(scan: Scan, work: Work): Promise<Staged> {
  if (scan.tail.subarray(-4).toString('latin1') !== 'PAR1')
    throw new ImportStop('truncated-parquet', 'Its end is missing.');
  const path = quoteText(scan.path);
  return work.during('read', scan.fileName, scan.bytes, async () => {
    try {
      const described = await work.connection.rows(`DESCRIBE SELECT * FROM read_parquet(${path})`);
      const types = described.map((row) => String(row[1]));
      const names = uniqueNames(described.map((row) => String(row[0])));
      const flat = types.map((type) => (nested(type) ? 'VARCHAR' : type));
      const select = described.map((row, i) => {
        const column = quoteIdent(String(row[0]));
        return `${nested(types[i] as string) ? `to_json(${column})::VARCHAR` : column} AS c${i}`;
      });
      await work.connection.run(
        `CREATE OR REPLACE TABLE stage AS SELECT ${select.join(', ')} FROM read_parquet(${path})`,
      );
      const rowsRead = await work.connection.count('SELECT count(*) FROM stage');
      return {
        header: { inFile: false, names },
        width: names.length,
        firstRecord: 1,
        rowsRead,
        readAs: { format: 'parquet' as const },
        uneven: even,
        typed: flat,
      };
    } catch (error) {
      if (work.options.signal?.aborted === true || /^(Out of Memory|INTERRUPT)/.test(messageOf(error)))
        throw error;
      throw new ImportStop('not-a-table', messageOf(error));
    }
  });
}

const nested = (type: string): boolean => /^(STRUCT|MAP|UNION|VARIANT|GEOMETRY|JSON|BLOB|BIT)|\]$/.test(type);
