import type { Workshop } from '../../../shared/log/state.ts';
import type { Metric } from '../../../shared/metric/metric.ts';
import { everyRow } from '../../../shared/metric/row-scope.ts';
import type { View } from '../../../shared/metric/view.ts';
import type { Asked } from '../../state/app-store.ts';
import { breakdownsFor } from './breakdowns.ts';

/**
 * By what a pair sees its first chart: what a join names, else time in stretches that fit a screen, else the first column
 * of words. One bar over everything shows nothing.
 */
export const firstLook = (workshop: Workshop, metric: Metric): Omit<Asked, 'metricId'> => {
  const possible = breakdownsFor(workshop, metric);
  const joinKey = metric.join?.on.map(([left]) => left).find((key) => possible.includes(key));
  if (joinKey !== undefined) return { breakdown: joinKey, rowScope: everyRow };
  const table = workshop.data?.tables.find(({ name }) => name === metric.base);
  if (table?.time && possible.includes(table.time.column) && table.time.from < table.time.to)
    return { breakdown: table.time.column, rowScope: everyRow, timeGrain: grainOver(table.time) };
  const named = table?.columns.find(
    ({ name, type }) =>
      possible.includes(name) && /^(?:VARCHAR|ENUM|BOOLEAN)/.test(type) && !ofEachRow.test(name),
  );
  return { breakdown: named?.name ?? null, rowScope: everyRow };
};

/** What names a single row, or describes it. */
const ofEachRow =
  /(?:^|[_\s])(?:name|title|subject|description|comment|note|url|link|e-?mail|phone|id)s?$|Id$|ID$/i;
const dayMs = 86_400_000;

const grainOver = ({ from, to }: { readonly from: string; readonly to: string }): View['timeGrain'] => {
  const days = (Date.parse(to) - Date.parse(from)) / dayMs;
  return days > 550 ? 'month' : days > 92 ? 'week' : 'day';
};
