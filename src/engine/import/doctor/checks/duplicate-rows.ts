import { quoteIdent } from '../../../../shared/metric/sql.ts';
import type { DoctorCheck } from '../context.ts';
import { plural } from '../words.ts';

export const duplicateRows: DoctorCheck = async ({ columns, connection, rows }) => {
  if (rows < 2) return [];
  // Where one column never repeats, no row can.
  if (columns.some(({ distinct, distinctAbout }) => distinct === rows && distinctAbout !== true))
    return [{ check: 'duplicate-rows', severity: 'fine', words: 'No row appears twice.' }];
  const all = columns.map((column) => quoteIdent(column.name)).join(', ');
  const twice = await connection.count(
    `SELECT coalesce(sum(n - 1), 0) FROM (SELECT count(*) AS n FROM typed GROUP BY hash(${all}) HAVING count(*) > 1)`,
  );
  if (twice === 0) return [{ check: 'duplicate-rows', severity: 'fine', words: 'No row appears twice.' }];
  // In a narrow table equal rows are normal: two sales of one product on one day.
  return [
    {
      check: 'duplicate-rows',
      severity: columns.length > 2 ? 'know' : 'fine',
      words: `${plural(twice, 'row')} ${twice === 1 ? 'repeats' : 'repeat'} an earlier row in every column.`,
    },
  ];
};
