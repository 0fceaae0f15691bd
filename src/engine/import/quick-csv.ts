import type { ImportRecipe } from '../../shared/ipc/import-report.ts';
import { quoteIdent } from '../../shared/metric/sql.ts';
import { isStaffName } from './person-names.ts';
import { planColumns } from './plan-columns.ts';
import { type QuickColumn, quickColumn, type Settled } from './quick-column.ts';
import type { Header } from './header.ts';
import { headerOf, renamed } from './header.ts';
import type { Work } from './work.ts';

export type QuickAsk = {
  readonly work: Work;
  readonly recipe: ImportRecipe;
  readonly width: number;
  /** A table function over the file, every column as text; with or without its first record. */
  readonly source: (skipHeader: boolean) => string;
  /** The same with its first record, by small steps. */
  readonly beginning: string;
  readonly landing: Landing | undefined;
  readonly during: <T>(task: () => Promise<T>) => Promise<T>;
};
/** Where a clean file's table may be written at once, under its own columns' names; `stage` is then a view of it. */
export type Landing = { readonly table: string };
export type Quick = {
  readonly header: Header;
  readonly settled: Settled;
  readonly repeating: ReadonlySet<number>;
  readonly landed: boolean;
};

/** A file with fewer records is read as text at once: its evidence costs less than this detour. */
const sampleRecords = 2_048;
/** One bit for each column in the mark of odd cells. */
const mostColumns = 60;

/**
 * Table `stage`, typed in one pass as far as the file's beginning promises it and every cell keeps the promise; null
 * when nothing is to be won. `stage` then holds no header record. Throws what the reader throws.
 */
export async function quickCsv(ask: QuickAsk): Promise<Quick | null> {
  const { work, width, recipe } = ask;
  const sample = work.options.quickFrom ?? sampleRecords;
  const { connection } = work;
  await ask.during(() =>
    connection.run(`CREATE OR REPLACE TABLE stage AS SELECT * FROM ${ask.beginning} LIMIT ${sample}`),
  );
  const records = await connection.count('SELECT count(*) FROM stage');
  if (records < sample) return null;
  const header = renamed(await headerOf(connection, width, records, recipe.readAs.header), recipe.decisions);
  // What must not lie in the generation's file never touches it.
  const landing = header.names.some(isStaffName) ? undefined : ask.landing;
  let settled = await promising(ask, header);
  const repeating = await repeatingColumns(ask);
  while (settled.size > 0) {
    const odd = await pass({ ...ask, landing }, header, settled);
    if (odd === 0n) return { header, settled, repeating, landed: landing !== undefined };
    settled = new Map([...settled].filter((_, bit) => ((odd >> BigInt(bit)) & 1n) === 0n));
    if (landing !== undefined) await connection.run('DROP VIEW stage');
  }
  if (landing !== undefined) await connection.run(`DROP TABLE IF EXISTS ${landing.table}`);
  return null;
}

/** Columns of the sample that read plainly, and every cell of them so. */
async function promising({ work, recipe, width }: QuickAsk, header: Header): Promise<Settled> {
  const from = header.inFile ? 1 : 0;
  const planned = await planColumns(
    { names: header.names, width, firstRow: from, dropEmpty: false },
    recipe,
    work,
  );
  const candidates = planned.flatMap((plan, i): (readonly [number, QuickColumn])[] => {
    const column = plan.shapes.nonEmpty === 0 ? null : quickColumn(plan);
    // The first column is shown beside cells that do not fit, as it is written in the file.
    return column === null || (i === 0 && column.written === null) ? [] : [[i, column]];
  });
  const some = candidates.slice(0, mostColumns);
  if (some.length === 0) return new Map();
  const values = some.map(([i, { value }]) => `c${i}, ${over(value, `c${i}`)} AS t${i}`);
  const kept = some.map(([i, { fine }]) => `bool_and(coalesce(${over(fine, `c${i}`, `t${i}`)}, false))`);
  const [row = []] = await work.connection.rows(
    `SELECT ${kept.join(', ')} FROM (SELECT ${values.join(', ')} FROM stage WHERE rowid >= ${from})`,
  );
  return new Map(some.filter((_, at) => row[at] === true));
}

async function repeatingColumns({ work, width }: QuickAsk): Promise<ReadonlySet<number>> {
  const counts = Array.from({ length: width }, (_, i) => `approx_count_distinct(c${i}) * 4 < count(c${i})`);
  const [row = []] = await work.connection.rows(`SELECT ${counts.join(', ')} FROM stage`);
  return new Set(row.flatMap((few, i) => (few === true ? [i] : [])));
}

/** The columns that broke their promise, as bits in the order of `settled`. */
async function pass(ask: QuickAsk, header: Header, settled: Settled): Promise<bigint> {
  const { work, width, source, during, landing } = ask;
  const read: string[] = [];
  const kept: string[] = [];
  const fine: string[] = [];
  const named = (i: number): string =>
    landing === undefined ? `c${i}` : quoteIdent(header.names[i] as string);
  for (let i = 0; i < width; i++) {
    const column = settled.get(i);
    read.push(`c${i}`);
    if (column === undefined) kept.push(`c${i} AS ${named(i)}`);
    else {
      read.push(`${over(column.value, `c${i}`)} AS t${i}`);
      kept.push(`t${i} AS ${named(i)}`);
      fine.push(`(${over(column.fine, `c${i}`, `t${i}`)})`);
    }
  }
  const bits = fine.map((each, bit) => `CASE WHEN ${each} THEN 0 ELSE ${2n ** BigInt(bit)} END`).join(' + ');
  // Which column broke its promise is asked only of rows where one did.
  const mark = `CASE WHEN ${fine.join(' AND ')} THEN 0 ELSE (${bits})::BIGINT END`;
  const table = landing?.table ?? 'stage';
  const { connection } = work;
  await during(() =>
    connection.run(
      `CREATE OR REPLACE TABLE ${table} AS SELECT ${kept.join(', ')}, ${mark} AS ${markColumn} FROM (SELECT ${read.join(', ')} FROM ${source(header.inFile)})`,
    ),
  );
  const [row] = await connection.rows(`SELECT coalesce(bit_or(${markColumn}), 0)::VARCHAR FROM ${table}`);
  await connection.run(`ALTER TABLE ${table} DROP COLUMN ${markColumn}`);
  if (landing !== undefined) {
    await connection.run('DROP TABLE IF EXISTS stage');
    const columns = Array.from({ length: width }, (_, i) => `${named(i)} AS c${i}`);
    await connection.run(`CREATE VIEW stage AS SELECT rowid, ${columns.join(', ')} FROM ${table}`);
  }
  return BigInt(String(row?.[0] ?? 0));
}

const markColumn = quoteIdent('\u0001odd');
const over = (sql: string, v: string, t = 't'): string =>
  sql.replaceAll(/\b[vt]\b(?!')/g, (name) => (name === 'v' ? v : t));
