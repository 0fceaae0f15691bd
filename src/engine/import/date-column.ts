import type { Shape, Shapes } from './shapes.ts';
import { saysNothing } from './number-column.ts';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';
/** How a column's dates are cut: its separator, where the year stands, and whether a time follows. */
export type DateForm = {
  readonly separator: string;
  readonly yearFirst: boolean;
  readonly yearDigits: 2 | 4;
  readonly time: boolean;
  readonly zone: boolean;
  /** "1/2/2023, 12:33 PM" */
  readonly comma: boolean;
  /** "03.04.2025 um 14:30 Uhr" */
  readonly said: boolean;
};
export type DateShapes = {
  readonly forms: readonly DateForm[];
  readonly fits: number;
  readonly misfits: number;
  readonly emptyWords: readonly string[];
  readonly example: string;
};
export type DayEvidence = {
  readonly firstOver12: number;
  readonly secondOver12: number;
  /** A cell that shows each. */
  readonly examples?: { readonly first: string; readonly second: string };
  /** A cell that is another day in the other order; null where day and month are the same number everywhere. */
  readonly apart?: string | null;
  /** Years of two figures: how many numbers stand first and last, and whether the last could be the day everywhere. */
  readonly short?: { readonly first: number; readonly last: number; readonly couldBeDay: boolean };
  /** Every cell is a day of 1900 to 2099 written "20240131". */
  readonly compact?: boolean;
};

const dateShape =
  /^(?:(9{4})([./-])9{1,2}\2(?:9{1,2})|9{1,2}([./-])9{1,2}\3(9{4}|99))(?:(,? +(?:um )?|T)9{1,2}(?::99(?::99(?:[.,]9+)?)?|\.99(?= ?[Uu]hr))(?: ?[AaPp]\.?[Mm]\.?)?( ?[Uu]hr)?( ?Z|[-+]99:?(?:99)?| ?(?:UTC|GMT|EST|MST|CET|EET|WET))?)?$/;

/** SQL: "03.04.2025 um 14.30 Uhr" as "03.04.2025 14:30". */
export const withoutUhr = (v: string): string =>
  `regexp_replace(regexp_replace(replace(${v}, ' um ', ' '), '([0-9])[.]([0-9]{2}) ?[Uu]hr$', '\\1:\\2'), ' ?[Uu]hr$', '')`;

export const isDateShape = ({ shape }: Shape): boolean => dateShape.test(shape);

/** Cells that look like dates, by shape; null when less than half do. */
export function dateShapes(found: Shapes): DateShapes | null {
  const words = found.shapes.filter(saysNothing);
  const cells = found.nonEmpty - words.reduce((n, shape) => n + shape.n, 0);
  const forms = new Map<string, DateForm>();
  let fits = 0;
  let example = '';
  for (const shape of found.shapes) {
    const match = dateShape.exec(shape.shape);
    if (match === null) continue;
    fits += shape.n;
    if (example === '') example = shape.example;
    const form: DateForm = {
      separator: (match[2] ?? match[3]) as string,
      yearFirst: match[1] !== undefined,
      yearDigits: match[1] !== undefined || match[4]?.length === 4 ? 4 : 2,
      time: match[5] !== undefined,
      zone: match[7] !== undefined,
      comma: match[5]?.startsWith(',') === true,
      said: match[6] !== undefined || match[5]?.endsWith('um ') === true,
    };
    forms.set(JSON.stringify(form), form);
  }
  if (cells === 0 || fits < cells * 0.5) return null;
  return {
    forms: [...forms.values()],
    fits,
    misfits: cells - fits,
    emptyWords: words.map((shape) => shape.example),
    example,
  };
}

/** SQL that counts days above 12 in the first and second place, with an example of each; null for columns that start with the year. */
export function evidenceSql(cell: string, dates: DateShapes, rows = 'FROM stage'): string | null {
  const separators = [
    ...new Set(dates.forms.filter((form) => !form.yearFirst).map((form) => form.separator)),
  ];
  if (separators.length === 0) return null;
  const place = (n: number): string =>
    `try_cast(regexp_extract(v, '^([0-9]{1,2})[./-]([0-9]{1,2})[./-]', ${n}) AS INTEGER)`;
  const shows = (n: number): string =>
    `count(*) FILTER (${place(n)} > 12), left(min(v) FILTER (${place(n)} > 12), 80)`;
  const apart = `left(min(v) FILTER (${place(1)} <> ${place(2)}), 80)`;
  const last = `try_cast(regexp_extract(v, '^[0-9]{1,2}[./-][0-9]{1,2}[./-]([0-9]{2})($|[^0-9])', 1) AS INTEGER)`;
  const short = dates.forms.some(({ yearDigits }) => yearDigits === 2)
    ? `, count(DISTINCT ${place(1)}), count(DISTINCT ${last}), bool_and(coalesce(${last} BETWEEN 1 AND 31 AND ${place(2)} <= 12, false))`
    : '';
  return `SELECT ${shows(1)}, ${shows(2)}, ${apart}${short} FROM (SELECT ${cell} AS v ${rows}) WHERE v IS NOT NULL`;
}

const fewSlips = 0.05;

/** Days above 12 in both places: two orders are mixed, and where both numbers are small no one can tell them apart. */
export function isContrary({ firstOver12, secondOver12 }: DayEvidence): boolean {
  const fewer = Math.min(firstOver12, secondOver12);
  return fewer > (firstOver12 + secondOver12) * fewSlips;
}

/** "24-12-31": the year may stand first. People who write dots put the day there. */
export const yearMayLead = ({ forms }: DateShapes, { short }: DayEvidence): boolean =>
  short?.couldBeDay === true && forms.every(({ yearFirst, separator }) => !yearFirst && separator !== '.');

/** The order the whole column gives away; null: "03/04/2025" could be two dates. */
export function orderOf(dates: DateShapes, evidence: DayEvidence | null): DateOrder | null {
  if (evidence === null) return 'ymd';
  if (yearMayLead(dates, evidence)) {
    const { first = 0, last = 0 } = evidence.short ?? {};
    // Days are many, years are few.
    if (first <= last) return first < last && evidence.firstOver12 > 0 ? 'ymd' : null;
  }
  if (evidence.firstOver12 > 0 || evidence.secondOver12 > 0)
    return evidence.firstOver12 >= evidence.secondOver12 ? 'dmy' : 'mdy';
  // Dots between day and month are written by people who put the day first.
  return dates.forms.every((form) => form.yearFirst || form.separator === '.') ? 'dmy' : null;
}

export function dateFormats(dates: DateShapes, order: DateOrder): readonly string[] {
  const formats: string[] = [];
  for (const form of dates.forms) {
    const year = form.yearDigits === 4 ? '%Y' : '%y';
    const parts = form.yearFirst
      ? [year, '%m', '%d']
      : order === 'mdy'
        ? ['%m', '%d', year]
        : order === 'ymd'
          ? [year, '%m', '%d']
          : ['%d', '%m', year];
    const day = parts.join(form.separator);
    if (!form.time) formats.push(day);
    else
      for (const time of ['%H:%M:%S', '%H:%M', '%H:%M:%S.%f', '%I:%M %p', '%I:%M:%S %p', '%I:%M%p'])
        formats.push(...(form.comma ? [`${day}, ${time}`] : [`${day} ${time}`, `${day}T${time}`]));
  }
  return [...new Set(formats)];
}
