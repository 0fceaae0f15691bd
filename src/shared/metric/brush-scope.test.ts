import { describe, expect, it } from 'vitest';
import { brushScope } from './brush-scope.ts';
import type { Axis } from './explore.ts';
import { scopeInWords } from './scope-words.ts';

const range = { steps: 100, per: 5, openLow: false, openHigh: false };
const axes: readonly Axis[] = [
  { ...range, column: 'amount', kind: 'number', low: 0, width: 0.1, openHigh: true },
  { ...range, column: 'day', kind: 'day', low: 20_151, width: 1 },
  { column: 'channel', kind: 'values', values: ['e-mail', 'shop'] },
];

describe('a brush as rows', () => {
  it('is a range without its upper end, with edges as people would type them', () => {
    expect(brushScope([{ column: 'amount', from: 3, to: 7 }], axes)).toEqual({
      all: [{ col: 'amount', op: 'between', value: [0.3, 0.7], halfOpen: true }],
    });
  });
  it('holds everything beyond an open end', () => {
    expect(brushScope([{ column: 'amount', from: 40, to: 100 }], axes)).toEqual({
      all: [{ col: 'amount', op: '≥', value: 4 }],
    });
  });
  it('is said in words, all brushes together', () => {
    const scope = brushScope(
      [
        { column: 'day', from: 0, to: 7 },
        { column: 'channel', places: [1] },
      ],
      axes,
    );
    expect(scopeInWords(scope)).toBe('4–10 March, channel shop');
  });
  it('is no rows at all for a column that is not here', () => {
    expect(brushScope([{ column: 'gone', from: 0, to: 7 }], axes)).toEqual({ all: [] });
  });
});
