import { isNumberType } from './catalog.ts';
import { nameInWords } from './group-label.ts';
import type { Metric } from './metric.ts';
import { amountUnit } from './money-name.ts';
import { isMoney } from './propose-metrics.ts';

type Column = { readonly name: string; readonly type: string; readonly tag?: string | undefined };

/** Money adds up, other amounts have a mean, and of anything else there are so many different ones. */
export const metricOfColumn = (base: string, column: Column, currency = ''): Metric => {
  if (isMoney(column))
    return {
      base,
      y: { agg: 'sum', column: column.name },
      per: 1,
      unit: amountUnit(column.name, currency),
    };
  const agg = isNumberType(column.type) ? 'mean' : 'distinct';
  return { base, y: { agg, column: column.name }, per: 1, unit: nameInWords(column.name) };
};
