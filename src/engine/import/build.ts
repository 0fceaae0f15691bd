import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ImportFailure, JoinReport, TableReport } from '../../shared/ipc/import-report.ts';
import { quoteIdent, quoteText } from '../../shared/metric/sql.ts';
import type { Result } from '../../shared/result.ts';
import { Database } from '../duckdb.ts';
import { databaseIn, generationFile } from '../generation.ts';
import { ImportStop } from './fail.ts';
import { guarded, type Read, read } from './inspect.ts';
import { appendToRows } from './append-rows.ts';
import { markNewRows, pairOf, shiftNewRows } from './new-rows.ts';
import type { JoinChoice, JoinTable } from './join-measure.ts';
import { protectedColumns, protectedReport, protectionOf } from './protect.ts';
import { type ImportFile, joinReports, namesOf } from './joins.ts';
import { recordColumn } from './typed.ts';
import type { ImportOptions, Work } from './work.ts';

export type Built = {
  readonly reports: readonly TableReport[];
  readonly joins: readonly JoinReport[];
  readonly generation: string;
  /** Rows of before that an appended table keeps, by its name. */
  readonly kept: Readonly<Record<string, number>>;
  /** Rows that a table of before did not have, by its name. */
  readonly fresh: Readonly<Record<string, number>>;
  /** Tables of before that no file stands for, by their names. */
  readonly carried: readonly string[];
};

/** The generation the workshop has: its tables stay unless a file stands for them or a person leaves them out. */
export type Before = {
  /** Its folder. */
  readonly data: string;
  readonly generation: string;
  readonly tables: readonly JoinTable[];
};

/** Writes one read-only generation: a table per file, a view per join. Rows that nobody settled stay out and are counted. */
export async function build(
  files: readonly ImportFile[],
  joins: readonly JoinChoice[],
  out: string,
  options: ImportOptions = {},
  before?: Before,
): Promise<Result<Built, ImportFailure>> {
  const names = namesOf(files);
  let current = files[0]?.path ?? '';
  const result = await guarded(current, { ...options, lasting: true }, async (work) => {
    const salt = options.salt ?? randomBytes(16).toString('hex');
    mkdirSync(out, { recursive: true });
    const path = databaseIn(out);
    await work.connection.run(`ATTACH ${quoteText(path)} AS made`);
    if (before) await work.connection.run(`ATTACH ${quoteText(databaseIn(before.data))} AS was (READ_ONLY)`);
    const kept: Record<string, number> = {};
    const fresh: Record<string, number> = {};
    const reports: TableReport[] = [];
    for (const [i, file] of files.entries()) {
      current = file.path;
      const name = names[i] as string;
      const table = `made.${quoteIdent(name)}`;
      const landing = file.recipe.decisions.every(({ choice }) => keepsRows.has(choice));
      const examined = file.sha256 !== undefined;
      const done = await read(file.path, file.recipe, work, {
        ...(landing ? { landing: { table } } : {}),
        examined,
      });
      if (examined && done.report.sha256 !== file.sha256) throw new ImportStop('changed-since');
      const protection = protectionOf(done.report.columns, file.recipe.decisions);
      const columns = protectedColumns(done.report.columns, protection, salt);
      await work.during('write', done.report.fileName, done.report.bytes, () =>
        settle(work, table, columns, done),
      );
      const report = { ...protectedReport(done.report, protection), name };
      if (before?.tables.some((one) => one.name === name) === true) {
        const pair = await pairOf(work.connection, 'made', name, report.columns);
        fresh[name] = await markNewRows(work.connection, pair);
        if (file.how === 'appends') {
          kept[name] = await appendToRows(work.connection, pair);
          await shiftNewRows(work.connection, pair, kept[name]);
        }
      }
      reports.push(report);
    }
    const carried = (before?.tables ?? []).filter(({ name }) => !names.includes(name));
    for (const { name } of carried)
      await work.connection.run(
        `CREATE TABLE made.${quoteIdent(name)} AS SELECT * FROM was.${quoteIdent(name)}`,
      );
    if (before) await work.connection.run('DETACH was');
    const tables = [
      ...reports.map((report) => ({
        name: report.name,
        columns: report.columns,
        rows: report.rowsRead - report.rowsSetAside,
      })),
      ...carried,
    ];
    const measured =
      joins.length === 0
        ? []
        : await joinReports(work, tables, joins, (table) => `made.${quoteIdent(table)}`);
    await work.connection.run('DETACH made');
    await addViews(path, tables, joins);
    const generation = generationOf(reports, files, joins, before, carried);
    writeFileSync(join(out, generationFile), `${JSON.stringify({ v: 1, generation })}\n`);
    chmodSync(path, 0o444);
    chmodSync(join(out, generationFile), 0o444);
    chmodSync(out, 0o555);
    return { reports, joins: measured, generation, kept, fresh, carried: carried.map(({ name }) => name) };
  });
  return result.ok ? result : { ok: false, error: { ...result.error, fileName: basename(current) } };
}

