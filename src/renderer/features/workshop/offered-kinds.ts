import type { TableDescription } from '../../../shared/ipc/engine-requests.ts';
import { isFunnel, type Metric } from '../../../shared/metric/metric.ts';
import type { ChartKind } from '../../../shared/picture/chart-kinds.ts';
import type { Asked } from '../../state/app-store.ts';
import { isNumberColumn } from '../../state/cuts-of.ts';
import { spreadColumn } from './spread-column.ts';

const kinds = ['bar', 'line', 'dot', 'spread', 'strip', 'table'] as const;
const twoSided = ['multiples', 'heat', 'scatter', 'table'] as const;
const ofSteps = ['funnel', 'bar', 'table'] as const;

/** How a chart may be drawn by hand: what it can't show is not offered. */
export const offeredKinds = (
  metric: Metric,
  { breakdown, split }: Asked,
  tables: readonly TableDescription[],
): readonly ChartKind[] => {
  if (isFunnel(metric, breakdown)) return ofSteps;
  const amounts =
    metric.y.agg === 'rows' && [breakdown, split].every((one) => isNumberColumn(metric.base, one));
  if (split) return twoSided.filter((kind) => kind !== 'scatter' || amounts);
  return kinds.filter(
    (kind) => (kind !== 'spread' && kind !== 'strip') || spreadColumn(metric, tables) !== null,
  );
};
