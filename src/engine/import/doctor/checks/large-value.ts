import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { plainNumber } from '../../../../shared/messages/numbers.ts';
import type { Finding } from '../../../../shared/ipc/import-report.ts';
import { quoteIdent } from '../../../../shared/metric/sql.ts';
import type { Value } from '../../../duckdb.ts';
import { type DoctorCheck, isNumber } from '../context.ts';
import { recordColumn } from '../../typed.ts';

export const largeValue: DoctorCheck = async ({ columns, connection, rows }) => {
  if (rows < 20) return [];
  // Hundreds of measurements are no amounts, unless one is called so.
  const measured = columns.length > 400;
  const amounts = columns.filter(
    ({ type, tag }) => isNumber(type) && (tag === 'money' || (!measured && type.startsWith('DECIMAL'))),
  );
  if (amounts.length === 0) return [];
  const figures = amounts.map(({ name }) => {
    const column = quoteIdent(name);
    return `max(${column})::DOUBLE / nullif(sum(${column})::DOUBLE, 0), max(${column})::VARCHAR, arg_max(${quoteIdent(recordColumn)}, ${column}), min(${column}) >= 0`;
  });
  const row: Value[] = [];
  for (let from = 0; from < figures.length; from += 50)
    row.push(
      ...((await connection.rows(`SELECT ${figures.slice(from, from + 50).join(', ')} FROM typed`))[0] ?? []),
    );
  return amounts.flatMap(({ name }, i): Finding[] => {
    const [share, value, record, positive] = row.slice(4 * i, 4 * i + 4);
    if (positive !== true || Number(share ?? 0) <= 0.2) return [];
    return [
      {
        check: 'large-value',
        severity: 'know',
        column: name,
        row: Number(record),
        value: String(value),
        words: say.large(Math.round(Number(share) * 100), name, plainNumber(Number(value)), Number(record)),
      },
    ];
  });
};