/** With other decisions the file's rows or columns do not all come in: then nothing of them may touch the generation's file. */
const keepsRows: ReadonlySet<string> = new Set([
  'read-thousands',
  'read-dates',
  'read-serial',
  'read-unix',
  'read-times',
  'as-number',
  'as-text',
  'rename',
  'keep',
]);

/** Puts table `typed` in its place, unless it was read there at once and whole. */
async function settle(
  work: Work,
  table: string,
  columns: string,
  { report, typed, landed }: Read,
): Promise<void> {
  const { connection } = work;
  const stays = landed && typed.base === 'stage' && report.rowsSetAside === 0;
  if (!stays) {
    const record = quoteIdent(recordColumn);
    if (landed) await connection.run(`DROP TABLE ${table}`);
    if (landed) await connection.run('CHECKPOINT made');
    await connection.run(`CREATE TABLE ${table} AS SELECT ${columns} FROM typed
          WHERE ${record} NOT IN (SELECT ${record} FROM aside) ORDER BY ${record}`);
  }
  if (landed) await connection.run('DROP VIEW IF EXISTS stage');
}

/** The same files read the same way are the same generation, on every machine. */
function generationOf(
  reports: readonly TableReport[],
  files: readonly ImportFile[],
  joins: readonly JoinChoice[],
  before: Before | undefined,
  carried: readonly JoinTable[],
): string {
  // Only what stays of it makes the generation before a part of this one.
  const stays =
    before === undefined || (carried.length === 0 && files.every(({ how }) => how !== 'appends'))
      ? {}
      : {
          before: before.generation,
          carried: carried.map(({ name }) => name),
          how: files.map(({ how }) => how ?? 'replaces'),
        };
  const parts = reports.map((report, i) => ({
    name: report.name,
    sha256: report.sha256,
    recipe: files[i]?.recipe,
    columns: report.columns.map(({ name, type }) => [name, type]),
  }));
  return createHash('sha256')
    .update(JSON.stringify({ v: 1, parts, joins, ...stays }))
    .digest('hex');
}

/** Views are made without a database name in them: they must work under whatever name the file is attached. */
async function addViews(
  path: string,
  tables: readonly JoinTable[],
  joins: readonly JoinChoice[],
): Promise<void> {
  if (joins.length === 0) return;
  const database = await Database.open(path);
  try {
    const connection = await database.connect();
    for (const choice of joins) {
      const left = tables.find((table) => table.name === choice.left);
      const right = tables.find((table) => table.name === choice.right);
      if (left === undefined || right === undefined) continue;
      const taken = new Set(left.columns.map((column) => column.name.toLowerCase()));
      const columns = right.columns.map(
        ({ name }) =>
          `r.${quoteIdent(name)} AS ${quoteIdent(taken.has(name.toLowerCase()) ? `${right.name}_${name}` : name)}`,
      );
      const on = choice.on.map(([l, r]) => `l.${quoteIdent(l)} = r.${quoteIdent(r)}`).join(' AND ');
      await connection.run(
        `CREATE OR REPLACE VIEW ${quoteIdent(`${left.name}_${right.name}`)} AS SELECT l.*, ${columns.join(', ')} FROM ${quoteIdent(left.name)} l LEFT JOIN ${quoteIdent(right.name)} r ON ${on}`,
      );
    }
    connection.close();
  } finally {
    database.close();
  }
}
