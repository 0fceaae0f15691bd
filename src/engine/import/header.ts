import type { ImportDecision } from '../../shared/ipc/import-report.ts';
import type { Connection } from '../duckdb.ts';

export type Header = { readonly inFile: boolean; readonly names: readonly string[] };

/** The first record names the columns unless it looks like the rows below it. */
export async function headerOf(
  connection: Connection,
  width: number,
  records: number,
  wanted?: boolean,
  given?: readonly string[],
): Promise<Header> {
  if (given !== undefined) return { inFile: wanted === true, names: uniqueNames(given) };
  const columns = Array.from({ length: width }, (_, i) => `c${i}`);
  const first = (
    (await connection.rows(`SELECT ${columns.join(', ')} FROM stage WHERE rowid = 0`))[0] ?? []
  ).map((cell) => (cell === null ? '' : String(cell).trim()));
  const inFile = wanted ?? (await looksLikeHeader(connection, columns, first, records));
  return { inFile, names: uniqueNames(inFile ? first : columns.map(() => '')) };
}

/** What is longer names nothing. */
const longestName = 1000;
const numberLike =
  /^[-+]?[\d.,\s'€$£%]*\d[\d.,\s'€$£%]*$|^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}([ T].*)?$|^\d{1,2}:[\d:.]*$/;

async function looksLikeHeader(
  connection: Connection,
  columns: readonly string[],
  first: readonly string[],
  records: number,
): Promise<boolean> {
  const filled = first.filter((cell) => cell !== '');
  if (filled.length === 0 || filled.some((cell) => cell.length > longestName)) return false;
  if (!filled.some((cell) => numberLike.test(cell))) {
    // All words. Only a table of words whose first row comes again below, or repeats itself, has no header.
    if (
      new Set(filled.map((cell) => cell.toLowerCase())).size < filled.length &&
      filled.length === first.length
    )
      return records > 1 && (filled.length < 3 || (await numbersBelow(connection, columns)));
    return true;
  }
  const numbers = filled.filter((cell) => numberLike.test(cell));
  // Years as names of columns: "year, 2019, 2020".
  if (
    numbers.length >= 2 &&
    numbers.length < filled.length &&
    new Set(numbers).size === numbers.length &&
    numbers.every((cell) => /^(19|20)\d\d$/.test(cell))
  )
    return true;
  if (countsUp(first)) return true;
  // Some numbers: a header still, if a named column holds only numbers below.
  return numbersBelow(
    connection,
    columns.filter((_, i) => !numberLike.test(first[i] as string) && first[i] !== ''),
  );
}

/**
 * "customer, 1, 2, 3, 4" or "product, 2025-01-01, 2025-02-01, …": columns that count up behind a name. Cells at even steps
 * are hardly a row's values.
 */
const leastCounted = 4;
export function countsUp(cells: readonly string[]): boolean {
  const [name = '', ...rest] = cells;
  if (name === '' || numberLike.test(name) || rest.length < leastCounted) return false;
  if (rest.every((cell) => /^\d+$/.test(cell)))
    return rest.every((cell, i) => Number(cell) === Number(rest[0]) + i);
  const days = rest.map((cell) =>
    /^\d{4}-\d\d-\d\d/.test(cell) ? Date.parse(cell.slice(0, 10)) : Number.NaN,
  );
  const steps = days.slice(1).map((day, i) => day - (days[i] as number));
  const monthly = rest.every((cell) => cell.slice(8, 10) === rest[0]?.slice(8, 10));
  return steps.every((step) => step > 0 && (monthly || step === steps[0]));
}

async function numbersBelow(connection: Connection, columns: readonly string[]): Promise<boolean> {
  if (columns.length === 0) return false;
  const checks = columns.map(
    (column) =>
      `coalesce(avg(CASE WHEN regexp_matches(trim(${column}), '^[-+]?[0-9][0-9., ]*$|^[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}') THEN 1.0 ELSE 0.0 END) FILTER (trim(${column}) <> ''), 0)`,
  );
  const shares =
    (await connection.rows(`SELECT ${checks.join(', ')} FROM stage WHERE rowid BETWEEN 1 AND 1000`))[0] ?? [];
  return shares.some((share) => Number(share) > 0.9);
}

/** The names that columns have here, where a person said which is which. */
export const renamed = (header: Header, decisions: readonly ImportDecision[]): Header => ({
  ...header,
  names: header.names.map((name) => {
    const to = decisions.find((one) => one.choice === 'rename' && one.from === name)?.column;
    return to === undefined || header.names.includes(to) ? name : to;
  }),
});

/** Names stay as they are; blank ones and repeats get a number, as DuckDB compares names without case. */
export function uniqueNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((raw, i) => {
    const base = raw.trim() === '' ? `column_${i + 1}` : raw.trim().slice(0, longestName);
    let name = base;
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${base}_${n}`;
    used.add(name.toLowerCase());
    return name;
  });
}
