import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { quoteIdent, quoteText } from '../../../../shared/metric/sql.ts';
import type { DoctorCheck, Found } from '../context.ts';

/** A column beside the amounts that names more than one currency. */
export const currencies: DoctorCheck = async ({ columns, connection }) => {
  const findings: Found[] = [];
  for (const { name, type, distinct } of columns) {
    if (type !== 'VARCHAR' || distinct < 2 || distinct > 50 || !/curr|währung|waehrung/i.test(name)) continue;
    const rows = await connection.rows(
      `SELECT ${quoteIdent(name)}, count(*) FROM typed WHERE ${quoteIdent(name)} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 4`,
    );
    findings.push({
      check: 'mixed-currencies',
      severity: 'know',
      column: name,
      words: say.currencies(
        rows.map(([value]) => String(value)),
        name,
      ),
      of: `${quoteIdent(name)} <> ${quoteText(String(rows[0]?.[0]))}`,
      detail: rows.map(([value, n]) => say.currencyRows(String(value), Number(n))).join(', '),
    });
  }
  return findings;
};
