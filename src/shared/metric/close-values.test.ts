import { expect, it } from 'vitest';
import { lensFor } from './close-values.ts';
import type { Metric } from './metric.ts';

const metric: Metric = { base: 'visits', y: { agg: 'mean', column: 'pages' }, per: 1, unit: 'pages' };

it('the marketer reads whole numbers, but never the same one for two that differ', () => {
  expect(lensFor('marketer', metric, [5.8, 6.3])).toBe('analyst');
  expect(lensFor('marketer', metric, [50.2, 50.8, 47.8])).toBe('marketer');
  expect(lensFor('marketer', metric, [50.6, 50.8, 47.8])).toBe('analyst');
  expect(lensFor('marketer', metric, [21, 18, 20])).toBe('marketer');
  expect(lensFor('marketer', metric, [10.1, 10.3, 25.4])).toBe('marketer');
  expect(lensFor('marketer', metric, [5.8])).toBe('marketer');
});
