import type { Finding, ImportFailure, ImportRecipe, TableReport } from '../../shared/ipc/import-report.ts';
import { howFoundWords } from '../../shared/messages/how-found-words.ts';
import { quoteIdent } from '../../shared/metric/sql.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { basename } from 'node:path';
import { type Against, compareWith } from './against.ts';
import type { ColumnPlan } from './column-plan.ts';
import { columnReports } from './doctor/columns.ts';
import { bySeverity, examine } from './doctor/examine.ts';
import { codeOf, ImportStop } from './fail.ts';
import { renamed } from './header.ts';
import { withJoinKeys } from './join-keys.ts';
import { readAsOf } from './plan-columns.ts';
import { plan } from './plan-staged.ts';
import { protectedColumns, protectedReport, protectionOf } from './protect.ts';
import type { Landing } from './quick-csv.ts';
import { stageSource } from './source.ts';
import type { Source, Staged } from './staged.ts';
import { tableName } from './table-name.ts';
import { findMisfits, type Misfits, recordColumn, type Typed, writeTyped } from './typed.ts';
import { type ImportOptions, Work } from './work.ts';
import { messageOf } from '../duckdb.ts';

/** Reads one file whole, decides every column's type over all rows, and says what a person should know. */
export async function inspect(
  path: string,
  recipe: ImportRecipe,
  options: ImportOptions = {},
  against?: Against,
): Promise<Result<TableReport, ImportFailure>> {
  return guarded(path, options, async (work) => {
    const { report } = await read(path, recipe, work);
    if (against === undefined) return report;
    const protection = protectionOf(report.columns, recipe.decisions);
    const record = quoteIdent(recordColumn);
    const built = `(SELECT ${protectedColumns(report.columns, protection, against.salt)} FROM typed WHERE ${record} NOT IN (SELECT ${record} FROM aside))`;
    const { columns } = protectedReport(report, protection);
    const comparison = await work.during('doctor', report.fileName, report.bytes, () =>
      compareWith(work.connection, against, built, columns),
    );
    return comparison === null ? report : { ...report, comparison };
  });
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
    const row = error instanceof ImportStop ? error.row : undefined;
    return err({ code, fileName: basename(path), detail, ...(row === undefined ? {} : { row }) });
  } finally {
    await work?.close();
  }
}

/** Everything that makes a file's text a table. */
export type Landed = {
  readonly file: Source;
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
  const file = await stageSource(path, recipe, work, landing);
  const staged = { ...file.staged, header: renamed(file.staged.header, recipe.decisions) };
  await work.forWidth(staged.width);
  return work.during('types', file.fileName, file.bytes, async () => {
    const plans = withJoinKeys(await plan(staged, recipe, work), recipe.decisions);
    const misfits = await findMisfits(plans, staged, work);
    await setAside(staged, work);
    return { file, staged, plans, misfits, typed: await writeTyped(plans, staged, recipe.decisions, work) };
  });
}

/** `landed`: the rows were read into the landing's table, and `stage` is a view of it. */
export type Read = { readonly report: TableReport; readonly typed: Typed; readonly landed: boolean };

/** What of a report a join is measured with: no doctor looks at it again. */
export type ReadPlainly = {
  readonly rowsRead: number;
  readonly columns: TableReport['columns'];
  readonly typed: Typed;
};

export async function readPlainly(path: string, recipe: ImportRecipe, work: Work): Promise<ReadPlainly> {
  const { file, staged, plans, misfits, typed } = await land(path, recipe, work);
  const columns = await work.during('types', file.fileName, file.bytes, () =>
    columnsOf(work, staged, plans, misfits, recipe),
  );
  return { rowsRead: staged.rowsRead, columns: columns.columns, typed };
}

export async function read(
  path: string,
  recipe: ImportRecipe,
  work: Work,
  { landing, examined = false }: { readonly landing?: Landing; readonly examined?: boolean } = {},
): Promise<Read> {
  const { file, staged, plans, misfits, typed } = await land(path, recipe, work, landing);
  const name = recipe.table ?? tableName(file.fileName, recipe.readAs.part);
  const report = await work.during('doctor', file.fileName, file.bytes, async () => {
    const { columns, rows } = await columnsOf(work, staged, plans, misfits, recipe);
    const context = {
      connection: work.connection,
      // What stands in no file has nothing to be told.
      columns: columns.filter(({ keyOf }) => keyOf === undefined),
      plans: plans.filter(({ keyOf }) => keyOf === undefined),
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
      readAs: {
        ...staged.readAs,
        ...readAsOf(plans),
        ...(recipe.readAs.daysOnly === undefined ? {} : { daysOnly: recipe.readAs.daysOnly }),
      },
      ...(staged.leftOut === undefined ? {} : { leftOut: staged.leftOut }),
      ...(staged.lines === undefined ? {} : { lines: staged.lines }),
      ...(staged.parts === undefined ? {} : { parts: staged.parts }),
      findings: bySeverity([
        ...shapeFindingsLeft(staged, recipe),
        ...(examined ? [] : await examine(context)),
      ]).map(technically),
    };
  });
  return { report, typed, landed: staged.landed === true };
}

async function columnsOf(
  { connection }: Work,
  { aside = [] }: Staged,
  plans: readonly ColumnPlan[],
  misfits: Misfits,
  { decisions }: ImportRecipe,
): Promise<{ readonly columns: TableReport['columns']; readonly rows: number }> {
  const rows = await connection.count('SELECT count(*) FROM typed');
  const left = decisions.filter((one) => one.choice === 'leave-out' && aside.includes(one.row));
  return { rows, columns: await columnReports(connection, plans, misfits, rows, aside.length - left.length) };
}

/** Records whose cells can't be told apart stand in set aside from the start. */
async function setAside({ aside = [] }: Staged, work: Work): Promise<void> {
  for (let from = 0; from < aside.length; from += 10_000)
    await work.connection.run(
      `INSERT INTO aside VALUES ${aside
        .slice(from, from + 10_000)
        .map((record) => `(${record})`)
        .join(', ')}`,
    );
}

/** A finding without figures of its own says how it is found. */
function technically(finding: Finding): Finding {
  const how: Readonly<Record<string, string>> = howFoundWords;
  const detail = finding.detail ?? how[finding.check];
  return detail === undefined ? finding : { ...finding, detail };
}

/** Rows that someone left out need no other answer. */
function shapeFindingsLeft(
  { aside = [], findings = [] }: Staged,
  { decisions }: ImportRecipe,
): readonly Finding[] {
  const left = new Set(
    decisions.flatMap((decision) => (decision.choice === 'leave-out' ? [decision.row] : [])),
  );
  const open = aside.some((record) => !left.has(record));
  return findings.filter(
    ({ check }) => !(check === 'extra-cells' || check === 'broken-lines') || aside.length === 0 || open,
  );
}
