import { oneDecimal } from '../../../../shared/messages/numbers.ts';
import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { longDay } from '../../../../shared/messages/dates.ts';
import type { Finding } from '../../../../shared/ipc/import-report.ts';
import { quoteIdent } from '../../../../shared/metric/sql.ts';
import { type DoctorCheck, isNumber, timeColumn } from '../context.ts';
import { type DayCount, dayCounts } from './days.ts';

const returnNamed = /return|refund|retour|rücksend|ruecksend|storno|cancel/i;
const recent = 14;

/** Goods come back weeks later: the newest rows always look better than they will be. */
export const returnsOpen: DoctorCheck = async (context) => {
  const time = timeColumn(context);
  if (time === undefined) return [];
  const findings: Finding[] = [];
  for (const { name, type } of context.columns) {
    if (!returnNamed.test(name) || !(isNumber(type) || type === 'BOOLEAN')) continue;
    const column = quoteIdent(name);
    const days = await dayCounts(
      context,
      time,
      `CASE WHEN ${type === 'BOOLEAN' ? column : `${column} <> 0`} THEN 1 ELSE 0 END`,
    );
    const [before, last] = [shareOf(days.slice(0, -recent)), shareOf(days.slice(-recent))];
    if (days.length < 4 * recent || last.rows < 30 || before.returned < 30 || last.share >= before.share / 2)
      continue;
    findings.push({
      check: 'returns-open',
      severity: 'know',
      column: name,
      words: say.returnsOpen(recent, percent(last.share), percent(before.share)),
      detail: say.returnsDetail(name, longDay(days.at(-recent)?.day ?? ''), time),
    });
  }
  return findings;
};

type Share = { readonly rows: number; readonly returned: number; readonly share: number };
function shareOf(days: readonly DayCount[]): Share {
  const rows = days.reduce((sum, day) => sum + day.n, 0);
  const returned = days.reduce((sum, day) => sum + day.extra, 0);
  return { rows, returned, share: rows === 0 ? 0 : returned / rows };
}
const percent = (share: number): string => `${oneDecimal(share * 100)} %`;
