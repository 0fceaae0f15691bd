import type { Measured } from '../log/events/fields.ts';
import { wilson } from './interval.ts';
import { isShare, type Metric } from './metric.ts';
import { inNaturalOrder } from './natural-order.ts';
import type { ViewCell } from './view.ts';

/**
 * A cell as a number with its likely range, in the metric's unit (times `per`). A share has a Wilson 95 % interval;
 * a complete count or sum has none.
 */
export const readCell = (metric: Metric, cell: ViewCell): Measured => {
  if (cell.d === null) return { value: cell.y * metric.per, low: null, high: null, n: rowsOf(metric, cell) };
  if (cell.d === 0) return { value: 0, low: null, high: null, n: 0 };
  const value = (cell.y / cell.d) * metric.per;
  // An amount over another has as many rows as it has, however much they hold.
  const n = metric.d?.agg === 'sum' ? rowsOf(metric, cell) : cell.d;
  if (!isShare(metric)) return { value, low: null, high: null, n };
  const { low, high } = wilson(cell.y, cell.d);
  return { value, low: low * metric.per, high: high * metric.per, n: cell.d };
};

/** A count says itself how many there are; a sum or a mean does not. */
const rowsOf = ({ y }: Metric, cell: ViewCell): number =>
  cell.n ?? (y.agg === 'rows' || y.agg === 'matched' || y.agg === 'distinct' ? cell.y : 0);

export type Groups = readonly {
  readonly group: string | null;
  readonly cell: ViewCell;
  readonly measured: Measured;
  /** Where its name is more than the value of one column. */
  readonly label?: string;
  /** The same name inside a sentence, where that differs. */
  readonly inside?: string;
}[];

/** Nothing can be out of no amount at all: such a group has no number, not a zero. */
export const hasNoValue = ({ d }: Metric, cell: ViewCell): boolean =>
  d?.agg === 'sum' && cell.d === 0 && !cell.against;

/** Groups as people put them; steps as they follow each other, whatever they are called. */
export const cellsInOrder = ({ steps }: Metric, cells: readonly ViewCell[]): readonly ViewCell[] =>
  steps !== undefined && steps[0]?.name === cells[0]?.group ? cells : inNaturalOrder(cells);

export const readCells = (metric: Metric, cells: readonly ViewCell[]): Groups =>
  cellsInOrder(
    metric,
    cells.filter((cell) => !hasNoValue(metric, cell)),
  ).map((cell) => ({
    group: cell.group,
    cell,
    measured: readCell(metric, cell),
  }));
