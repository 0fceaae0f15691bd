import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { quoteIdent } from '../../../../shared/metric/sql.ts';
import { leaveOut, mostLeftOut } from '../../leave-out.ts';
import { recordColumn } from '../../typed.ts';
import type { DoctorCheck, DoctorContext } from '../context.ts';

const record = quoteIdent(recordColumn);

export const duplicateRows: DoctorCheck = async (context) => {
  const { columns, connection, rows } = context;
  if (rows < 2) return [];
  // Where one column never repeats, no row can.
  if (columns.some(({ distinct, distinctAbout }) => distinct === rows && distinctAbout !== true))
    return [{ check: 'duplicate-rows', severity: 'fine', words: say.noRowTwice }];
  const all = columns.map((column) => quoteIdent(column.name)).join(', ');
  const twice = await connection.count(
    `SELECT coalesce(sum(n - 1), 0) FROM (SELECT count(*) AS n FROM ${wholeRows(context)} GROUP BY hash(${all}) HAVING count(*) > 1)`,
  );
  if (twice === 0) return [{ check: 'duplicate-rows', severity: 'fine', words: say.noRowTwice }];
  // In a narrow table equal rows are normal: two sales of one product on one day.
  const severity = columns.length > 2 ? 'know' : 'fine';
  const repeats = severity === 'know' && twice <= mostLeftOut ? await repeatsOf(all, context) : [];
  return [
    {
      check: 'duplicate-rows',
      severity,
      words: say.rowsTwice(twice),
      ...(repeats.length === 0 ? {} : { offers: leaveOut(columns[0]?.name ?? '', repeats, say.aRepeat) }),
    },
  ];
};

/** Rows that are set aside hold nothing here: they are no repeats of each other. */
const wholeRows = ({ misfits, staged }: DoctorContext): string =>
  misfits.total.size + (staged.aside?.length ?? 0) === 0
    ? 'typed'
    : `(FROM typed WHERE ${record} NOT IN (SELECT ${record} FROM aside))`;

/** Every row but the first of its kind. */
async function repeatsOf(all: string, context: DoctorContext): Promise<readonly number[]> {
  const from = wholeRows(context);
  const found = await context.connection.rows(
    `SELECT r FROM (SELECT ${record} AS r, row_number() OVER (PARTITION BY ${all} ORDER BY ${record}) AS nth FROM ${from}
      WHERE hash(${all}) IN (SELECT hash(${all}) FROM ${from} GROUP BY 1 HAVING count(*) > 1)) WHERE nth > 1 ORDER BY r`,
  );
  return found.map(([row]) => Number(row));
}
