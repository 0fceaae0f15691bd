import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import type { Finding } from '../../../../shared/ipc/import-report.ts';
import { quoteIdent } from '../../../../shared/metric/sql.ts';
import { leaveOut } from '../../leave-out.ts';
import { recordColumn } from '../../typed.ts';
import type { DoctorCheck } from '../context.ts';

const personNamed = /mail|name|customer|client|kunde|user|contact|comment|note|bemerkung/i;
const testCell =
  '(?i)(^|[^a-z])test([._+-]?[a-z0-9]*)?@.*|.*@(test|example)\\.[a-z.]+|test([ _-]?(user|order|customer|kunde|bestellung|person))?[ _-]?[0-9]*|(max|erika) mustermann|(john|jane) doe|asdf+|dummy|do not (ship|use)';

/** More can't be looked through one by one. */
const mostRows = 50;

/** Rows that someone made to try the shop out. */
export const testRows: DoctorCheck = async ({ columns, connection }) => {
  const findings: Finding[] = [];
  const record = quoteIdent(recordColumn);
  for (const { name, type } of columns) {
    if (type !== 'VARCHAR' || !personNamed.test(name)) continue;
    const [row] = await connection.rows(
      `SELECT count(*), min(${record}), arg_min(${quoteIdent(name)}, ${record}), (array_agg(${record} ORDER BY ${record}))[:${mostRows}] FROM typed WHERE regexp_full_match(trim(${quoteIdent(name)}), '${testCell}')`,
    );
    const [n, first, value, each] = row ?? [];
    if (Number(n ?? 0) === 0) continue;
    findings.push({
      check: 'test-rows',
      severity: 'know',
      column: name,
      row: Number(first),
      value: String(value),
      words: say.tests(Number(n), String(value), name, Number(first)),
      detail: say.testsDetail(name),
      ...(Number(n) <= mostRows && Array.isArray(each)
        ? { offers: leaveOut(name, each.map(Number), say.aTest) }
        : {}),
    });
  }
  return findings;
};
