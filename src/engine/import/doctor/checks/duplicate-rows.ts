import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { quoteIdent } from '../../../../shared/metric/sql.ts';
import type { DoctorCheck } from '../context.ts';

export const duplicateRows: DoctorCheck = async ({ columns, connection, rows }) => {
  if (rows < 2) return [];
  // Where one column never repeats, no row can.
  if (columns.some(({ distinct, distinctAbout }) => distinct === rows && distinctAbout !== true))
    return [{ check: 'duplicate-rows', severity: 'fine', words: say.noRowTwice }];
  const all = columns.map((column) => quoteIdent(column.name)).join(', ');
  const twice = await connection.count(
    `SELECT coalesce(sum(n - 1), 0) FROM (SELECT count(*) AS n FROM typed GROUP BY hash(${all}) HAVING count(*) > 1)`,
  );
  if (twice === 0) return [{ check: 'duplicate-rows', severity: 'fine', words: say.noRowTwice }];
  // In a narrow table equal rows are normal: two sales of one product on one day.
  return [
    {
      check: 'duplicate-rows',
      severity: columns.length > 2 ? 'know' : 'fine',
      words: say.rowsTwice(twice),
    },
  ];
};
