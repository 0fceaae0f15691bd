import type { Finding } from '../../../../shared/ipc/import-report.ts';
import { quoteIdent } from '../../../../shared/metric/sql.ts';
import { type DoctorCheck, isNumber } from '../context.ts';
import { recordColumn } from '../../typed.ts';
import { count } from '../words.ts';

export const largeValue: DoctorCheck = async ({ columns, connection, rows }) => {
  if (rows < 20) return [];
  const findings: Finding[] = [];
  for (const { name, type, tag } of columns) {
    if (!isNumber(type) || (tag !== 'money' && !type.startsWith('DECIMAL'))) continue;
    const column = quoteIdent(name);
    const [row] = await connection.rows(`SELECT max(${column})::DOUBLE / nullif(sum(${column})::DOUBLE, 0), max(${column})::VARCHAR, arg_max(${quoteIdent(recordColumn)}, ${column}), min(${column}) >= 0 FROM typed`);
    const share = Number(row?.[0] ?? 0);
    if (row?.[3] === true && share > 0.2)
      findings.push({ check: 'large-value', severity: 'know', column: name, row: Number(row[2]), value: String(row[1]), words: `One row holds ${Math.round(share * 100)} % of all ${name}: ${row[1]}, row ${count(Number(row[2]))}.` });
  }
  return findings;
};
