import type { Cell } from './cube.ts';
import { nothing, plus, type Sums } from './sums.ts';

export type Period = {
  readonly from: string;
  readonly to: string;
  readonly first: Sums;
  readonly second: Sums;
  readonly units: number;
};
export type Grain = 'day' | 'week' | 'month';

const dayMs = 86_400_000;
const dayNumber = (iso: string): number => Math.floor(Date.parse(`${iso}T00:00:00Z`) / dayMs);
export const isoOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/**
 * The rows by days, weeks or months: weeks unless there are fewer than three (then days) or more than a year of them
 * (then months). Weeks count from the first day of the rows.
 */
export function periodsOf(
  cells: readonly Cell[],
  first: number,
  second: number | null,
): { readonly grain: Grain; readonly periods: readonly Period[] } {
  const dated = cells.filter((cell) => cell.day !== null && (cell.g === first || cell.g === second));
  const start = Math.min(...dated.map((cell) => dayNumber(cell.day ?? '')));
  const by = (grain: Grain): readonly Period[] => {
    const periods = new Map<string, Period>();
    for (const cell of dated) {
      const { key, from, to } = bounds(cell.day ?? '', grain, start);
      const known = periods.get(key) ?? { from, to, first: nothing, second: nothing, units: 0 };
      periods.set(key, {
        ...known,
        ...(cell.g === first
          ? { first: plus(known.first, cell.sums) }
          : { second: plus(known.second, cell.sums) }),
        units: known.units + cell.sums.n,
      });
    }
    return [...periods.values()].toSorted((a, b) => a.from.localeCompare(b.from));
  };
  const weeks = by('week');
  if (weeks.length < 3) return { grain: 'day', periods: by('day') };
  return weeks.length > 53 ? { grain: 'month', periods: by('month') } : { grain: 'week', periods: weeks };
}

function bounds(day: string, grain: Grain, start: number): { key: string; from: string; to: string } {
  if (grain === 'day') return { key: day, from: day, to: day };
  if (grain === 'month') {
    const month = day.slice(0, 7);
    const [year, number] = month.split('-').map(Number);
    return { key: month, from: `${month}-01`, to: isoOf(Date.UTC(year ?? 0, number ?? 1, 0) / dayMs) };
  }
  const from = start + 7 * Math.floor((dayNumber(day) - start) / 7);
  return { key: String(from), from: isoOf(from), to: isoOf(from + 6) };
}

/** The day on which the later half of the units begins; null when all are of one day. */
export function middleDay(cells: readonly Cell[]): string | null {
  const days = new Map<string, number>();
  for (const { g, day, sums } of cells)
    if (day !== null && g < 2) days.set(day, (days.get(day) ?? 0) + sums.n);
  const sorted = [...days].toSorted(([a], [b]) => a.localeCompare(b));
  const half = sorted.reduce((sum, [, n]) => sum + n, 0) / 2;
  let [before, best, away] = [0, null as string | null, Number.POSITIVE_INFINITY];
  for (const [day, n] of sorted) {
    if (before > 0 && Math.abs(before - half) < away) [best, away] = [day, Math.abs(before - half)];
    before += n;
  }
  return best;
}
