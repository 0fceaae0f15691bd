import { messageOf } from '../duckdb.ts';
import { quoteIdent, quoteText } from '../../shared/metric/sql.ts';
import { ImportStop } from './fail.ts';
import { uniqueNames } from './header.ts';
import type { Scan } from './scan.ts';
import type { Staged } from './staged.ts';
import type { Work } from './work.ts';

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
        return `${/^BLOB$/.test(types[i] as string) ? `${column}::VARCHAR` : nested(types[i] as string) ? `to_json(${column})::VARCHAR` : column} AS c${i}`;
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
        uneven: { short: 0, long: 0 },
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
