import type { Finding, ImportFailure, ImportRecipe, TableReport } from '../../shared/ipc/import-report.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { basename } from 'node:path';
import { type ColumnPlan, type PlanContext, planColumn } from './column-plan.ts';
import { type DateOrder, dateShapes, type DayEvidence, evidenceSql } from './date-column.ts';
import { columnReports } from './doctor/columns.ts';
import { bySeverity, examine } from './doctor/examine.ts';
import { codeOf, ImportStop } from './fail.ts';
import { type Cell, cellOf, glance, type Shapes, shapesOf } from './shapes.ts';
import { stageSource } from './source.ts';
import type { Staged } from './staged.ts';
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
    const row = error instanceof ImportStop ? error.row : undefined;
    return err({ code, fileName: basename(path), detail, ...(row === undefined ? {} : { row }) });
  } finally {
    work?.close();
  }
}

/** Leaves table `typed` in the work database. */
export async function read(path: string, recipe: ImportRecipe, work: Work): Promise<TableReport> {
  const file = await stageSource(path, recipe.readAs, work);
  const { staged } = file;
  const plans = await work.during('types', file.fileName, file.bytes, () => plan(staged, recipe, work));
  const misfits = await work.during('types', file.fileName, file.bytes, () =>
    findMisfits(plans, staged, work),
  );
  await setAside(staged, work);
  const rowsSetAside = await work.during('types', file.fileName, file.bytes, () =>
    writeTyped(plans, staged, recipe.decisions, work),
  );
  const name = tableName(file.fileName, recipe.readAs.part);
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
      ...(staged.leftOut === undefined ? {} : { leftOut: staged.leftOut }),
      ...(staged.parts === undefined ? {} : { parts: staged.parts }),
      findings: bySeverity([...shapeFindingsLeft(staged, recipe), ...(await examine(context))]),
    };
  });
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

/** Rows that someone left out need no other answer. */
function shapeFindingsLeft(
  { aside = [], findings = [] }: Staged,
  { decisions }: ImportRecipe,
): readonly Finding[] {
  const left = new Set(
    decisions.flatMap((decision) => (decision.choice === 'leave-out' ? [decision.row] : [])),
  );
  const open = aside.some((record) => !left.has(record));
  return findings.filter(({ check }) => check !== 'extra-cells' || aside.length === 0 || open);
}

/** Numbers that were numbers in the file, not text: nothing about their signs is unclear. */
const plainNumbers = { decimal: '.', thousands: '' } as const;

type Looked = {
  readonly name: string;
  readonly place: number;
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
    looked.push({ name, place: i, cell, shapes, evidence: await evidenceOf(cell, shapes, work) });
  }
  const base = (column: Looked): Pick<PlanContext, 'readAs' | 'decisions'> => ({
    readAs:
      staged.numbers?.has(column.place) === true ? { ...recipe.readAs, ...plainNumbers } : recipe.readAs,
    decisions: recipe.decisions,
  });
  const first = looked.map((column) =>
    planColumn(column.name, column.cell, column.shapes, column.evidence, { ...base(column), file: {} }),
  );
  const file = fileHints(first);
  return looked.map((column) =>
    planColumn(column.name, column.cell, column.shapes, column.evidence, { ...base(column), file }),
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
