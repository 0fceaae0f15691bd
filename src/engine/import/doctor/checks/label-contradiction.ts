import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { quoteIdent, quoteText } from '../../../../shared/metric/sql.ts';
import { recordColumn } from '../../typed.ts';
import { type DoctorCheck, type DoctorContext, type Found, timeColumn } from '../context.ts';

const newLabel = /^(new|neu|first|new customer|neukunde|first[- ]time)$/i;

/** Rows labelled "new" whose person has an earlier row. Numbers change when people order as guests; their e-mail does not. */
export const labelContradiction: DoctorCheck = async (context) => {
  const time = timeColumn(context);
  const person = context.columns.find((column) => column.tag === 'person_key');
  if (time === undefined || person === undefined) return [];
  const findings: Found[] = [];
  for (const label of context.columns) {
    if (label.type !== 'VARCHAR' || label.distinct < 2 || label.distinct > 6) continue;
    const values = await context.connection.rows(`SELECT DISTINCT ${quoteIdent(label.name)} FROM typed`);
    const value = values.map((row) => String(row[0])).find((text) => newLabel.test(text));
    if (value === undefined) continue;
    findings.push(...(await contradictions(context, label.name, value, person.name, time)));
  }
  return findings;
};

async function contradictions(
  context: DoctorContext,
  label: string,
  value: string,
  person: string,
  time: string,
): Promise<Found[]> {
  const labelled = `${quoteIdent(label)} = ${quoteText(value)}`;
  const seen = `SELECT *, ${quoteIdent(person)} IS NOT NULL AND ${quoteIdent(time)} > min(${quoteIdent(time)}) OVER (PARTITION BY ${quoteIdent(person)}) AS before FROM typed`;
  // A column that is filled only where the contradictions are tells whose rows they are: those of a campaign, say.
  const parts = context.columns.filter(
    (column) =>
      column.type === 'VARCHAR' && column.tag === 'category' && column.empty > 0 && column.name !== label,
  );
  const within = parts.map(
    (part) =>
      `count(*) FILTER (${labelled} AND ${quoteIdent(part.name)} IS NOT NULL), count(*) FILTER (${labelled} AND before AND ${quoteIdent(part.name)} IS NOT NULL)`,
  );
  const [row = []] = await context.connection.rows(
    `SELECT count(*) FILTER (${labelled}), count(*) FILTER (${labelled} AND before)${within.length > 0 ? `, ${within.join(', ')}` : ''} FROM (${seen})`,
  );
  const [all = 0, wrong = 0] = row.map(Number);
  if (wrong === 0)
    return [
      {
        check: 'label-contradiction',
        severity: 'fine',
        column: label,
        words: say.nobodyBefore(value, label),
      },
    ];
  const part = parts
    .map((column, i) => ({ column, rows: Number(row[2 + 2 * i]), wrong: Number(row[3 + 2 * i]) }))
    .find((entry) => entry.wrong === wrong && entry.rows < all);
  const rows = part?.rows ?? all;
  const orders = /order|sale|purchase|bestell/i.test(context.name);
  return [
    {
      check: 'label-contradiction',
      severity: 'know',
      column: label,
      value,
      words: (orders ? say.ordersBefore : say.rowsBefore)(
        wrong,
        rows,
        part === undefined ? '' : say.withPart(part.column.name),
        value,
        person,
      ),
      of: `${quoteIdent(recordColumn)} IN (SELECT ${quoteIdent(recordColumn)} FROM (${seen}) WHERE ${labelled} AND before)`,
      detail: say.beforeDetail(label, value, person, time, wrong),
    },
  ];
}
