import { expect, it } from 'vitest';
import type { Metric } from './metric.ts';
import { hasMix, mixVerdict, sameMix } from './same-mix.ts';

const rate: Metric = { base: 'sends', y: { agg: 'matched' }, d: { agg: 'rows' }, per: 100, unit: 'orders' };
const mean: Metric = { base: 'orders', y: { agg: 'mean', column: 'amount' }, per: 1, unit: '€' };
const cell = (group: string, split: string, y: number, d: number | null, n = 0) => ({
  group,
  split,
  y,
  d,
  n,
});

it('a difference that is only who is in the groups goes away at the same mix', () => {
  // Regulars buy 10 in 100, others 1 in 100, in both waves; wave A went to regulars.
  const cells = [
    cell('A', 'regular', 90, 900),
    cell('A', 'other', 1, 100),
    cell('B', 'regular', 10, 100),
    cell('B', 'other', 9, 900),
  ];
  const mix = sameMix(rate, cells, ['A', 'B']);
  expect(mix?.counted).toBeCloseTo(9.1 - 1.9);
  expect(mix?.same).toBeCloseTo(0);
  expect(mix && mixVerdict(mix)).toBe('gone');
});

it('one that stands in every part stays; means are weighed by their rows', () => {
  const cells = [
    cell('A', 'x', 20, null, 10),
    cell('A', 'y', 40, null, 30),
    cell('B', 'x', 10, null, 30),
    cell('B', 'y', 30, null, 10),
    cell('A', 'only here', 99, null, 40),
  ];
  const mix = sameMix(mean, cells, ['A', 'B']);
  expect(mix).toMatchObject({ counted: 35 - 15, same: 10 });
  expect(mix?.leftOut).toBeCloseTo(40 / 120);
  expect(mix && mixVerdict(mix)).toBe('smaller');
});

it('nothing is said where no part holds both, and counts have no mix', () => {
  expect(sameMix(rate, [cell('A', 'x', 1, 2), cell('B', 'y', 1, 2)], ['A', 'B'])).toBeNull();
  expect([hasMix(rate), hasMix(mean), hasMix({ ...mean, y: { agg: 'rows' } })]).toEqual([true, true, false]);
  expect(hasMix({ ...mean, y: { agg: 'median', column: 'amount' } })).toBe(false);
  expect(mixVerdict({ counted: 2, same: -1, leftOut: 0 })).toBe('turns');
  expect(mixVerdict({ counted: 2, same: 1.9, leftOut: 0 })).toBe('stays');
});
