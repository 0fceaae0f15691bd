import type { ImportDecision } from '../../shared/ipc/import-report.ts';
import { quoteIdent, quoteText } from '../../shared/metric/sql.ts';
import type { ColumnPlan } from './column-plan.ts';
import { plainLetters } from './plain-letters.ts';
import { respelled } from './respell.ts';
import { cellOf } from './shapes.ts';
import type { Staged } from './staged.ts';
import type { Work } from './work.ts';

export type Misfit = { readonly column: string; readonly record: number; readonly value: string };
export type Misfits = { readonly listed: readonly Misfit[]; readonly total: ReadonlyMap<string, number> };

/** The file's record number travels beside the columns until the end; no CSV header can hold a NUL-like name. */
export const recordColumn = '\u0001record';
const record = quoteIdent(recordColumn);
/** So many can be left out one by one; of more a person says something about the column. */
export const listedPerColumn = 500;

/** A header that was read as a record of its own. */
export const firstRow = (staged: Staged): number =>
  staged.header.inFile && staged.settled === undefined ? 1 : 0;

/** Cells that are neither empty nor readable as their column's type. */
export async function findMisfits(
  plans: readonly ColumnPlan[],
  staged: Staged,
  work: Work,
): Promise<Misfits> {
  const listed: Misfit[] = [];
  const total = new Map<string, number>();
  await work.connection.run(`CREATE OR REPLACE TABLE aside (${record} BIGINT)`);
  for (const plan of plans) {
    if (plan.exact) continue;
    const cells = `SELECT rowid + ${staged.firstRecord} AS record, ${cellOf(plan.cell)} AS v FROM stage WHERE rowid >= ${firstRow(staged)}`;
    const wrong = `SELECT record, v FROM (${cells}) WHERE v IS NOT NULL ${notEmptyWord(plan)} AND (${plan.expression}) IS NULL`;
    const rows = await work.connection.rows(
      `SELECT record, v, count(*) OVER () FROM (${wrong}) ORDER BY record LIMIT ${listedPerColumn}`,
    );
    if (rows.length === 0) continue;
    total.set(plan.name, Number(rows[0]?.[2]));
    listed.push(...rows.map((row) => ({ column: plan.name, record: Number(row[0]), value: String(row[1]) })));
    await work.connection.run(`INSERT INTO aside SELECT record FROM (${wrong})`);
  }
  return { listed, total };
}

/** Where the rows lie, and the columns over it that make up `typed`. */
export type Typed = {
  readonly rowsSetAside: number;
  readonly base: 'stage' | 'typed_rows';
  readonly select: string;
};

/**
 * View `typed`: every row that no one left out, in the file's order; undecided cells are NULL there, so that the
 * doctor sees their rows. Table `aside`: the records that stay out of the data. Values that were read at once are not
 * written a second time.
 */
export async function writeTyped(
  plans: readonly ColumnPlan[],
  staged: Staged,
  decisions: readonly ImportDecision[],
  work: Work,
): Promise<Typed> {
  const left = decisions.flatMap((decision) =>
    decision.choice === 'leave-out' ? [`(${decision.row})`] : [],
  );
  const leftRows =
    left.length === 0 ? '' : `AND rowid + ${staged.firstRecord} NOT IN (VALUES ${left.join(', ')})`;
  const begin = staged.firstRecord + firstRow(staged);
  if (left.length > 0)
    await work.connection.run(
      `INSERT INTO aside SELECT * FROM (VALUES ${left.join(', ')}) AS v(r) WHERE r >= ${begin} AND r < ${begin + staged.rowsRead}`,
    );
  const sqlOf = (plan: ColumnPlan): string =>
    plan.keyOf !== undefined
      ? plainLetters(sqlOf(plan.keyOf.of), plan.keyOf.letters)
      : plan.type === 'VARCHAR'
        ? respelled(columnSql(plan), plan.name, decisions)
        : columnSql(plan);
  const columns = plans.map((plan) => `${sqlOf(plan)} AS ${quoteIdent(plan.name)}`);
  const number = `rowid + ${staged.firstRecord} AS ${record}`;
  const inPlace =
    staged.settled !== undefined &&
    left.length === 0 &&
    plans.every((plan) => sqlOf(plan) === plan.cell.source);
  if (!inPlace)
    await work.connection.run(`CREATE OR REPLACE TABLE typed_rows AS SELECT ${number}, ${columns.join(', ')} FROM stage
    WHERE rowid >= ${firstRow(staged)} ${leftRows}`);
  const base = inPlace ? 'stage' : 'typed_rows';
  const select = inPlace ? [number, ...columns].join(', ') : '*';
  await work.connection.run(`CREATE OR REPLACE VIEW typed AS SELECT ${select} FROM ${base}`);
  const rowsSetAside = await work.connection.count(`SELECT count(DISTINCT ${record}) FROM aside`);
  return { rowsSetAside, base, select };
}

function columnSql(plan: ColumnPlan): string {
  const cell = cellOf(plan.cell);
  if (plan.rewritten === true) return over(plan.expression, cell);
  if (plan.type === 'VARCHAR' && plan.untouched === true && !plan.cell.blanks) return plan.cell.source;
  if (plan.type === 'VARCHAR') return `CASE WHEN ${cell} IS NOT NULL THEN ${plan.cell.source} END`;
  if (plan.expression === plan.cell.source) return plan.cell.source;
  return over(plan.expression, cell);
}

const over = (expression: string, cell: string): string =>
  expression.replaceAll(/\bv\b/g, cell.replaceAll('$', '$$$$'));

const notEmptyWord = (plan: ColumnPlan): string =>
  plan.emptyWords.length === 0 ? '' : `AND v NOT IN (${plan.emptyWords.map(quoteText).join(', ')})`;
