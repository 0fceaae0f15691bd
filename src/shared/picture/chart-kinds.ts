import { isFunnel, type Metric } from '../metric/metric.ts';
import { isJoinedColumn } from '../metric/own-column.ts';
import type { Groups } from '../metric/reading.ts';
import type { View } from '../metric/view.ts';

/** How a result is drawn; the table stands beside every kind. */
export const chartKinds = [
  'bar',
  'line',
  'dot',
  'table',
  'spread',
  'strip',
  'multiples',
  'heat',
  'scatter',
  'funnel',
] as const;
export type ChartKind = (typeof chartKinds)[number];

/** More rows than this are squares: dots would lie upon each other. */
export const mostDots = 5000;
type Drawable = {
  readonly metric: Metric;
  readonly view: View;
  readonly groups: Groups;
  readonly time: boolean;
  readonly rows: number;
};

/** What may be chosen by hand; the first is what suits the result. */
export const kindsFor = (what: Drawable): readonly ChartKind[] => {
  const { metric, view, groups, time, rows } = what;
  if (isFunnel(metric, view.breakdown)) return ['funnel', 'bar', 'table'];
  if (view.split !== undefined) {
    const [columns, panels] = [
      new Set(groups.map((one) => one.group)),
      new Set(groups.map((one) => one.cell.split)),
    ];
    const amounts = view.cut !== undefined && view.splitCut !== undefined;
    const dots = amounts && metric.y.agg === 'rows' && metric.d === undefined && rows <= mostDots;
    const few =
      panels.size <= 12 && (columns.size <= 12 || view.timeGrain !== undefined || view.cut !== undefined);
    const best: readonly ChartKind[] = amounts || !few ? ['heat', 'multiples'] : ['multiples', 'heat'];
    return [...(dots ? ['scatter' as const] : []), ...best, 'table'];
  }
  const ranged = groups.some((one) => one.measured.low !== null);
  // Few groups are bars; many stretches of time a line; many ranges dots, which can be told apart.
  const best: ChartKind = time && groups.length > 12 ? 'line' : ranged && groups.length > 12 ? 'dot' : 'bar';
  const spread = metric.y.column !== undefined && !isJoinedColumn(metric, metric.y.column);
  const all: readonly ChartKind[] = [
    'bar',
    'line',
    'dot',
    ...(spread ? (['spread', 'strip'] as const) : []),
    'table',
  ];
  return [best, ...all.filter((kind) => kind !== best)];
};

/** The chosen one, where it suits what is shown now. */
export const kindOf = (chosen: ChartKind | null, what: Drawable): ChartKind => {
  const kinds = kindsFor(what);
  return chosen !== null && kinds.includes(chosen) ? chosen : (kinds[0] ?? 'bar');
};
