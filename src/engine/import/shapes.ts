import { quoteText } from '../../shared/metric/sql.ts';
import type { Connection } from '../duckdb.ts';

/** How a column's cells are written: digits become 9, so a million amounts are a handful of shapes. Counts are exact. */
export type Shape = {
  readonly shape: string;
  readonly n: number;
  /** Cells of this shape that start with 0. */
  readonly zeros: number;
  readonly example: string;
};
export type Shapes = {
  readonly nonEmpty: number;
  readonly shapes: readonly Shape[];
  /** More shapes than were listed, or too few numbers and dates to look: free text. */
  readonly more: boolean;
};
/** A stage column and whether any of its cells has blanks around it: trimming costs as much as reading. */
export type Cell = { readonly source: string; readonly blanks: boolean };

const shapeLimit = 4000;
const longest = 48;
const blanks = ' \t\u00a0\u202f\u3000';
const blankSet = quoteText(blanks);

/** The cell without surrounding blanks (also no-break ones); NULL when nothing is left. */
export const cellOf = (cell: Cell): string =>
  cell.blanks ? `nullif(trim(${cell.source}, ${blankSet}), '')` : `nullif(${cell.source}, '')`;

const numberMarks = '-−–€$£¥.,+(';
/** Beginnings of month names, English and German. */
const monthWords = 'jan,jän,feb,mar,mär,mrz,apr,may,mai,jun,jul,aug,sep,oct,okt,nov,dec,dez'.split(',');
/** Each with the word after it in alphabetical order. */
const currencyWords = [
  ['EUR', 'EUS'],
  ['USD', 'USE'],
  ['GBP', 'GBQ'],
  ['CHF', 'CHG'],
] as const;

type Glance = { readonly nonEmpty: number; readonly numeric: number; readonly truth: number };

const codes = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).join(', ');
/**
 * `u`: the code of a cell's first letter, `n`: how often a row of the query stands for a cell. Codes, ends and order are
 * compared: trimming and patterns cost ten times more, and the code counted anew for each question twice.
 */
const glanceSql = (v: string, n: string, u = `unicode(${v})`): string => {
  const ends = Array.from(blanks, (blank) => `suffix(${v}, ${quoteText(blank)})`).join(' OR ');
  const words = currencyWords.map(([word, next]) => `(${v} >= '${word}' AND ${v} < '${next}')`).join(' OR ');
  return `${n} FILTER (${u} IN (${codes(blanks)}) OR ${ends}), ${n} FILTER (${v} <> ''),
  ${n} FILTER (CASE WHEN ${u} BETWEEN 48 AND 57 OR ${u} IN (${codes(numberMarks)}) THEN true
    WHEN ${u} IN (${codes('EUGCQ')}) THEN ${words} OR (${v} >= 'Q1' AND ${v} < 'Q5')
    WHEN ${u} IN (${codes('JFMASONDjfmasond')}) THEN lower(left(${v}, 3)) IN (${monthWords.map(quoteText).join(', ')}) END),
  ${n} FILTER (CASE WHEN ${u} IN (${codes('tTfF')}) THEN lower(${v}) IN ('true', 'false') END)`;
};

/** Which columns can be anything but text. `repeating`: columns of few values, each of which is looked at once. */
export async function glance(
  connection: Connection,
  sources: readonly string[],
  rows: string,
  repeating: ReadonlySet<string> = new Set(),
): Promise<(Cell & Glance)[]> {
  const plain = sources.filter((source) => !repeating.has(source));
  const asWritten = new Map(
    await figuresOf(
      connection,
      plain.map((source) => ({ source, blanks: false })),
      rows,
    ),
  );
  for (const source of repeating) asWritten.set(source, await figuresOfFew(connection, source, rows));
  // Only columns that have blanks around cells are worth trimming.
  const padded = sources
    .filter((source) => (asWritten.get(source)?.[0] ?? 0) > 0)
    .map((source) => ({ source, blanks: true }));
  const trimmed =
    padded.length === 0 ? new Map<string, readonly number[]>() : await figuresOf(connection, padded, rows);
  return sources.map((source) => {
    const [, nonEmpty = 0, numeric = 0, truth = 0] = trimmed.get(source) ?? asWritten.get(source) ?? [];
    return {
      source,
      blanks: trimmed.has(source) || padded.some((cell) => cell.source === source),
      nonEmpty,
      numeric,
      truth,
    };
  });
}

