import type { Axis, Brush, RangeAxis } from './explore.ts';
import type { Condition, RowScope } from './row-scope.ts';

export const dayOf = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);

/** Where a step begins, in the column's own values. */
export const edgeOf = (axis: RangeAxis, step: number): number =>
  Number((axis.low + step * axis.width).toPrecision(15));

/** A brush as the rows that it means; null when it holds every row that has a value or names no column here. */
export const conditionOf = (brush: Brush, axis: Axis | undefined): Condition | null => {
  if (axis === undefined) return null;
  if (axis.kind === 'values') {
    const value =
      'places' in brush ? brush.places.flatMap((place) => axis.values.slice(place, place + 1)) : [];
    return value.length === 0 ? null : { col: axis.column, op: 'in', value };
  }
  if (!('from' in brush)) return null;
  const { from, to } = brush;
  const [openLow, openHigh] = [axis.openLow && from <= 0, axis.openHigh && to >= axis.steps];
  const [low, high] = [edgeOf(axis, from), edgeOf(axis, to)];
  if (axis.kind === 'day')
    return { col: axis.column, op: 'between', value: [dayOf(low), dayOf(high)], halfOpen: true };
  if (openLow && openHigh) return { col: axis.column, op: 'is not empty' };
  if (openLow) return { col: axis.column, op: '<', value: high };
  if (openHigh) return { col: axis.column, op: '≥', value: low };
  return { col: axis.column, op: 'between', value: [low, high], halfOpen: true };
};

export const brushScope = (brushes: readonly Brush[], axes: readonly Axis[]): RowScope => ({
  all: brushes.flatMap(
    (brush) =>
      conditionOf(
        brush,
        axes.find((axis) => axis.column === brush.column),
      ) ?? [],
  ),
});
