import type { Frame } from './frame.ts';
import { type Kind, nothing, plus, type Sums } from './sums.ts';

/** What a query gives back: plain cells, row by row, and how long it took. */
export type Answer = { readonly rows: readonly (readonly unknown[])[]; readonly ms: number };

/** One group on one day. Most probes are read from these alone, without another scan. */
export type Cell = {
  readonly g: number;
  readonly day: string | null;
  readonly sums: Sums;
  /** Lines of the table, whatever they stand for. */
  readonly rows: number;
  /** Units, those with an empty amount included. */
  readonly all: number;
  readonly missing: number;
  /** What rows with an empty cell add to y as it is counted. */
  readonly missingY: number;
  readonly lowest: number;
  readonly highest: number;
  readonly lightest: number;
  readonly unmatched: number;
  readonly multiplied: number;
};

/** The sums of every probe, as columns after the grouping ones; only those that the kind can't work out. */
export function sumsSql({ measured, weighted }: Frame): readonly string[] {
  const times = (value: string): string => (weighted ? `w * ${value}` : value);
  const sum = (value: string): string => `coalesce(sum(${times(value)}), 0)::DOUBLE`;
  const n = weighted ? 'coalesce(sum(w) FILTER (y IS NOT NULL), 0)' : 'count(y)';
  const y = measured.isFlag && !weighted ? 'count(*) FILTER (y = 1)' : sum('y');
  return [
    `${n} AS n`,
    `${y} AS sy`,
    ...(measured.isFlag ? [] : [`${sum('y * y')} AS syy`]),
    ...(measured.d === null ? [] : [`${sum('d')} AS sd`, `${sum('y * d')} AS syd`, `${sum('d * d')} AS sdd`]),
  ];
}

/** Reads what `sumsSql` asked for, from its first column on. */
export function readSums({ measured }: Frame, cells: readonly unknown[]): Sums {
  const next = cells.map(number)[Symbol.iterator]();
  const take = (): number => next.next().value ?? 0;
  const [n, y] = [take(), take()];
  const yy = measured.isFlag ? y : take();
  if (measured.kind === 'sum') return { n, y, d: 0, yy, yd: 0, dd: 0 };
  if (measured.d === null) return { n, y, d: n, yy, yd: y, dd: n };
  return { n, y, yy, d: take(), yd: take(), dd: take() };
}

export function cubeSql(frame: Frame): string {
  const { measured, weighted } = frame;
  const units = (where: string): string =>
    weighted ? `coalesce(sum(w) FILTER (${where}), 0)` : `count(*) FILTER (${where})`;
  const missing = measured.missing !== null;
  const columns = [
    'g',
    'day::VARCHAR AS day',
    'count(*) AS lines',
    `${weighted ? 'coalesce(sum(w), 0)' : 'count(*)'} AS units`,
    `${missing ? units('miss') : '0'} AS missing`,
    `${missing && measured.isFlag ? units('miss AND y = 1') : '0'} AS missing_y`,
    `${measured.isFlag ? '0' : 'min(y)'} AS lowest`,
    `${measured.isFlag ? '1' : 'max(y)'} AS highest`,
    `${weighted ? 'min(w)' : '1'} AS lightest`,
    `${frame.joins ? units('matches = 0') : '0'} AS unmatched`,
    `${frame.joins ? units('matches > 1') : '0'} AS multiplied`,
    ...sumsSql(frame),
  ];
  return `SELECT ${columns.join(', ')} ${frame.from()} WHERE g IS NOT NULL GROUP BY g, u.day`;
}

export const readCube = (frame: Frame, answer: Answer): readonly Cell[] =>
  answer.rows.map(
    ([g, day, lines, all, missing, missingY, lowest, highest, lightest, unmatched, multiplied, ...sums]) => ({
      g: number(g),
      day: day === null ? null : String(day),
      rows: number(lines),
      all: number(all),
      missing: number(missing),
      missingY: number(missingY),
      lowest: number(lowest),
      highest: number(highest),
      lightest: number(lightest),
      unmatched: number(unmatched),
      multiplied: number(multiplied),
      sums: readSums(frame, sums),
    }),
  );

/** A metric whose every row turned out to be 0 or 1 over 1 is a share. */
export const kindIn = (frame: Frame, cells: readonly Cell[]): Kind => {
  const { kind } = frame.measured;
  const counted = cells.filter(({ g, sums }) => g < 2 && sums.n > 0);
  const binary = counted.length > 0 && counted.every(isBinary);
  return (kind === 'mean' || kind === 'ratio') && binary ? 'share' : kind;
};

/** Between 0 and 1, Σ(y − y²) is 0 only if every y is 0 or 1; and Σ(d − 1)² only if every d is 1. */
const isBinary = ({ lowest, highest, sums: { n, y, yy, d, dd } }: Cell): boolean =>
  lowest >= 0 && highest <= 1 && y === yy && dd - 2 * d + n === 0;

export const sumsOf = (cells: readonly Cell[], g: number): Sums =>
  cells.reduce((sum, cell) => (cell.g === g ? plus(sum, cell.sums) : sum), nothing);

export const sumUp = (
  cells: readonly Cell[],
  g: number,
  what: 'rows' | 'all' | 'missing' | 'missingY' | 'unmatched' | 'multiplied',
): number => cells.reduce((sum, cell) => (cell.g === g ? sum + cell[what] : sum), 0);

export const number = (cell: unknown): number => {
  const value = Number(cell ?? 0);
  return Number.isFinite(value) ? value : 0;
};
