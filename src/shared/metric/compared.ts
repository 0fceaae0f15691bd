import type { Measured } from '../log/events/fields.ts';
import { isAdditive } from './additive.ts';
import { differenceOfShares } from './interval.ts';
import { isShare, type Metric } from './metric.ts';
import { readCell } from './reading.ts';
import type { CompareTo, ViewCell } from './view.ts';

/** A group beside what it is compared with, and the difference; its range where there is one. */
export type Compared = {
  readonly against: Measured;
  readonly difference: number;
  readonly low: number | null;
  readonly high: number | null;
  /** It stood in the period before, and has no row now. */
  readonly noneNow: boolean;
};

/** Null where nothing stands against it, or it would be compared with itself. */
export const compareCell = (
  metric: Metric,
  cell: ViewCell,
  compareTo: CompareTo | undefined,
): Compared | null => {
  if (cell.against === undefined || cell.against.d === 0) return null;
  if (compareTo?.against === 'group' && compareTo.group === cell.group) return null;
  const own = readCell(metric, cell);
  const against = readCell(metric, { group: cell.group, ...cell.against });
  const difference = own.value - against.value;
  if (cell.n === 0 || cell.d === 0) {
    // Without rows a count is 0; a share or a mean is nothing that could differ.
    const counts = metric.d === undefined && isAdditive(metric);
    return { against, difference: counts ? difference : 0, low: null, high: null, noneNow: true };
  }
  if (!isShare(metric) || cell.d === null || cell.against.d === null)
    return { against, difference, low: null, high: null, noneNow: false };
  const { low, high } = differenceOfShares(
    { k: cell.y, n: cell.d },
    { k: cell.against.y, n: cell.against.d },
  );
  return { against, difference, low: low * metric.per, high: high * metric.per, noneNow: false };
};

/** Whether the range of the difference holds no difference at all. */
export const isTooClose = ({ low, high }: Compared): boolean =>
  low !== null && high !== null && low <= 0 && high >= 0;
