import type { ImportFailure, ImportRecipe, TableReport } from '../../shared/ipc/import-report.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { basename } from 'node:path';
import type { ColumnPlan } from './column-plan.ts';
import { columnReports } from './doctor/columns.ts';
import { examine } from './doctor/examine.ts';
import { codeOf } from './fail.ts';
import { renamed } from './header.ts';
import { readAsOf } from './plan-columns.ts';
import { plan } from './plan-staged.ts';
import type { Landing } from './quick-csv.ts';
import { scan, type Scan } from './scan.ts';
import { stageCsv, type Staged } from './stage-csv.ts';
import { stageJson, stageParquet } from './stage-other.ts';
import { tableName } from './table-name.ts';
import { findMisfits, type Misfits, type Typed, writeTyped } from './typed.ts';
import { type ImportOptions, Work } from './work.ts';
import { messageOf } from '../duckdb.ts';

/** Reads one file whole, decides every column's type over all rows, and says what a person should know. */
export async function inspect(
  path: string,
  recipe: ImportRecipe,
  options: ImportOptions = {},
): Promise<Result<TableReport, ImportFailure>> {
  return guarded(path, options, async (work) => (await read(path, recipe, work)).report);
}

export async function guarded<T>(
  path: string,
  options: ImportOptions,
  task: (work: Work) => Promise<T>,
): Promise<Result<T, ImportFailure>> {
  let work: Work | null = null;
  try {
    work = await Work.open(options);
    return ok(await task(work));
  } catch (error) {
    const code = codeOf(error, options.signal);
    if (code === null) throw error;
    // Where a file lies on this computer is nobody's business in a message that may travel.
    const detail = messageOf(error)
      .replaceAll(path, basename(path))
      .replaceAll(work?.folder ?? path, '');
    return err({ code, fileName: basename(path), detail });
  } finally {
    work?.close();
  }
}

/** Above this size the work database is a compressed file: memory stays free for the doctor. */
const onDiskFrom = 96 * 1024 * 1024;

/** Everything that makes a file's text a table. */
export type Landed = {
  readonly file: Scan;
  readonly staged: Staged;
  readonly plans: readonly ColumnPlan[];
  readonly misfits: Misfits;
  readonly typed: Typed;
};

/** Leaves view `typed` in the work database. */
export async function land(
  path: string,
  recipe: ImportRecipe,
  work: Work,
  landing?: Landing,
): Promise<Landed> {
  const file = await scan(path, work.options, recipe.readAs.format);
  if (file.kind === 'csv' && file.bytes > onDiskFrom) await work.toDisk();
  const asNamed = await stage(file, recipe, work, landing);
  const staged = { ...asNamed, header: renamed(asNamed.header, recipe.decisions) };
  return work.during('types', file.fileName, file.bytes, async () => {
    const plans = await plan(staged, recipe, work);
    const misfits = await findMisfits(plans, staged, work);
    return { file, staged, plans, misfits, typed: await writeTyped(plans, staged, recipe.decisions, work) };
  });
}

/** `landed`: the rows were read into the landing's table, and `stage` is a view of it. */
export type Read = { readonly report: TableReport; readonly typed: Typed; readonly landed: boolean };

export async function read(path: string, recipe: ImportRecipe, work: Work, landing?: Landing): Promise<Read> {
  const { file, staged, plans, misfits, typed } = await land(path, recipe, work, landing);
  const name = tableName(file.fileName);
  const report = await work.during('doctor', file.fileName, file.bytes, async () => {
    const rows = await work.connection.count('SELECT count(*) FROM typed');
    const columns = await columnReports(work.connection, plans, misfits, rows);
    const context = {
      connection: work.connection,
      columns,
      plans,
      staged,
      misfits,
      decisions: recipe.decisions,
      name,
      rows,
      today: work.options.today ?? new Date().toISOString().slice(0, 10),
      check: () => work.check(),
    };
    return {
      name,
      fileName: file.fileName,
      sha256: file.sha256,
      bytes: file.bytes,
      rowsRead: staged.rowsRead,
      rowsSetAside: typed.rowsSetAside,
      columns,
      readAs: { ...staged.readAs, ...readAsOf(plans) },
      findings: await examine(context),
    };
  });
  return { report, typed, landed: staged.landed === true };
}

function stage(file: Scan, recipe: ImportRecipe, work: Work, landing?: Landing): Promise<Staged> {
  if (file.kind === 'parquet') return stageParquet(file, work);
  return file.kind === 'json' ? stageJson(file, work) : stageCsv(file, recipe, work, landing);
}
