import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { quoteIdent } from '../../../../shared/metric/sql.ts';
import { leaveOut } from '../../leave-out.ts';
import { recordColumn } from '../../typed.ts';
import type { DoctorCheck, DoctorContext } from '../context.ts';

const record = quoteIdent(recordColumn);
const mostColumns = 50;
/** Sums of these are exact and never too large. */
const isExact = /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT)|DECIMAL\(1?\d,\d+\))$/;

export const totalRow: DoctorCheck = async (context) => {
  const named = await byName(context);
  const column = context.columns[0]?.name ?? '';
  if (named !== null)
    return [
      {
        check: 'total-row',
        severity: 'know',
        row: named,
        words: say.total(named),
        offers: leaveOut(column, [named], say.aTotal),
      },
    ];
  const summed = await bySum(context);
  return summed === null
    ? []
    : [
        {
          check: 'total-row',
          severity: 'know',
          row: summed.row,
          column: summed.column,
          words: say.totalSum(summed.row, summed.column),
          offers: leaveOut(column, [summed.row], say.aTotal),
        },
      ];
};

async function byName({ columns, connection, rows }: DoctorContext): Promise<number | null> {
  const texts = columns.filter((column) => column.type === 'VARCHAR');
  if (rows < 3 || texts.length === 0) return null;
  const named = texts
    .map(
      (column) =>
        `regexp_full_match(${quoteIdent(column.name)}, '(?i)\\s*(grand )?(total|sum|gesamt|gesamtsumme|summe)s?:?\\s*')`,
    )
    .join(' OR ');
  const [row] = await connection.rows(
    `SELECT ${record} FROM (FROM typed ORDER BY ${record} DESC LIMIT 3) WHERE ${named} ORDER BY 1 LIMIT 1`,
  );
  return row === undefined ? null : Number(row[0]);
}

/** A last row with no name for what it is: some of its cells are empty, and one is the sum of all above it. */
async function bySum({
  columns,
  connection,
  rows,
}: DoctorContext): Promise<{ readonly row: number; readonly column: string } | null> {
  const numbers = columns.filter(({ type }) => isExact.test(type)).slice(0, mostColumns);
  if (rows < 4 || numbers.length === 0 || !columns.some(({ empty }) => empty > 0)) return null;
  const [last] = (await connection.table(`FROM typed ORDER BY ${record} DESC LIMIT 1`)).rows;
  const names = (await connection.table('FROM typed LIMIT 0')).columns.map(({ name }) => name);
  if (last === undefined || !last.some((cell) => cell === null)) return null;
  const row = Number(last[names.indexOf(recordColumn)]);
  const checks = numbers.map(({ name }) => {
    const column = quoteIdent(name);
    return `coalesce(sum(${column}) FILTER (${record} < ${row}) = any_value(${column}) FILTER (${record} = ${row}), false) AND count(${column}) > 3 AND min(${column}) <> max(${column})`;
  });
  const [found = []] = await connection.rows(`SELECT ${checks.join(', ')} FROM typed`);
  const at = found.indexOf(true);
  return at === -1 ? null : { row, column: (numbers[at] as { name: string }).name };
}
