import { expect, it } from 'vitest';
import { type Metric, rowName } from './metric.ts';

it('rows are called by what a rate is over, but never by an amount', () => {
  const rate: Metric = {
    base: 'sends',
    y: { agg: 'rows' },
    d: { agg: 'rows' },
    per: 1000,
    unit: 'orders',
    perUnit: 'e-mails',
  };
  expect(rowName(rate)).toBe('e-mails');
  expect(
    rowName({ ...rate, d: { agg: 'sum', column: 'impressions' }, perUnit: 'impressions' }),
  ).toBeUndefined();
});
