import { usual } from './layout.ts';
import { type Dialect, parseRecords } from './records.ts';

const delimiters = [';', ',', '\t', '|', '~', '^'] as const;
/** One or more blanks. */
export const blankRuns = ' +';

export type DialectWanted = {
  readonly delimiter?: string | undefined;
  readonly quote?: string | undefined;
  readonly escape?: string | undefined;
  readonly comment?: string | undefined;
};

/**
 * Which character stands between columns, from the file's beginning. The one that cuts most records into the same
 * number of cells as the first one, or, under titles, nearly all of them alike; more columns win a tie. Decimal commas
 * can't win: they cut the header into one.
 */
export function sniffDialect(sample: string, given: DialectWanted, whole: boolean): Dialect {
  const quote = given.quote ?? (singleQuoted(sample) ? "'" : '"');
  const escape =
    given.escape ??
    (quote !== '' &&
    sample.includes(`\\${quote}`) &&
    new RegExp(`[^\\\\]\\\\${quote}[^;,\\t|\\r\\n]`).test(sample) &&
    !sample.includes(quote + quote)
      ? '\\'
      : quote);
  // A line end can't stand between columns: then it is looked for.
  if (given.delimiter !== undefined && !/[\r\n]/.test(given.delimiter))
    return { delimiter: given.delimiter, quote, escape };
  const decimals = onlyDecimals(sample);
  let best: { delimiter: string; share: number; columns: number } = {
    delimiter: decimals ? ';' : ',',
    share: 0,
    columns: 1,
  };
  for (const delimiter of delimiters) {
    if (!sample.includes(delimiter) || (delimiter === ',' && decimals)) continue;
    const found = fit(sample, { delimiter, quote, escape }, given.comment, whole);
    if (found === null) continue;
    if (found.share > best.share + 0.02 || (found.share > best.share - 0.02 && found.columns > best.columns))
      best = { delimiter, ...found };
  }
  if (best.columns === 1 && alignedByBlanks(sample, whole))
    return { delimiter: blankRuns, quote: '', escape: '' };
  return { delimiter: best.delimiter, quote, escape };
}

/** One column of numbers with decimal commas: its name holds no comma, and no line holds two. */
function onlyDecimals(sample: string): boolean {
  const [name = '', ...lines] = sample.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  return (
    /^\p{L}[^,]*$/u.test(name) && lines.slice(0, 1000).every((line) => /^\s*-?\d+(,\d+)?\s*$/.test(line))
  );
}

function fit(
  sample: string,
  dialect: Dialect,
  comment: string | undefined,
  whole: boolean,
): { share: number; columns: number } | null {
  const all = parseRecords(sample, dialect, 1000);
  // The sample may end inside a record.
  if (!whole && all.length > 1) all.pop();
  const records = all.filter(
    (record) => comment === undefined || !(record[0] as string).trimStart().startsWith(comment),
  );
  const first = records[0]?.length ?? 1;
  const shareOf = (columns: number): number =>
    records.filter((record) => record.length === columns).length / Math.max(1, records.length);
  if (first >= 2 && shareOf(first) >= 0.3) return { share: shareOf(first), columns: first };
  const columns = usual(records.map((record) => record.length));
  const from = records.findIndex((record) => record.length === columns);
  const below = records.slice(from);
  const even = below.filter((record) => record.length === columns).length / Math.max(1, below.length);
  return columns >= 2 && below.length >= 3 && even >= 0.9 ? { share: even * 0.97, columns } : null;
}

/** Columns held apart by blanks alone: every line as many parts, a good share of them numbers. */
function alignedByBlanks(sample: string, whole: boolean): boolean {
  const lines = sample.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  if (!whole) lines.pop();
  const parts = lines.slice(0, 1000).map(cutAtBlanks);
  const width = parts[0]?.length ?? 1;
  const numbers = parts.flat().filter((part) => /^[-+]?\d[\d.,]*$/.test(part)).length;
  return (
    parts.length >= 3 &&
    width >= 2 &&
    parts.every((part) => part.length === width) &&
    numbers >= parts.length * width * 0.25
  );
}

export const cutAtBlanks = (line: string): string[] => line.trim().split(/[ \t]+/);

/** "#" begins comments when such lines fit the table nowhere. */
export function sniffComment(sample: string): string | undefined {
  const lines = sample
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 1000);
  const comments = lines.filter((line) => line.trimStart().startsWith('#'));
  if (comments.length === 0 || comments.length > lines.length - 2) return undefined;
  const marks = (line: string): string => delimiters.map((delimiter) => line.split(delimiter).length).join();
  const counts = new Map<string, number>();
  for (const line of lines)
    if (!line.trimStart().startsWith('#')) counts.set(marks(line), (counts.get(marks(line)) ?? 0) + 1);
  const [rows] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return comments.every((line) => marks(line) !== rows) ? '#' : undefined;
}

/**
 * "6;7#as ordered": the mark that begins whole lines as comments also ends cells that can only be numbers. In a column
 * of words ("Flat #5") it is a letter like others.
 */
export function commentsBehind(sample: string, dialect: Dialect, mark: string | undefined): boolean {
  if (mark === undefined || mark === '' || dialect.delimiter === '' || dialect.delimiter === blankRuns)
    return false;
  const lines = sample
    .split(/\r\n|\n|\r/)
    .slice(0, 1000)
    .filter((line) => line.trim() !== '' && !line.trimStart().startsWith(mark));
  const marked = lines.filter((line) => line.includes(mark));
  const cells = (line: string): string[] => parseRecords(line, { ...dialect, behind: mark })[0] ?? [];
  const plain = lines.slice(1).filter((line) => !line.includes(mark));
  const width = cells(lines[0] ?? '').length;
  const isNumber = (cell: string | undefined): boolean => /^[-+]?\d[\d.,]*$/.test((cell ?? '').trim());
  return (
    marked.length > 0 &&
    plain.length > 0 &&
    !(lines[0] as string).includes(mark) &&
    marked.every((line) => cells(line).length === width && isNumber(cells(line).at(-1))) &&
    plain.every((line) => isNumber(cells(line).at(-1)))
  );
}

const singleQuoted = (sample: string): boolean =>
  !sample.includes('"') &&
  sample.includes("'") &&
  (sample.match(/(^|[;,\t|])'[^'\r\n]*'(?=[;,\t|\r\n]|$)/gm)?.length ?? 0) >= 3;

export function sampleRecords(sample: string, dialect: Dialect, comment?: string): string[][] {
  const records =
    dialect.delimiter === blankRuns
      ? sample
          .split(/\r\n|\n|\r/)
          .filter((line) => line.trim() !== '')
          .map(cutAtBlanks)
      : parseRecords(sample, dialect, 1000);
  return records.filter(
    (record) =>
      comment === undefined || comment === '' || !(record[0] as string).trimStart().startsWith(comment),
  );
}
