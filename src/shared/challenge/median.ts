import type { Interval } from '../metric/interval.ts';
import { type Answer, type Cell, number, sumsOf } from './cube.ts';
import type { Group } from './estimate.ts';
import type { Frame } from './frame.ts';
import { levelFor, zAt } from './quantiles.ts';

/** The middle and the ranks that bound it: n/2 ∓ z√n/2, the upper one beginning one further. */
const ranksAt = (n: number, level: number): readonly [number, number] => {
  const half = (zAt(level) * Math.sqrt(n)) / 2;
  return [Math.max(1, Math.round(n / 2 - half)), Math.min(n, Math.round(1 + n / 2 + half))];
};
const levels = (cuts: number): readonly number[] => [0.95, levelFor(cuts)];
const middle = (n: number): readonly [number, number] => [Math.floor((n + 1) / 2), Math.floor(n / 2) + 1];

/** Values at given ranks, by running counts: exact also with weights. One scan. */
export function medianRanksSql(frame: Frame, cells: readonly Cell[], cuts: number): string {
  const wanted = [0, 1].map((g) => {
    const { n } = sumsOf(cells, g);
    return [...middle(n), ...levels(cuts).flatMap((level) => ranksAt(n, level))];
  });
  const at = (wanted[0] ?? []).map(
    (_, i) =>
      `min(y) FILTER (upto >= CASE g WHEN 0 THEN ${wanted[0]?.[i] ?? 0} ELSE ${wanted[1]?.[i] ?? 0} END)`,
  );
  const values = `SELECT g, y, ${frame.weighted ? 'sum(w)' : 'count(*)'} AS n ${frame.from()} WHERE g < 2 AND y IS NOT NULL GROUP BY g, y`;
  return `SELECT g, ${at.join(', ')} FROM (SELECT g, y, sum(n) OVER (PARTITION BY g ORDER BY y) AS upto FROM (${values})) GROUP BY g`;
}

export const readRanks = (cuts: number, { rows }: Answer): ReadonlyMap<number, NonNullable<Group['ranks']>> =>
  new Map(
    rows.map(([g, ...cells]) => {
      const [lower, upper, ...bounds] = cells.map(number);
      const value = ((lower ?? 0) + (upper ?? 0)) / 2;
      const ranks = (level: number): Interval => {
        const at = Math.max(0, levels(cuts).indexOf(level));
        return { value, low: bounds[2 * at] ?? value, high: bounds[2 * at + 1] ?? value };
      };
      return [number(g), ranks];
    }),
  );
