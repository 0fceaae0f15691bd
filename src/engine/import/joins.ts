import type { How, ImportFailure, ImportRecipe, JoinReport } from '../../shared/ipc/import-report.ts';
import { ok, type Result } from '../../shared/result.ts';
import { quoteIdent } from '../../shared/metric/sql.ts';
import { guarded, readPlainly } from './inspect.ts';
import type { JoinChoice, JoinTable } from './join-measure.ts';
import { measureChosen, proposeJoin } from './join-propose.ts';
import { withUnmatched } from './join-unmatched.ts';
import { protectionOf, shownColumns } from './protect.ts';
import { distinctNames, tableName } from './table-name.ts';
import type { ImportOptions, Work } from './work.ts';
import { basename } from 'node:path';

export type ImportFile = {
  readonly path: string;
  readonly recipe: ImportRecipe;
  readonly how?: How | undefined;
  /** It was examined already, and decided about: the doctor need not look again, and other bytes are refused. */
  readonly sha256?: string | undefined;
};

/** Measures the chosen joins, or proposes one for each two files that share keys. */
export async function joins(
  files: readonly ImportFile[],
  on: readonly JoinChoice[] | undefined,
  options: ImportOptions = {},
): Promise<Result<readonly JoinReport[], ImportFailure>> {
  const names = namesOf(files);
  let work: Result<readonly JoinReport[], ImportFailure> = ok([]);
  let current = files[0]?.path ?? '';
  work = await guarded(current, options, async (inside) => {
    const tables: JoinTable[] = [];
    for (const [i, file] of files.entries()) {
      current = file.path;
      const { rowsRead, columns: all, typed } = await readPlainly(file.path, file.recipe, inside);
      await inside.connection.run(`ALTER TABLE ${typed.base} RENAME TO ${quoteIdent(`rows_${i}`)}`);
      await inside.connection.run(
        `CREATE VIEW ${quoteIdent(staged(i))} AS SELECT ${typed.select} FROM ${quoteIdent(`rows_${i}`)}`,
      );
      const columns = shownColumns(all, protectionOf(all, file.recipe.decisions));
      tables.push({ name: names[i] as string, columns, rows: rowsRead });
    }
    const place = (table: string): string => quoteIdent(staged(names.indexOf(table)));
    const reports: JoinReport[] = [];
    for (const report of await joinReports(inside, tables, on, place))
      reports.push(await withUnmatched(inside.connection, place, report, tables));
    return reports;
  });
  return work.ok ? work : { ok: false, error: { ...work.error, fileName: basename(current) } };
}

export const namesOf = (files: readonly ImportFile[]): string[] =>
  distinctNames(
    files.map(({ path, recipe }) => recipe.table ?? tableName(basename(path), recipe.readAs.part)),
  );

const staged = (i: number): string => `typed_${i}`;

export async function joinReports(
  work: Work,
  tables: readonly JoinTable[],
  on: readonly JoinChoice[] | undefined,
  place: (table: string) => string,
): Promise<JoinReport[]> {
  const reports: JoinReport[] = [];
  if (on !== undefined) {
    for (const choice of on) {
      work.check();
      reports.push(await measureChosen(work.connection, place, choice, tables));
    }
    return reports;
  }
  for (const [i, a] of tables.entries()) {
    for (const b of tables.slice(i + 1)) {
      work.check();
      const report = await proposeJoin(work.connection, place, a, b);
      if (report !== null) reports.push(report);
    }
  }
  return reports;
}
