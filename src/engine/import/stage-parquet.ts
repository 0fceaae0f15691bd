import { messageOf } from '../duckdb.ts';
import type { Finding } from '../../shared/ipc/import-report.ts';
import { shapeWords } from '../../shared/messages/shape-words.ts';
import { quoteIdent, quoteText } from '../../shared/metric/sql.ts';
import { ImportStop } from './fail.ts';
import { uniqueNames } from './header.ts';
import type { Scan } from './scan.ts';
import type { ReadAsWanted, Staged } from './staged.ts';
import type { Work } from './work.ts';

export async function stageParquet(scan: Scan, readAs: ReadAsWanted, work: Work): Promise<Staged> {
  if (scan.tail.subarray(-4).toString('latin1') !== 'PAR1')
    throw new ImportStop('truncated-parquet', 'Its end is missing.');
  const path = quoteText(scan.path);
  return work.during('read', scan.fileName, scan.bytes, async () => {
    try {
      const outer = await columnsIn(`read_parquet(${path})`, work);
      const records = outer.filter(({ type }) => isRecord(type));
      const columns = readAs.flatten === true ? await flattened(outer, path, work) : outer;
      const names = uniqueNames(columns.map(({ name }) => name));
      const flat = columns.map(({ type }) => (nested(type) ? 'VARCHAR' : type));
      const select = columns.map(({ sql, type }, i) => `${asText(sql, type)} AS c${i}`);
      await work.connection.run(
        `CREATE OR REPLACE TABLE stage AS SELECT ${select.join(', ')} FROM read_parquet(${path})`,
      );
      const rowsRead = await work.connection.count('SELECT count(*) FROM stage');
      return {
        header: { inFile: false, names },
        width: names.length,
        firstRecord: 1,
        rowsRead,
        readAs: {
          format: 'parquet' as const,
          ...(readAs.flatten === undefined ? {} : { flatten: readAs.flatten }),
        },
        uneven: { short: 0, long: 0 },
        typed: flat,
        findings: readAs.flatten === true ? [] : await nestedFinding(records, path, work),
      };
    } catch (error) {
      if (work.options.signal?.aborted === true || /^(Out of Memory|INTERRUPT)/.test(messageOf(error)))
        throw error;
      throw new ImportStop('not-a-table', messageOf(error));
    }
  });
}

type Column = { readonly name: string; readonly type: string; readonly sql: string };

async function columnsIn(source: string, work: Work): Promise<Column[]> {
  const described = await work.connection.rows(`DESCRIBE SELECT * FROM ${source}`);
  return described.map(([name, type]) => ({
    name: String(name),
    type: String(type),
    sql: quoteIdent(String(name)),
  }));
}

const isRecord = (type: string): boolean => /^STRUCT\(.*\)$/.test(type);

/** Every field within a record, however deep, as a column "outer.inner". Lists stay JSON text. */
async function flattened(columns: readonly Column[], path: string, work: Work): Promise<Column[]> {
  const flat: Column[] = [];
  for (const column of columns) {
    if (!isRecord(column.type)) {
      flat.push(column);
      continue;
    }
    const inside = await columnsIn(`(SELECT unnest(${column.sql}) FROM read_parquet(${path}))`, work);
    const fields = inside.map(({ name, type }) => ({
      name: `${column.name}.${name}`,
      type,
      sql: `struct_extract(${column.sql}, ${quoteText(name)})`,
    }));
    flat.push(...(await flattened(fields, path, work)));
  }
  return flat;
}

const asText = (sql: string, type: string): string =>
  type === 'BLOB' ? `${sql}::VARCHAR` : nested(type) ? `to_json(${sql})::VARCHAR` : sql;

async function nestedFinding(records: readonly Column[], path: string, work: Work): Promise<Finding[]> {
  const [first] = records;
  if (first === undefined) return [];
  const fields = await flattened([first], path, work);
  const read = async (columns: readonly Column[]): Promise<string[][]> =>
    (
      await work.connection.rows(
        `SELECT ${columns.map(({ sql, type }) => `left((${asText(sql, type)})::VARCHAR, 120)`).join(', ')} FROM read_parquet(${path}) LIMIT 3`,
      )
    ).map((row) => row.map((cell) => String(cell ?? '')));
  return [
    {
      check: 'nested',
      severity: 'know',
      words: shapeWords.nested(records.map(({ name }) => name)),
      mends: [
        {
          readAs: { flatten: true },
          words: shapeWords.flatten,
          before: { columns: [first.name], rows: await read([first]) },
          after: { columns: fields.map(({ name }) => name), rows: await read(fields) },
        },
      ],
    },
  ];
}

const nested = (type: string): boolean => /^(STRUCT|MAP|UNION|VARIANT|GEOMETRY|JSON|BLOB|BIT)|\]$/.test(type);
