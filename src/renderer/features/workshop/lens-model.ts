import { type ChartLayout, keyOfGroup, layoutOf } from '../../charts/chart-layout.ts';
import type { MetricState, Workshop } from '../../../shared/log/state.ts';
import { type Compared, compareCell } from '../../../shared/metric/compared.ts';
import { labelled } from '../../../shared/metric/mark-label.ts';
import { isFunnel, type Metric } from '../../../shared/metric/metric.ts';
import type { View } from '../../../shared/metric/view.ts';
import { type Groups, hasNoValue, readCell, readCells } from '../../../shared/metric/reading.ts';
import type { Measured } from '../../../shared/log/events/fields.ts';
import { type ChartKind, kindOf } from '../../../shared/picture/chart-kinds.ts';
import { drawnCells, mostListed } from '../../state/drawn-cells.ts';
import { type Threshold, thresholdFor } from '../../../shared/metric/threshold-for.ts';
import type { Seen } from '../../state/app-store.ts';

/** Everything both lenses draw, from the one result. */
export type LensModel = {
  readonly metric: Metric;
  readonly state: MetricState;
  /** What is agreed to leave out is left out without a picture of before. */
  readonly leftOut: boolean;
  readonly view: View;
  readonly breakdown: string | undefined;
  readonly groups: Groups;
  /** What each group stands beside, by its key. */
  readonly compared: ReadonlyMap<string, Compared>;
  /** Groups of the result beyond those drawn. */
  readonly more: number;
  /** Groups that have nothing to be out of, and so no number. */
  readonly without: number;
  readonly total: Measured;
  readonly gone: ReadonlySet<string>;
  /** Groups that lost some of their rows, as they are without them. */
  readonly changed: ReadonlyMap<string, Measured>;
  readonly after: { readonly measured: Measured; readonly groups: number } | null;
  readonly layout: ChartLayout;
  readonly highest: number;
  readonly lowest: number;
  readonly kind: ChartKind;
  readonly threshold: Threshold | null;
  readonly days: Seen['before']['days'];
  readonly fingerprint: string;
  readonly seen: Seen;
};

export const lensModel = (
  workshop: Workshop,
  state: MetricState,
  metric: Metric,
  {
    chart: chosen = null,
    leaveOut = true,
    ...both
  }: Seen & { readonly chart?: ChartKind | null; readonly leaveOut?: boolean },
): LensModel => {
  const { view } = both;
  const { breakdown } = view;
  const steps = isFunnel(metric, breakdown);
  // Beside something else a mark has one number: with what is agreed to leave out, or without it.
  const single = view.compareTo !== undefined || view.split !== undefined || steps;
  const leftOut = single && leaveOut && both.after !== null;
  const seen: Seen = single
    ? { ...both, before: (leaveOut ? both.after : null) ?? both.before, after: null }
    : both;
  const cells = breakdown === undefined && !steps ? [seen.before.total] : seen.before.cells;
  const groups = labelled(
    view,
    readCells(metric, chosen === 'table' ? cells.slice(0, mostListed) : drawnCells(cells, view)),
  );
  const without = cells.filter((cell) => hasNoValue(metric, cell)).length;
  const compared = comparedGroups(metric, view, groups);
  const kept = new Set(
    seen.after?.cells
      .filter((cell) => (cell.n ?? cell.d ?? cell.y) > 0)
      .map((cell) => keyOfGroup(cell.group)) ?? [],
  );
  // A chart by two columns has no picture of before: nothing is gone from it.
  const gone = new Set(
    seen.after && breakdown !== undefined
      ? groups.map((one) => keyOfGroup(one.group)).filter((key) => !kept.has(key))
      : [],
  );
  const changed = changedGroups(metric, groups, seen.after?.cells ?? [], gone);
  const threshold = thresholdFor(workshop.scope, metric);
  const highest = groups.reduce(
    (top, one) => Math.max(top, one.measured.high ?? one.measured.value),
    Math.max(0, threshold?.value ?? 0, ...[...compared.values()].map((one) => one.against.value)),
  );
  const lowest = groups.reduce((low, one) => Math.min(low, one.measured.low ?? one.measured.value), 0);
  const layout = layoutOf(groups, steps ? {} : seen.before.days);
  return {
    lowest,
    kind: kindOf(chosen, { metric, view, groups, time: layout.time, rows: seen.before.total.n ?? 0 }),
    metric,
    state,
    leftOut,
    view,
    breakdown,
    groups,
    compared,
    more: cells.length - groups.length - without,
    without,
    gone,
    changed,
    threshold,
    total: readCell(metric, seen.before.total),
    after: seen.after ? { measured: readCell(metric, seen.after.total), groups: kept.size } : null,
    layout,
    highest,
    days: seen.before.days,
    fingerprint: seen.before.fingerprint,
    seen,
  };
};

const changedGroups = (
  metric: Metric,
  groups: Groups,
  after: Seen['before']['cells'],
  gone: ReadonlySet<string>,
): ReadonlyMap<string, Measured> => {
  const now = new Map(after.map((cell) => [keyOfGroup(cell.group), cell]));
  return new Map(
    groups.flatMap(({ group, cell }) => {
      const key = keyOfGroup(group);
      const without = now.get(key);
      const same = without === undefined || (without.y === cell.y && without.d === cell.d);
      return same || gone.has(key) ? [] : [[key, readCell(metric, without)] as const];
    }),
  );
};

const comparedGroups = (metric: Metric, view: View, groups: Groups): ReadonlyMap<string, Compared> =>
  new Map(
    view.compareTo === undefined
      ? []
      : groups.flatMap(({ group, cell }) => {
          const one = compareCell(metric, cell, view.compareTo);
          return one ? [[keyOfGroup(group), one] as const] : [];
        }),
  );