async function figuresOf(
  connection: Connection,
  cells: readonly Cell[],
  rows: string,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, readonly number[]>();
  if (cells.length === 0) return found;
  const values = (part: readonly Cell[]): string =>
    `SELECT ${part.map((cell) => `${cellOf(cell)} AS ${cell.source}`).join(', ')} ${rows}`;
  if (await isShallow(connection, cells.length, rows)) {
    for (let from = 0; from < cells.length; from += 500) {
      const part = cells.slice(from, from + 500);
      const unpivoted = `UNPIVOT (${values(part)}) ON ${part.map((cell) => cell.source).join(', ')} INTO NAME source VALUE v`;
      for (const [source, ...counts] of await connection.rows(
        `SELECT source, ${glanceSql('v', 'count(*)')} FROM (${unpivoted}) GROUP BY source`,
      ))
        found.set(String(source), counts.map(Number));
    }
    return found;
  }
  const [row = []] = await connection.rows(
    `SELECT ${cells.map(({ source }) => glanceSql(source, 'count(*)', `u_${source}`)).join(', ')} FROM (SELECT *, ${cells.map(({ source }) => `unicode(${source}) AS u_${source}`).join(', ')} FROM (${values(cells)}))`,
  );
  cells.forEach(({ source }, i) => found.set(source, row.slice(4 * i, 4 * i + 4).map(Number)));
  return found;
}

async function figuresOfFew(
  connection: Connection,
  source: string,
  rows: string,
): Promise<readonly number[]> {
  const [row = []] = await connection.rows(
    `SELECT ${glanceSql('v', 'sum(n)')} FROM (SELECT ${source} AS v, count(*) AS n ${rows} GROUP BY v)`,
  );
  return row.map((count) => Number(count ?? 0));
}

/** Few rows: one query for many columns, since each query costs milliseconds whatever it reads. */
const isShallow = async (connection: Connection, columns: number, rows: string): Promise<boolean> =>
  columns > 3 && (await connection.count(`SELECT count(*) ${rows}`)) <= 5000;

/** The shapes of every column, in the order of `cells`. */
export async function shapesOf(
  connection: Connection,
  cells: readonly (Cell & Glance)[],
  rows: string,
  check: () => void,
): Promise<readonly Shapes[]> {
  const looked = cells.filter(worthALook);
  const step = (await isShallow(connection, looked.length, rows)) ? 400 : 1;
  const found = new Map<string, { shapes: Shape[]; more: boolean }>();
  for (let from = 0; from < looked.length; from += step) {
    check();
    const part = looked.slice(from, from + step);
    for (const [source, shape, n, zeros, example, kinds] of await connection.rows(shapesSql(part, rows))) {
      const entry = found.get(String(source)) ?? { shapes: [], more: Number(kinds) > shapeLimit };
      entry.shapes.push({
        shape: String(shape),
        n: Number(n),
        zeros: Number(zeros ?? 0),
        example: String(example),
      });
      found.set(String(source), entry);
    }
  }
  return cells.map((cell) => ({
    nonEmpty: cell.nonEmpty,
    ...(found.get(cell.source) ?? { shapes: [], more: cell.nonEmpty > 0 }),
  }));
}

/** "NA" and the like can fill up to half of a column of numbers. */
const worthALook = (cell: Glance): boolean =>
  cell.nonEmpty > 0 && (cell.numeric >= cell.nonEmpty * 0.25 || cell.truth === cell.nonEmpty);

function shapesSql(cells: readonly Cell[], rows: string): string {
  const [only] = cells as [Cell];
  const values =
    cells.length === 1
      ? `SELECT ${quoteText(only.source)} AS source, ${cellOf(only)} AS v ${rows}`
      : `UNPIVOT (SELECT ${cells.map((cell) => `${cellOf(cell)} AS ${cell.source}`).join(', ')} ${rows}) ON ${cells.map((cell) => cell.source).join(', ')} INTO NAME source VALUE v`;
  const shape = `CASE WHEN length(v) > ${longest} THEN 'long text' ELSE translate(v, '012345678', '999999999') END`;
  return `SELECT source, shape, n, zeros, example, count(*) OVER (PARTITION BY source) AS kinds FROM (
      SELECT source, ${shape} AS shape, sum(n) AS n, sum(n) FILTER (starts_with(v, '0')) AS zeros, left(min(v), 80) AS example
      FROM (SELECT source, v, count(*) AS n FROM (${values}) GROUP BY ALL) WHERE v IS NOT NULL GROUP BY 1, 2
    ) QUALIFY row_number() OVER (PARTITION BY source ORDER BY n DESC, shape) <= ${shapeLimit} ORDER BY source, n DESC, shape`;
}
