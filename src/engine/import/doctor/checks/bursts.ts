import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { longDay } from '../../../../shared/messages/dates.ts';
import { quoteIdent, quoteText } from '../../../../shared/metric/sql.ts';
import { recordColumn } from '../../typed.ts';
import type { DoctorCheck, Found } from '../context.ts';

const enough = 50;
const times = 20;

/** Far more rows in one minute than in others: an import, a script, a crawler. */
export const bursts: DoctorCheck = async ({ columns, connection }) => {
  const findings: Found[] = [];
  for (const { name, type } of columns) {
    if (!type.startsWith('TIMESTAMP')) continue;
    const column = quoteIdent(name);
    const [row] =
      await connection.rows(`WITH minutes AS (SELECT date_trunc('minute', ${column}) AS minute, count(*) AS n, min(${quoteIdent(recordColumn)}) AS first
      FROM typed WHERE isfinite(${column}) GROUP BY 1)
      SELECT max(n), strftime(arg_max(minute, n), '%Y-%m-%d %H:%M'), median(n), count(*), arg_max(first, n), bool_and(hour(minute) = 0 AND minute(minute) = 0) FROM minutes`);
    const [most, when, usual, minutes, first, noTime] = row ?? [];
    if (noTime === true || Number(minutes) < 20 || Number(most) < Math.max(enough, times * Number(usual)))
      continue;
    findings.push({
      check: 'burst',
      severity: 'know',
      column: name,
      row: Number(first),
      value: String(when),
      words: say.burst(Number(most), longDay(String(when)), String(when).slice(11)),
      of: `date_trunc('minute', ${column}) = ${quoteText(String(when))}::TIMESTAMP`,
      detail: say.burstDetail(name, Number(usual)),
    });
  }
  return findings;
};
