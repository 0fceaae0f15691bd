import type { TableDescription } from '../../../shared/ipc/engine-requests.ts';
import { isNumberType } from '../../../shared/metric/catalog.ts';
import type { Metric } from '../../../shared/metric/metric.ts';

/** The column of amounts that a metric is made of, in its own table: what can spread. */
export const spreadColumn = (metric: Metric, tables: readonly TableDescription[]): string | null => {
  const { column, agg } = metric.y;
  if (column === undefined || agg === 'distinct') return null;
  const known = tables.find((table) => table.name === metric.base)?.columns ?? [];
  const found = known.find((one) => one.name === column.replace(`${metric.base}.`, ''));
  return found && isNumberType(found.type) ? found.name : null;
};
