import { expect, it } from 'vitest';
import type { Metric } from './metric.ts';
import { readCell, readCells } from './reading.ts';

const sum: Metric = { base: 'orders', y: { agg: 'sum', column: 'amount' }, per: 1, unit: '€' };
const rows: Metric = { base: 'orders', y: { agg: 'rows' }, per: 1, unit: 'orders' };

it('a sum has the rows behind it, a count is its own', () => {
  const cell = { group: 'W1', y: 812.5, d: null };
  expect(readCell(sum, { ...cell, n: 7 })).toEqual({ value: 812.5, low: null, high: null, n: 7 });
  expect(readCell(sum, cell).n).toBe(0);
  expect(readCell(rows, { ...cell, y: 12 }).n).toBe(12);
  expect(readCell(sum, { group: null, y: 0, d: null, n: 0 })).toMatchObject({ value: 0, n: 0 });
});

it('steps stay in their own order, also where a name has a digit in it', () => {
  const steps = ['orders', 'campaign', 'returned_eur > 0'].map((name) => ({ name, where: { all: [] } }));
  const funnel: Metric = {
    base: 'orders',
    y: { agg: 'rows' },
    d: { agg: 'rows' },
    steps,
    per: 100,
    unit: 'orders',
  };
  const cells = steps.map(({ name }) => ({ group: name, y: 1, d: 2 }));
  expect(readCells(funnel, cells).map(({ group }) => group)).toEqual(steps.map(({ name }) => name));
  // Broken down by a column it has that column's order.
  const waves = ['W10', 'W2'].map((group) => ({ group, y: 1, d: 2 }));
  expect(readCells(funnel, waves).map(({ group }) => group)).toEqual(['W2', 'W10']);
});
