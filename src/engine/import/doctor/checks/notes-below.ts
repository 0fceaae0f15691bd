import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { quoteIdent } from '../../../../shared/metric/sql.ts';
import { leaveOut } from '../../leave-out.ts';
import { recordColumn } from '../../typed.ts';
import type { DoctorCheck } from '../context.ts';

const record = quoteIdent(recordColumn);
const mostBelow = 10;
const leastWide = 3;
const mostColumns = 200;

/** "Source: ERP, 3 March" below the table: the last rows hold a word or two where all others are filled. */
export const notesBelow: DoctorCheck = async ({ connection, columns, rows, staged }) => {
  const used = columns.filter(({ empty }) => empty < rows);
  if (used.length < leastWide || used.length > mostColumns || rows <= mostBelow / 2) return [];
  const few = Math.max(1, Math.floor(used.length / 3));
  const filled = used.map(({ name }) => `(${quoteIdent(name)} IS NOT NULL)::TINYINT`).join(' + ');
  // What is set aside has no cells here, and is told elsewhere.
  const whole = `${record} NOT IN (SELECT ${record} FROM aside)`;
  const sparse = `SELECT ${record} AS r FROM typed WHERE ${filled} <= ${few}${(staged.aside?.length ?? 0) === 0 ? '' : ` AND ${whole}`}`;
  const found = await connection.rows(`${sparse} ORDER BY r DESC LIMIT ${mostBelow + 1}`);
  const below = found.map(([row]) => Number(row)).toReversed();
  const [first] = below;
  if (first === undefined || below.length > mostBelow) return [];
  // Every row from the first of them on is one, and none of them holds anything but words.
  const values = used.filter(({ type }) => type !== 'VARCHAR').map(({ name }) => quoteIdent(name));
  const others = values.length === 0 ? 'false' : values.map((name) => `${name} IS NOT NULL`).join(' OR ');
  const [check = []] = await connection.rows(
    `SELECT count(*), count(*) FILTER (${others}) FROM typed WHERE ${record} >= ${first}`,
  );
  if (Number(check[0]) !== below.length || Number(check[1]) > 0) return [];
  const column = columns[0]?.name ?? '';
  return [
    {
      check: 'notes-below',
      severity: 'know',
      row: first,
      words: say.notesBelow(below.length, first),
      offers: leaveOut(column, below, say.aNote),
    },
  ];
};
