import { inNaturalOrder } from '../../shared/metric/natural-order.ts';
import type { View, ViewCell } from '../../shared/metric/view.ts';

/** More groups than this are not drawn, and not walked; stretches of time may be more, as a line still shows them. */
const most = { names: 40, steps: 64, times: 1200 };
/** Lines of a table, and pairs of a chart by two columns. */
export const mostListed = 2000;

const isDay = ({ group }: ViewCell): boolean => group === null || /^\d{4}-\d{2}-\d{2}$/.test(group);

/** What is left out when not all have room: of times the earliest, of names those with the fewest rows. */
export const drawnCells = (cells: readonly ViewCell[], view?: View): readonly ViewCell[] => {
  if (view?.split !== undefined) return cells.slice(0, mostListed);
  if (cells.every(isDay))
    return cells.length <= most.times
      ? cells
      : cells.filter(({ group }) => group !== null).slice(-most.times);
  if (view?.cut) return inNaturalOrder(cells).slice(0, most.steps);
  return cells.length <= most.names ? cells : heaviest(cells);
};

const heaviest = (cells: readonly ViewCell[]): readonly ViewCell[] => {
  const rows = ({ n, d, y }: ViewCell): number => n ?? d ?? y;
  const ranked = cells
    .map((_, at) => at)
    .toSorted((a, b) => rows(cells[b] as ViewCell) - rows(cells[a] as ViewCell));
  const kept = new Set(ranked.slice(0, most.names));
  return cells.filter((_, at) => kept.has(at));
};
