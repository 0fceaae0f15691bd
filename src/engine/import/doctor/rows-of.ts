import type { Finding } from '../../../shared/ipc/import-report.ts';
import { quoteIdent } from '../../../shared/metric/sql.ts';
import { recordColumn } from '../typed.ts';
import { type DoctorContext, type Found, isTime } from './context.ts';

const record = quoteIdent(recordColumn);
const mostRows = 5;
const mostColumns = 6;
const personal: ReadonlySet<string> = new Set(['person_key', 'person_name', 'staff_person', 'hidden']);

/** The first rows that a finding is about, by their numbers in the file. */
export async function withRows({ of, ...finding }: Found, context: DoctorContext): Promise<Finding> {
  if (finding.around !== undefined) return finding;
  const records = await recordsOf({ ...finding, ...(of === undefined ? {} : { of }) }, context);
  const [first] = records;
  if (first === undefined) return finding;
  return { row: first, ...finding, around: await read(records, finding, context) };
}

async function recordsOf(
  { of, row, offers }: Found,
  { connection }: DoctorContext,
): Promise<readonly number[]> {
  if (of !== undefined) {
    const found = await connection.rows(
      `SELECT ${record} FROM typed WHERE ${of} ORDER BY 1 LIMIT ${mostRows}`,
    );
    return found.map(([at]) => Number(at));
  }
  const offered = (offers ?? []).flatMap((offer) => (offer.choice === 'leave-out' ? [offer.row] : []));
  return offered.length > 0 ? offered.slice(0, mostRows) : row === undefined ? [] : [row];
}

/** The first column, the day, what it is about, and others up to a few; nobody's name or address but where it is about them. */
async function read(
  records: readonly number[],
  finding: Finding,
  { connection, columns }: DoctorContext,
): Promise<NonNullable<Finding['around']>> {
  const shown = new Set(
    columns
      .filter(({ name, tag }) => name === finding.column || !personal.has(tag ?? ''))
      .toSorted((a, b) => rank(b.name, b.type, finding) - rank(a.name, a.type, finding))
      .slice(0, mostColumns)
      .map(({ name }) => name),
  );
  const picked = columns.filter(({ name }) => shown.has(name));
  const cells = picked.map(({ name }) => `left(${quoteIdent(name)}::VARCHAR, 80)`);
  const rows = await connection.rows(
    `SELECT ${record}, ${cells.join(', ')} FROM typed WHERE ${record} IN (${records.join(', ')}) ORDER BY 1`,
  );
  return {
    columns: picked.map(({ name }) => name),
    rows: rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
  };
}

const rank = (name: string, type: string, { column }: Finding): number =>
  name === column ? 2 : isTime(type) ? 1 : 0;
