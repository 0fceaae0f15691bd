import type { ImportFailure, ImportRecipe, TableReport } from '../../shared/ipc/import-report.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { basename } from 'node:path';
import { type ColumnPlan, planColumn } from './column-plan.ts';
import { type DateOrder, dateShapes, type DayEvidence, evidenceSql } from './date-column.ts';
import { columnReports } from './doctor/columns.ts';
import { examine } from './doctor/examine.ts';
import { codeOf } from './fail.ts';
import { scan, type Scan } from './scan.ts';
import { type Cell, cellOf, glance, type Shapes, shapesOf } from './shapes.ts';
import { stageCsv, type Staged } from './stage-csv.ts';
import { stageJson, stageParquet } from './stage-other.ts';
import { tableName } from './table-name.ts';
import { findMisfits, writeTyped } from './typed.ts';
import { type ImportOptions, Work } from './work.ts';
import { messageOf } from '../duckdb.ts';

/** Reads one file whole, decides every column's type over all rows, and says what a person should know. */
export async function inspect(
  path: string,
  recipe: ImportRecipe,
  options: ImportOptions = {},
): Promise<Result<TableReport, ImportFailure>> {
  return guarded(path, options, (work) => read(path, recipe, work));
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

/** Leaves table `typed` in the work database. */
export async function read(path: string, recipe: ImportRecipe, work: Work): Promise<TableReport> {
  const file = await scan(path, work.options, recipe.readAs.format);
  const staged = await stage(file, recipe, work);
  const plans = await work.during('types', file.fileName, file.bytes, () => plan(staged, recipe, work));
  const misfits = await work.during('types', file.fileName, file.bytes, () =>
    findMisfits(plans, staged, work),
  );
  const rowsSetAside = await work.during('types', file.fileName, file.bytes, () =>
    writeTyped(plans, staged, recipe.decisions, work),
  );
  const name = tableName(file.fileName);
  return work.during('doctor', file.fileName, file.bytes, async () => {
    const columns = await columnReports(work.connection, plans, misfits);
    const context = {
      connection: work.connection,
      columns,
      plans,
      staged,
      misfits,
      decisions: recipe.decisions,
      name,
      rows: await work.connection.count('SELECT count(*) FROM typed'),
      today: work.options.today ?? new Date().toISOString().slice(0, 10),
      check: () => work.check(),
    };
    return {
      name,
      fileName: file.fileName,
      sha256: file.sha256,
      bytes: file.bytes,
      rowsRead: staged.rowsRead,
      rowsSetAside,
      columns,
      readAs: { ...staged.readAs, ...readAsOf(plans) },
      findings: await examine(context),
    };
  });
}

function stage(file: Scan, recipe: ImportRecipe, work: Work): Promise<Staged> {
  if (file.kind === 'parquet') return stageParquet(file, work);
  return file.kind === 'json' ? stageJson(file, work) : stageCsv(file, recipe.readAs, work);
}

type Looked = {
  readonly name: string;
  readonly cell: Cell;
  readonly shapes: Shapes;
  readonly evidence: DayEvidence | null;
};

async function plan(staged: Staged, recipe: ImportRecipe, work: Work): Promise<ColumnPlan[]> {
  if (staged.typed !== undefined)
    return staged.typed.map((type, i) => asIs(staged.header.names[i] as string, `c${i}`, type));
  const rows = `FROM stage WHERE rowid >= ${staged.header.inFile ? 1 : 0}`;
  const looked: Looked[] = [];
  const cells = await glance(
    work.connection,
    Array.from({ length: staged.width }, (_, i) => `c${i}`),
    rows,
  );
  const all = await shapesOf(work.connection, cells, rows, () => work.check());
  for (const [i, cell] of cells.entries()) {
    const shapes = all[i] as Shapes;
    const name = staged.header.names[i] as string;
    // A delimiter at the end of every line makes a column without name and cells.
    if (shapes.nonEmpty === 0 && /^column_\d+$/.test(name) && staged.header.inFile && staged.width > 1)
      continue;
    looked.push({ name, cell, shapes, evidence: await evidenceOf(cell, shapes, work) });
  }
  const base = { readAs: recipe.readAs, decisions: recipe.decisions };
  const first = looked.map((column) =>
    planColumn(column.name, column.cell, column.shapes, column.evidence, { ...base, file: {} }),
  );
  const file = fileHints(first);
  return looked.map((column) =>
    planColumn(column.name, column.cell, column.shapes, column.evidence, { ...base, file }),
  );
}

const asIs = (name: string, source: string, type: string): ColumnPlan => ({
  name,
  cell: { source, blanks: false },
  type,
  expression: source,
  exact: true,
  emptyWords: [],
  notes: [],
  shapes: { nonEmpty: 0, shapes: [], more: true },
});

async function evidenceOf(cell: Cell, shapes: Shapes, work: Work): Promise<DayEvidence | null> {
  const dates = shapes.more ? null : dateShapes(shapes);
  const sql = dates === null ? null : evidenceSql(cellOf(cell), dates);
  if (sql === null) return null;
  const row = (await work.connection.rows(sql))[0];
  return { firstOver12: Number(row?.[0]), secondOver12: Number(row?.[1]) };
}

/** What the clear columns say about the unclear ones; columns that contradict each other say nothing. */
function fileHints(plans: readonly ColumnPlan[]): { decimal?: ',' | '.'; dates?: DateOrder } {
  const decimals = new Set(plans.flatMap((p) => (p.number?.decimal == null ? [] : [p.number.decimal])));
  const orders = new Set(
    plans.flatMap((p) => (p.dates?.order == null || p.dates.order === 'ymd' ? [] : [p.dates.order])),
  );
  return {
    ...(decimals.size === 1 ? { decimal: [...decimals][0] as ',' | '.' } : {}),
    ...(orders.size === 1 ? { dates: [...orders][0] as DateOrder } : {}),
  };
}

function readAsOf(
  plans: readonly ColumnPlan[],
): Pick<TableReport['readAs'], 'decimal' | 'thousands' | 'dates'> {
  const decimal = plans.find((p) => p.number?.decimal != null)?.number?.decimal;
  const thousands = plans.find((p) => p.number?.thousands != null)?.number?.thousands;
  const dates = plans.find((p) => p.dates?.order != null)?.dates?.order;
  return {
    ...(decimal == null ? {} : { decimal }),
    ...(thousands == null ? {} : { thousands }),
    ...(dates == null ? {} : { dates }),
  };
}
