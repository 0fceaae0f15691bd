import { expect, it } from 'vitest';
import { metricOfColumn } from './metric-of-column.ts';

it('a column counts as people count it: money adds up, amounts have a mean, the rest are so many', () => {
  expect(metricOfColumn('orders', { name: 'amount_eur', type: 'DECIMAL(18,2)' })).toMatchObject({
    y: { agg: 'sum', column: 'amount_eur' },
    unit: '€',
  });
  expect(metricOfColumn('visits', { name: 'age', type: 'INTEGER' }).y).toEqual({
    agg: 'mean',
    column: 'age',
  });
  expect(metricOfColumn('orders', { name: 'email_hash', type: 'VARCHAR' })).toMatchObject({
    y: { agg: 'distinct' },
    unit: 'e-mail hash',
  });
});
