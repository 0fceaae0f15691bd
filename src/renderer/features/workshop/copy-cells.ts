import type { FrozenCells } from '../../state/frozen.ts';

/** A copy that still gives the chart's own columns (group, y, d) can be drawn like it; anything else is a table. */
export const copyCells = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): FrozenCells | null => {
  const [total, grp, y, d] = ['total', 'grp', 'y', 'd'].map((name) => columns.indexOf(name));
  if (total === undefined || grp === undefined || y === undefined || d === undefined) return null;
  if ([total, grp, y, d].some((at) => at < 0)) return null;
  const cells = rows.map((row) => ({
    isTotal: row[total] === 'true',
    cell: {
      group: row[grp] === '–' ? null : (row[grp] ?? null),
      y: Number(row[y]),
      d: row[d] === '–' ? null : Number(row[d]),
    },
  }));
  const all = cells.find(({ isTotal }) => isTotal)?.cell;
  const groups = cells.filter(({ isTotal }) => !isTotal).map(({ cell }) => cell);
  const numbers = [...groups, ...(all ? [all] : [])];
  if (!all || numbers.some((cell) => !Number.isFinite(cell.y) || Number.isNaN(cell.d))) return null;
  return { groups, total: all };
};
