import type { ColumnReport } from '../../../shared/ipc/import-report.ts';
import { quoteIdent } from '../../../shared/metric/sql.ts';
import type { Connection, Row } from '../../duckdb.ts';
import type { ColumnPlan } from '../column-plan.ts';
import type { Misfits } from '../typed.ts';
import { isNumber, isTime } from './context.ts';

/** Counts and ends of every column of `typed`, exact, and the tag its name and cells suggest. */
export async function columnReports(
  connection: Connection,
  plans: readonly ColumnPlan[],
  misfits: Misfits,
): Promise<ColumnReport[]> {
  const reports: ColumnReport[] = [];
  // Distinct values are counted column by column: together they would all be in memory at once.
  const step = plans.length > 60 ? 60 : 1;
  const rows: Row[] = [];
  for (let from = 0; from < plans.length; from += step) {
    const part = plans.slice(from, from + step);
    const figures = part.map((plan) => {
      const column = quoteIdent(plan.name);
      return `count(*) - count(${column}), count(DISTINCT ${column}), min(${column})::VARCHAR, max(${column})::VARCHAR, avg(length(${column}::VARCHAR)), ${plan.type === 'VARCHAR' ? personCells(column) : 'false'}`;
    });
    const [row = []] = await connection.rows(`SELECT ${figures.join(', ')} FROM typed`);
    part.forEach((_, i) => rows.push(row.slice(6 * i, 6 * i + 6)));
  }
  for (const [i, plan] of plans.entries()) {
    const [empty, distinct, min, max, length, person] = rows[i] ?? [];
    const tag = tagOf(plan, Number(distinct), Number(length), person === true);
    reports.push({
      name: plan.name,
      type: plan.type,
      empty: Number(empty) - (misfits.total.get(plan.name) ?? 0),
      distinct: Number(distinct),
      ...(min == null ? {} : { min: String(min).slice(0, 200) }),
      ...(max == null ? {} : { max: String(max).slice(0, 200) }),
      ...(tag === undefined ? {} : { tag }),
    });
  }
  return reports;
}

/** Nine in ten cells look like e-mail addresses, phone numbers or hashes. */
const personCells = (column: string): string => `coalesce(avg(CASE
  WHEN regexp_full_match(${column}, '[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}') THEN 1.0
  WHEN regexp_full_match(${column}, '(\\+|00)[0-9][0-9 ()/-]{7,}') THEN 1.0
  WHEN regexp_full_match(${column}, '[0-9a-fA-F]{10,128}') AND NOT regexp_full_match(${column}, '[0-9]+') THEN 1.0
  ELSE 0.0 END) FILTER (${column} IS NOT NULL), 0) > 0.9`;

const staffName =
  /(^|_)(agent|employee|staff|sales_?rep|seller|account_?manager|assigned(_to)?|handled_by|owner|mitarbeiter(in)?|bearbeiter(in)?|verkaeufer|verkäufer)(_?name)?$/i;
const moneyName =
  /(amount|price|revenue|cost|turnover|sales|value|budget|spend|eur|usd|gbp|chf|betrag|umsatz|preis|kosten)/i;

function tagOf(plan: ColumnPlan, distinct: number, length: number, person: boolean): ColumnReport['tag'] {
  if (isTime(plan.type)) return 'time';
  if (isNumber(plan.type)) return moneyName.test(plan.name) && plan.type !== 'DOUBLE' ? 'money' : undefined;
  if (plan.type !== 'VARCHAR' || distinct === 0) return undefined;
  if (person || /(^|_)(e-?mail|phone|telefon|mobile)$/i.test(plan.name)) return 'person_key';
  if (staffName.test(plan.name)) return 'hidden';
  if (distinct <= 50) return 'category';
  return length > 40 ? 'free_text' : undefined;
}
