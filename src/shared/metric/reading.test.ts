import { expect, it } from 'vitest';
import type { Metric } from './metric.ts';
import { readCell } from './reading.ts';

const sum: Metric = { base: 'orders', y: { agg: 'sum', column: 'amount' }, per: 1, unit: '€' };
const rows: Metric = { base: 'orders', y: { agg: 'rows' }, per: 1, unit: 'orders' };

it('a sum has the rows behind it, a count is its own', () => {
  const cell = { group: 'W1', y: 812.5, d: null };
  expect(readCell(sum, { ...cell, n: 7 })).toEqual({ value: 812.5, low: null, high: null, n: 7 });
  expect(readCell(sum, cell).n).toBe(0);
  expect(readCell(rows, { ...cell, y: 12 }).n).toBe(12);
  expect(readCell(sum, { group: null, y: 0, d: null, n: 0 })).toMatchObject({ value: 0, n: 0 });
});
