import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { quoteIdent, quoteText } from '../../../../shared/metric/sql.ts';
import { leaveOut } from '../../leave-out.ts';
import { listedPerColumn, recordColumn } from '../../typed.ts';
import type { DoctorCheck } from '../context.ts';

const record = quoteIdent(recordColumn);
const fewest = 2;

/** Files put one after the other bring their column names along: then a row says what its columns are called. */
export const repeatedHeader: DoctorCheck = async ({ connection, columns }) => {
  const texts = columns.filter(({ type }) => type === 'VARCHAR');
  // A column that is no text holds no name: such a row is set aside and asked about there.
  if (texts.length < fewest || texts.length < columns.length) return [];
  const same = texts.map(({ name }) => `${quoteIdent(name)} = ${quoteText(name)}`).join(' AND ');
  const found = await connection.rows(
    `SELECT ${record} FROM typed WHERE ${same} ORDER BY 1 LIMIT ${listedPerColumn}`,
  );
  const rows = found.map(([row]) => Number(row));
  return rows[0] === undefined
    ? []
    : [
        {
          check: 'repeated-header',
          severity: 'solve',
          row: rows[0],
          words: say.headersAgain(rows.length, rows[0]),
          offers: leaveOut(columns[0]?.name ?? '', rows, say.theNames),
        },
      ];
};
