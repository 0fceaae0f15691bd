import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { longDay } from '../../../../shared/messages/dates.ts';
import type { Finding } from '../../../../shared/ipc/import-report.ts';
import { quoteIdent } from '../../../../shared/metric/sql.ts';
import { type DoctorCheck, isTime } from '../context.ts';

export const dateSpan: DoctorCheck = async ({ columns, connection }) => {
  const findings: Finding[] = [];
  for (const { name, type, min, max } of columns) {
    if (
      !isTime(type) ||
      min === undefined ||
      max === undefined ||
      !/^\d{4}-/.test(min) ||
      !/^\d{4}-/.test(max)
    )
      continue;
    const days = `SELECT DISTINCT ${quoteIdent(name)}::DATE AS d FROM typed WHERE isfinite(${quoteIdent(name)})`;
    const gap = await connection.count(
      `SELECT max(gap) FROM (SELECT d - lag(d) OVER (ORDER BY d) AS gap FROM (${days}))`,
    );
    findings.push({
      check: 'date-span',
      severity: 'fine',
      column: name,
      words:
        min.slice(0, 10) === max.slice(0, 10)
          ? say.oneDay(name, longDay(min))
          : say.dateSpan(name, longDay(min), longDay(max), gap),
    });
  }
  return findings;
};
