import { describe, expect, it } from 'vitest';
import { type Contrast, effectInterval, type Group } from './estimate.ts';
import { nothing, plus, type Sums } from './sums.ts';

const share = (k: number, n: number): Group => ({ sums: { n, y: k, d: n, yy: k, yd: k, dd: n } });
const rows = (values: readonly (readonly [y: number, d: number])[]): Sums =>
  values.reduce((sum, [y, d]) => plus(sum, { n: 1, y, d, yy: y * y, yd: y * d, dd: d * d }), nothing);
const mean = (values: readonly number[]): Group => ({ sums: rows(values.map((y) => [y, 1] as const)) });
const two = (kind: Contrast['kind'], first: Group, second: Group | null): Contrast => ({
  kind,
  first,
  second,
  rho: 1,
  threshold: 0,
});
const ends = (contrast: Contrast, digits = 4): readonly string[] => {
  const interval = effectInterval(contrast);
  return interval === null ? [] : [interval.low, interval.high].map((end) => end.toFixed(digits));
};

describe('P1 against published examples', () => {
  // R. G. Newcombe, Interval estimation for the difference between independent proportions, Stat Med 17 (1998) 873–890, table II, method 10.
  it.each([
    ['56/70 − 48/80', [56, 70, 48, 80], ['0.0524', '0.3339']],
    ['9/10 − 3/10', [9, 10, 3, 10], ['0.1705', '0.8090']],
    ['6/7 − 2/7', [6, 7, 2, 7], ['0.0582', '0.8062']],
    ['5/56 − 0/29', [5, 56, 0, 29], ['-0.0381', '0.1926']],
    ['0/10 − 0/20', [0, 10, 0, 20], ['-0.1611', '0.2775']],
    ['0/10 − 0/10', [0, 10, 0, 10], ['-0.2775', '0.2775']],
    ['10/10 − 0/20', [10, 10, 0, 20], ['0.6791', '1.0000']],
    ['10/10 − 0/10', [10, 10, 0, 10], ['0.6075', '1.0000']],
  ] as const)('C11 two shares: %s', (_, [ka, na, kb, nb], expected) => {
    expect(ends(two('share', share(ka, na), share(kb, nb)))).toEqual(expected);
  });

  // R. G. Newcombe, Two-sided confidence intervals for the single proportion, Stat Med 17 (1998) 857–872, table I, method 3.
  it.each([
    ['81/263', [81, 263], ['0.2553', '0.3662']],
    ['15/148', [15, 148], ['0.0624', '0.1605']],
    ['0/20', [0, 20], ['0.0000', '0.1611']],
    ['1/29', [1, 29], ['0.0061', '0.1718']],
  ] as const)('C11 one share: %s', (_, [k, n], expected) => {
    expect(ends(two('share', share(k, n), null))).toEqual(expected);
  });

  // Student's sleep data (Biometrika 6, 1908); the figures are those of R's help page of t.test.
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  it('C11 two means by Welch, one mean by Student', () => {
    expect(ends(two('mean', mean(first), mean(second)), 7)).toEqual(['-3.3654832', '0.2054832']);
    const pairs = mean(first.map((value, i) => value - (second[i] ?? 0)));
    expect(ends(two('mean', pairs, null), 7)).toEqual(['-2.4598858', '-0.7001142']);
  });

  it('C11 a rate by linearisation: with d = 1 it is the mean, and rows of one person count as one', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    const asRate = effectInterval(two('ratio', mean(values), null));
    const n = values.length;
    const m = values.reduce((sum, value) => sum + value, 0) / n;
    const s = Math.sqrt(values.reduce((sum, value) => sum + (value - m) ** 2, 0) / (n - 1));
    expect(asRate?.low).toBeCloseTo(m - (1.959963984540054 * s) / Math.sqrt(n), 12);
    // Four persons with both rows of each alike: as wide as four rows.
    const doubled = mean([3, 3, 1, 1, 4, 4, 8, 8]).sums;
    const persons = {
      sums: rows([
        [6, 2],
        [2, 2],
        [8, 2],
        [16, 2],
      ]),
      repeated: true,
    };
    const four = effectInterval(two('ratio', mean([3, 1, 4, 8]), null));
    expect(effectInterval(two('ratio', { sums: doubled, persons }, null))?.low).toBeCloseTo(
      four?.low ?? 0,
      12,
    );
  });

  it('C11 a total of events scatters by Σwy²', () => {
    const interval = effectInterval(two('sum', mean([3, 4]), null));
    expect(interval?.value).toBe(7);
    expect(interval?.high).toBeCloseTo(7 + 1.959963984540054 * 5, 12);
  });

  it('C12 one unit, or nothing below the line, has no range', () => {
    expect(effectInterval(two('mean', mean([3]), null))).toBeNull();
    expect(effectInterval(two('ratio', { sums: nothing }, mean([1, 2])))).toBeNull();
  });
});
