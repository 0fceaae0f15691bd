import { expect, it } from 'vitest';
import type { Metric } from './metric.ts';
import { timeGrainFor } from './view.ts';

const metric: Metric = {
  base: 'orders',
  join: { table: 'visits', on: [['id', 'id']] },
  y: { agg: 'rows' },
  per: 1,
  unit: 'orders',
};
const catalog = new Map([
  [
    'orders',
    [
      { name: 'ordered_at', type: 'TIMESTAMP' },
      { name: 'day', type: 'DATE' },
    ],
  ],
  ['visits', [{ name: 'seen_at', type: 'TIMESTAMP WITH TIME ZONE' }]],
]);

it('moments are counted by day', () => {
  expect(timeGrainFor(metric, 'ordered_at', catalog)).toBe('day');
  expect(timeGrainFor(metric, 'visits.seen_at', catalog)).toBe('day');
  for (const breakdown of ['day', 'gone', null, undefined])
    expect(timeGrainFor(metric, breakdown, catalog)).toBeUndefined();
});
