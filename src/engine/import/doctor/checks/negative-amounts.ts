import { oneDecimal } from '../../../../shared/messages/numbers.ts';
import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { quoteIdent } from '../../../../shared/metric/sql.ts';
import { isQuantityName } from '../../../../shared/metric/money-name.ts';
import { type DoctorCheck, type Found, isNumber } from '../context.ts';

export const negativeAmounts: DoctorCheck = async ({ columns, connection, rows }) => {
  const findings: Found[] = [];
  const money = columns.filter((column) => column.tag === 'money');
  const pieces = columns.filter(
    ({ type, tag, name }) => isNumber(type) && tag === undefined && isQuantityName(name),
  );
  for (const { name } of [...money, ...pieces]) {
    const below = await connection.count(`SELECT count(*) FROM typed WHERE ${quoteIdent(name)} < 0`);
    if (below > 0)
      findings.push({
        check: 'negative-amounts',
        severity: 'know',
        column: name,
        words: say.belowZero(below, name),
        of: `${quoteIdent(name)} < 0`,
      });
  }
  const below = findings.length;
  for (const { name, empty } of money) {
    const zero = await connection.count(`SELECT count(*) FROM typed WHERE ${quoteIdent(name)} = 0`);
    // Where most amounts are 0, as in a column of returns, that is what it is for.
    if (zero > 0 && zero <= (rows - empty) * 0.2)
      findings.push({
        check: 'zero-amounts',
        severity: 'know',
        column: name,
        words: say.atZero(zero, name),
        of: `${quoteIdent(name)} = 0`,
        detail: say.atZeroDetail(`${oneDecimal((zero / Math.max(1, rows - empty)) * 100)} %`),
      });
  }
  if (money.length + pieces.length > 0 && below === 0)
    findings.push({ check: 'negative-amounts', severity: 'fine', words: say.noneBelowZero });
  return findings;
};
