import type { DayEvidence } from './date-column.ts';
import { enoughCells } from './number-column.ts';
import type { Shapes } from './shapes.ts';

/** Days written in other ways than with two marks. All become the day they begin with. */
export type CalendarKind = 'month-names' | 'compact' | 'weeks' | 'quarters' | 'serial' | 'unix';

const monthNumbers: readonly (readonly [string, number])[] = [
  ['jan', 1],
  ['jän', 1],
  ['feb', 2],
  ['mar', 3],
  ['mär', 3],
  ['mrz', 3],
  ['apr', 4],
  ['may', 5],
  ['mai', 5],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['oct', 10],
  ['okt', 10],
  ['nov', 11],
  ['dec', 12],
  ['dez', 12],
];
const names =
  'jan(?:uary|uar)?|jän(?:ner)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz?|mrz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?';

const shapesOf: Readonly<Record<'month-names' | 'weeks' | 'quarters', RegExp>> = {
  'month-names': new RegExp(
    `^(?:9{1,2}\\.?[ -]?(?:${names})\\.?,?[ -]?(?:9{4}|(?<=-)99)|(?:${names})\\.? 9{1,2},? 9{4})$`,
    'i',
  ),
  weeks: /^9{4}-?[WwKk][Ww]?99(?:-9)?$/,
  quarters: /^(?:9{4}[- /]?Q9|Q9[- /]?9{4})$/i,
};

const dayNamed = /(^|_)(date|day|datum|tag|on|at)$|^(date|day|datum|tag)/i;

/** Only when every cell is written so: one that is not makes it a column of words. */
export function calendarOf(
  name: string,
  found: Shapes,
  evidence: DayEvidence | null,
): { readonly as: CalendarKind; readonly exact: boolean } | null {
  if (found.more || found.shapes.length === 0) return null;
  for (const [as, shape] of Object.entries(shapesOf))
    if (found.shapes.every((entry) => shape.test(entry.shape)))
      return { as: as as CalendarKind, exact: false };
  if (evidence?.compact === true && (found.nonEmpty >= enoughCells || dayNamed.test(name)))
    return { as: 'compact', exact: false };
  return null;
}

const day = (y: string, m: string, d: string): string =>
  `try_cast(${y} || '-' || ${m} || '-' || ${d} AS DATE)`;
const part = (pattern: string): string => `regexp_extract(v, '${pattern}', 1)`;
const month = `CASE ${monthNumbers.map(([name, n]) => `WHEN contains(lower(v), '${name}') THEN '${n}'`).join(' ')} END`;
const year = part('([0-9]{4})');
const shortYear = part('-([0-9]{2})$');
const quarter = `((try_cast(${part('[Qq]([1-4])')} AS INTEGER) - 1) * 3 + 1)::VARCHAR`;

/** SQL over `v`; NULL for what is no day. */
export const calendarSql: Readonly<Record<CalendarKind, string>> = {
  'month-names': day(
    `CASE WHEN ${part('([0-9]{4})$')} <> '' THEN ${part('([0-9]{4})$')} ELSE CASE WHEN ${shortYear} < '69' THEN '20' ELSE '19' END || ${shortYear} END`,
    month,
    `nullif(coalesce(nullif(${part('^([0-9]{1,2})')}, ''), ${part('([0-9]{1,2}),? [0-9]{4}$')}), '')`,
  ),
  compact: "try_strptime(v, '%Y%m%d')::DATE",
  weeks: `CASE WHEN try_cast(${part('[WwKk]+([0-9]{2})')} AS INTEGER) BETWEEN 1 AND 53 THEN (date_trunc('week', ${day(year, "'01'", "'04'")}) + to_days(7 * (try_cast(${part('[WwKk]+([0-9]{2})')} AS INTEGER) - 1) + coalesce(try_cast(nullif(${part('-([1-7])$')}, '') AS INTEGER), 1) - 1))::DATE END`,
  quarters: day(year, quarter, "'01'"),
  serial:
    "CASE WHEN try_cast(v AS INTEGER) BETWEEN 1 AND 109574 THEN DATE '1899-12-30' + try_cast(v AS INTEGER) END",
  // Seconds have ten figures in our days, thousandths thirteen, millionths sixteen.
  unix: (() => {
    const number = "try_cast(replace(v, ',', '.') AS DECIMAL(38,6))";
    const each = [
      [1e14, 1],
      [1e11, 1_000],
      [0, 1_000_000],
    ].map(([from, times]) => `WHEN abs(${number}) >= ${from} THEN (${number} * ${times})::BIGINT`);
    return `make_timestamp(CASE ${each.join(' ')} END)`;
  })(),
};

/** SQL that proves that every cell of a column is a day without marks. */
export const compactSql = (cell: string, rows: string): string =>
  `SELECT bool_and(coalesce(try_strptime(v, '%Y%m%d')::DATE BETWEEN DATE '1900-01-01' AND DATE '2099-12-31', false)) FROM (SELECT ${cell} AS v ${rows}) WHERE v IS NOT NULL`;
