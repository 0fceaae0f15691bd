import type { Finding } from '../../../../shared/ipc/import-report.ts';
import { quoteIdent } from '../../../../shared/metric/sql.ts';
import type { DoctorCheck } from '../context.ts';
import { plural } from '../words.ts';

export const negativeAmounts: DoctorCheck = async ({ columns, connection }) => {
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
  if (money.length > 0 && findings.length === 0)
    findings.push({ check: 'negative-amounts', severity: 'fine', words: 'No amount is below 0.' });
  return findings;
};
