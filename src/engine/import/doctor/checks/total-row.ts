import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { quoteIdent } from '../../../../shared/metric/sql.ts';
import { recordColumn } from '../../typed.ts';
import type { DoctorCheck } from '../context.ts';

export const totalRow: DoctorCheck = async ({ columns, connection, rows }) => {
  const texts = columns.filter((column) => column.type === 'VARCHAR');
  if (rows < 3 || texts.length === 0) return [];
  const record = quoteIdent(recordColumn);
  const named = texts
    .map(
      (column) =>
        `regexp_full_match(${quoteIdent(column.name)}, '(?i)\\s*(grand )?(total|sum|gesamt|gesamtsumme|summe)s?:?\\s*')`,
    )
    .join(' OR ');
  const [row] = await connection.rows(
    `SELECT ${record} FROM (FROM typed ORDER BY ${record} DESC LIMIT 3) WHERE ${named} ORDER BY 1 LIMIT 1`,
  );
  return row === undefined
    ? []
    : [
        {
          check: 'total-row',
          severity: 'know',
          row: Number(row[0]),
          words: say.total(Number(row[0])),
        },
      ];
};
