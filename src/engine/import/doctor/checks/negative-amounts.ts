import type { Finding } from '../../../../shared/ipc/import-report.ts';
import { quoteIdent } from '../../../../shared/metric/sql.ts';
import type { DoctorCheck } from '../context.ts';
import { plural } from '../words.ts';

export const negativeAmounts: DoctorCheck = async ({ columns, connection, rows }) => {
  const findings: Finding[] = [];
  const money = columns.filter((column) => column.tag === 'money');
  for (const { name } of money) {
    const below = await connection.count(`SELECT count(*) FROM typed WHERE ${quoteIdent(name)} < 0`);
    if (below > 0)
      findings.push({
        check: 'negative-amounts',
        severity: 'know',
        column: name,
        words: `${plural(below, 'amount')} in ${name} ${below === 1 ? 'is' : 'are'} below 0. Returns or corrections?`,
      });
  }
  const below = findings.length;
  for (const { name, empty } of money) {
    const zero = await connection.count(`SELECT count(*) FROM typed WHERE ${quoteIdent(name)} = 0`);
    // Where most amounts are 0, as in a column of returns, that is what it is for.
    if (zero > 0 && zero <= (rows - empty) * 0.05)
      findings.push({
        check: 'zero-amounts',
        severity: 'know',
        column: name,
        words: `${plural(zero, 'amount')} in ${name} ${zero === 1 ? 'is' : 'are'} exactly 0. Gifts, tests or missing?`,
        detail: `${((zero / Math.max(1, rows - empty)) * 100).toFixed(1)} % of its cells; they pull every mean down.`,
      });
  }
  if (money.length > 0 && below === 0)
    findings.push({ check: 'negative-amounts', severity: 'fine', words: 'No amount is below 0.' });
  return findings;
};
