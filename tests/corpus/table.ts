import { guarded, read } from '../../src/engine/import/inspect.ts';
import type { ImportFailure, ReadAs, TableReport } from '../../src/shared/ipc/import-report.ts';
import type { Result } from '../../src/shared/result.ts';
import { quoteIdent, quoteText } from '../../src/shared/metric/sql.ts';
import { recordColumn } from '../../src/engine/import/typed.ts';

export type Loaded = {
  readonly report: TableReport;
  readonly names: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** Rows of the table that stand in the data or in set aside. */
  readonly kept: number;
};
const record = quoteIdent(recordColumn);

/** A file as the importer leaves it, each cell as text. */
export function load(
  path: string,
  readAs: Partial<ReadAs> = {},
  signal?: AbortSignal,
  asWritten = false,
): Promise<Result<Loaded, ImportFailure>> {
  return guarded(path, signal === undefined ? {} : { signal }, async (work) => {
    const { report } = await read(path, { readAs, decisions: [] }, work);
    const names = (
      await work.connection.rows(
        `SELECT column_name FROM duckdb_columns() WHERE table_name = 'typed' AND column_name <> ${quoteText(recordColumn)} ORDER BY column_index`,
      )
    ).map(([name]) => String(name));
    const select = names.map((name) => `${quoteIdent(name)}::VARCHAR`).join(', ');
    const rows = (await work.connection.rows(
      `SELECT ${select === '' ? 'NULL' : select} FROM typed ORDER BY ${record} LIMIT 60000`,
    )) as (string | null)[][];
    // Before any column has a type.
    const written = asWritten
      ? ((await work.connection.rows('SELECT * FROM stage ORDER BY rowid LIMIT 60000')) as (
          | string
          | null
        )[][])
      : rows;
    return { report, names, rows: written, kept: await work.connection.count('SELECT count(*) FROM typed') };
  });
}

async function asRecord(
  sql: string,
  type: string,
  connection: { rows: (sql: string) => Promise<readonly (readonly unknown[])[]> },
): Promise<string> {
  if (type !== 'VARCHAR') return sql;
  const [row] = await connection.rows(
    `SELECT json_group_structure(${sql}::JSON)::VARCHAR FROM typed WHERE json_valid(${sql})`,
  );
  const structure = String(row?.[0] ?? '');
  return structure.startsWith('{') ? `from_json(${sql}, ${quoteText(structure)})` : sql;
}

export type Answer = {
  readonly rows: (string | null)[][];
  /** Rows that stand in set aside. */
  readonly aside: number;
};

/** Answers from several files at once, each under a name of its own. */
export function ask(
  tables: readonly { readonly name: string; readonly path: string; readonly readAs: Partial<ReadAs> }[],
  sql: string,
  renamed: readonly string[] = [],
  /** Records within cells, which we keep as JSON text, are records again for the question. */
  records = false,
): Promise<Result<Answer, ImportFailure>> {
  return guarded(tables[0]?.path ?? '', {}, async (work) => {
    let aside = 0;
    for (const { name, path, readAs } of tables) {
      const { report } = await read(path, { readAs, decisions: [] }, work);
      aside += report.rowsSetAside + (report.leftOut?.above ?? 0);
      // Quantiles of decimals are rounded to the column's places; published figures come from doubles.
      const columns = await Promise.all(
        report.columns.map(async (column, i) => {
          const cell = `${quoteIdent(column.name)}${column.type.startsWith('DECIMAL') ? '::DOUBLE' : ''}`;
          const asked = records ? await asRecord(cell, column.type, work.connection) : cell;
          return `${asked} AS ${quoteIdent(renamed[i] ?? column.name)}`;
        }),
      );
      await work.connection.run(
        `CREATE TABLE ${quoteIdent(name)} AS SELECT ${columns.join(', ')} FROM typed ORDER BY ${record}`,
      );
    }
    const { columns } = await work.connection.table(sql);
    const cells = columns.map((_, i) => `c${i}::VARCHAR`).join(', ');
    const named = columns.map((_, i) => `c${i}`).join(', ');
    const rows = await work.connection.rows(`SELECT ${cells} FROM (${sql}) AS answer(${named})`);
    return { rows: rows as (string | null)[][], aside };
  });
}
