import { expect, it } from 'vitest';
import type { Metric } from './metric.ts';
import { differenceOfShares } from './interval.ts';
import { hasMix, isOpen, mixVerdict, sameMix } from './same-mix.ts';

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
  expect(mixVerdict({ counted: 2, same: -1 })).toBe('turns');
  expect(mixVerdict({ counted: 2, same: 1.9 })).toBe('stays');
});

it('at the same mix a share has its likely range; with one part it is that of any difference', () => {
  const one = sameMix(rate, [cell('A', 'x', 30, 200), cell('B', 'x', 12, 180)], ['A', 'B']);
  const { low, high } = differenceOfShares({ k: 30, n: 200 }, { k: 12, n: 180 });
  expect(one?.range?.[0]).toBeCloseTo(low * 100);
  expect(one?.range?.[1]).toBeCloseTo(high * 100);
  expect(one && isOpen(one)).toBe(false);
  // Nothing is known of how the rows of a mean scatter.
  expect(
    sameMix(mean, [cell('A', 'x', 20, null, 10), cell('B', 'x', 10, null, 30)], ['A', 'B'])?.range,
  ).toBeNull();
});

it('the range at the same mix holds the truth about as often as it says', () => {
  let seed = 7;
  const random = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const drawn = (n: number, p: number): number => Array.from({ length: n }).filter(() => random() < p).length;
  const parts = [
    { split: 'x', n: [400, 100], p: [0.1, 0.06] },
    { split: 'y', n: [60, 300], p: [0.02, 0.01] },
    { split: 'z', n: [40, 50], p: [0.3, 0.3] },
  ] as const;
  const all = parts.reduce((sum, { n }) => sum + n[0] + n[1], 0);
  const truth = parts.reduce((sum, { n, p }) => sum + ((n[0] + n[1]) / all) * (p[0] - p[1]) * 100, 0);
  const tries = 1000;
  let held = 0;
  for (let at = 0; at < tries; at++) {
    const cells = parts.flatMap(({ split, n, p }) => [
      cell('A', split, drawn(n[0], p[0]), n[0]),
      cell('B', split, drawn(n[1], p[1]), n[1]),
    ]);
    const [low = 0, high = 0] = sameMix(rate, cells, ['A', 'B'])?.range ?? [];
    if (low <= truth && truth <= high) held++;
  }
  expect(held / tries).toBeGreaterThan(0.93);
  expect(held / tries).toBeLessThan(0.99);
});
