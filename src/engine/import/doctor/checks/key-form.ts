import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { dayMonth } from '../../../../shared/messages/dates.ts';
import { quoteIdent, quoteText } from '../../../../shared/metric/sql.ts';
import { type DoctorCheck, type DoctorContext, type Found, timeColumn } from '../context.ts';

const enough = 20;

/** Keys that begin with letters ("K0000001") and from some day on with others: a relaunch, a guest checkout, a second system. */
export const keyForm: DoctorCheck = async (context) => {
  const time = timeColumn(context);
  if (time === undefined) return [];
  const findings: Found[] = [];
  for (const column of context.columns) {
    if (column.type !== 'VARCHAR' || column.distinct < context.rows * 0.2 || column.distinct < 2 * enough)
      continue;
    const finding = await formChange(context, column.name, time);
    if (finding !== null) findings.push(finding);
  }
  return findings;
};

async function formChange(
  { connection }: DoctorContext,
  column: string,
  time: string,
): Promise<Found | null> {
  const prefix = `regexp_extract(${quoteIdent(column)}, '^([A-Za-z_-]{1,8})[0-9]+$', 1)`;
  const forms = (
    await connection.rows(`SELECT ${prefix} AS form, count(*) AS n, min(${quoteIdent(time)})::DATE::VARCHAR, max(${quoteIdent(time)})::DATE::VARCHAR
    FROM typed WHERE ${quoteIdent(column)} IS NOT NULL AND ${quoteIdent(time)} IS NOT NULL GROUP BY 1 ORDER BY 3, 2 DESC LIMIT 9`)
  ).map((row) => ({ form: String(row[0]), n: Number(row[1]), first: String(row[2]), last: String(row[3]) }));
  if (forms.length < 2 || forms.length > 8 || forms.some((entry) => entry.form === '')) return null;
  const [old, ...later] = forms as [(typeof forms)[number], ...(typeof forms)[number][]];
  const fresh = later.find((entry) => entry.first > old.first && entry.n >= enough);
  if (fresh === undefined) return null;
  const before = await connection.count(
    `SELECT count(*) FROM typed WHERE ${prefix} = $1 AND ${quoteIdent(time)} < $2::DATE`,
    [old.form, fresh.first],
  );
  if (before < enough) return null;
  const after =
    old.last >= fresh.first
      ? say.keyFormBoth(old.form, fresh.n, fresh.form)
      : say.keyFormOnly(fresh.form, fresh.n);
  return {
    check: 'key-form',
    severity: 'know',
    column,
    words: say.keyForm(column, dayMonth(fresh.first), old.form, after),
    of: `${prefix} = ${quoteText(fresh.form)}`,
    detail: say.keyFormDetail(fresh.form, fresh.first, before, old.form, time),
  };
}
