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
const blankSet = "' \t\u00a0\u202f\u3000'";

/** The cell without surrounding blanks (also no-break ones); NULL when nothing is left. */
export const cellOf = ({ source, blanks }: Cell): string => (blanks ? `nullif(trim(${source}, ${blankSet}), '')` : `nullif(${source}, '')`);

type Glance = { readonly nonEmpty: number; readonly numeric: number; readonly truth: number };

/** One pass over all columns: which of them can be anything but text. */
export async function glance(connection: Connection, sources: readonly string[], rows: string): Promise<(Cell & Glance)[]> {
  const found: (Cell & Glance)[] = [];
  const step = 100;
  for (let from = 0; from < sources.length; from += step) {
    const part = sources.slice(from, from + step);
    const counts = part.map((source) => {
      const v = cellOf({ source, blanks: true });
      return `count(*) FILTER (${source} <> trim(${source}, ${blankSet})), count(${v}),
        count(*) FILTER (regexp_matches(${v}, '^(EUR|USD|GBP|CHF|[-−€$£¥.,\\s])*[0-9]')), count(*) FILTER (lower(${v}) IN ('true', 'false'))`;
    });
    const [row = []] = await connection.rows(`SELECT ${counts.join(', ')} ${rows}`);
    part.forEach((source, i) => {
      const [blanks = 0, nonEmpty = 0, numeric = 0, truth = 0] = row.slice(4 * i, 4 * i + 4).map(Number);
      found.push({ source, blanks: blanks > 0, nonEmpty, numeric, truth });
    });
  }
  return found;
}

export async function shapesOf(connection: Connection, cell: Cell & Glance, rows: string): Promise<Shapes> {
  // "NA" and the like can fill up to half of a column of numbers.
  if (cell.numeric < cell.nonEmpty * 0.25 && cell.truth < cell.nonEmpty) return { nonEmpty: cell.nonEmpty, shapes: [], more: true };
  const shape = `CASE WHEN length(v) > ${longest} THEN 'long text' ELSE translate(v, '012345678', '999999999') END`;
  const found = await connection.rows(`
    SELECT shape, n, zeros, example, count(*) OVER () AS kinds FROM (
      SELECT ${shape} AS shape, sum(n) AS n, sum(n) FILTER (starts_with(v, '0')) AS zeros, left(min(v), 80) AS example
      FROM (SELECT ${cellOf(cell)} AS v, count(*) AS n ${rows} GROUP BY 1) WHERE v IS NOT NULL GROUP BY 1
    ) ORDER BY n DESC, shape LIMIT ${shapeLimit}`);
  return {
    nonEmpty: cell.nonEmpty,
    shapes: found.map((row) => ({ shape: String(row[0]), n: Number(row[1]), zeros: Number(row[2] ?? 0), example: String(row[3]) })),
    more: Number(found[0]?.[4] ?? 0) > shapeLimit,
  };
}
