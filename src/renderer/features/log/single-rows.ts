import { isPersonal } from '../../../shared/nugget-file/leaving-columns.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { farOut } from '../../../shared/metric/far-out.ts';
import type { Metric } from '../../../shared/metric/metric.ts';
import { looksLikeNumber, mostSingleRows, rowWord } from '../../../shared/metric/row-key.ts';
import type { RowScope } from '../../../shared/metric/row-scope.ts';
import { askView } from '../../state/asking-views.ts';

/** One row of what is selected, found again by its own number; never by a person. */
export type SingleRow = {
  readonly scope: RowScope;
  /** "order 90-362" */
  readonly words: string;
  readonly value: number;
  readonly standsOut: boolean;
};

const mostShown = 6;

/** The largest rows behind a sum, those that stand out first. None when its table has no column that tells rows apart. */
export const singleRows = async (
  workshop: Workshop,
  metric: Metric,
  within: RowScope,
): Promise<readonly SingleRow[]> => {
  const { column, agg } = metric.y;
  const table = workshop.data?.tables.find(({ name }) => name === metric.base);
  if (column === undefined || table === undefined || !['sum', 'mean', 'median'].includes(agg)) return [];
  if (!table.columns.some(({ name }) => name === column)) return [];
  const keys = table.columns
    .filter(({ tag, type }) => !isPersonal(tag) && /VARCHAR|INT/.test(type))
    .map(({ name }) => name)
    .filter(looksLikeNumber);
  const amount: Metric = { base: metric.base, y: { agg: 'sum', column }, per: 1, unit: metric.unit };
  const all = await askView({ metric: amount, rowScope: within }).result;
  if (!all.ok || (all.value.total.n ?? 0) > mostSingleRows) return [];
  for (const key of keys) {
    const read = await askView({ metric: amount, rowScope: within, breakdown: key }).result;
    if (!read.ok) continue;
    const { cells } = read.value;
    if (cells.some(({ group, n }) => group === null || n !== 1)) continue;
    const fence = farOut(cells.map(({ y }) => y));
    return cells
      .toSorted((a, b) => Math.abs(b.y) - Math.abs(a.y))
      .slice(0, mostShown)
      .map(({ group, y }) => ({
        scope: { all: [{ col: key, op: 'in', value: [group ?? ''] }] },
        words: `${rowWord(key)} ${group}`,
        value: y,
        standsOut: fence !== null && (y > fence.high || y < fence.low),
      }));
  }
  return [];
};
