import { expect, it } from 'vitest';
import type { Scope } from '../log/state.ts';
import type { Metric } from './metric.ts';
import { ordersPerThousand } from './testing/demo-metric.ts';
import { thresholdFor } from './threshold-for.ts';

const line = (unit: string): Scope =>
  ({ threshold: { value: 15, unit, because: 'it pays' } }) as unknown as Scope;
const churn: Metric = {
  base: 'customers',
  y: { agg: 'rows', where: { all: [{ col: 'churn', op: '=', value: 'Yes' }] } },
  d: { agg: 'rows' },
  per: 100,
  unit: 'churn',
  perUnit: 'customers',
};
const has = (unit: string, metric: Metric): boolean => thresholdFor(line(unit), metric) !== null;

it('the number that matters stands at the metric its unit names, in German and as a percentage too', () => {
  expect(has('orders per 1,000 e-mails', ordersPerThousand)).toBe(true);
  expect(has('orders je 1.000 E-Mails', ordersPerThousand)).toBe(true);
  expect(has('€', ordersPerThousand)).toBe(false);
  expect(has('%', churn)).toBe(true);
  expect(has('% of churn', churn)).toBe(true);
  expect(has('% of customers', churn)).toBe(true);
  expect(has('% of seniors', churn)).toBe(false);
  expect(has('%', ordersPerThousand)).toBe(false);
});
