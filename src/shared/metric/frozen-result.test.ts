import { describe, expect, it } from 'vitest';
import { canonicalResult } from './canonical.ts';
import { readFrozenResult } from './frozen-result.ts';

describe('a frozen result', () => {
  it('reads back as the cells that were on screen', () => {
    const cells = [
      { group: 'W1', y: 252, d: 12000, n: 12000 },
      { group: null, y: '18600.00', d: null, n: 20 },
    ];
    const text = canonicalResult(
      cells,
      { group: null, y: 252, d: 12000, n: 12020 },
      { y: 'BIGINT', d: 'BIGINT' },
      true,
    );
    expect(readFrozenResult(text)).toEqual({
      cells: [
        { group: 'W1', y: 252, d: 12000 },
        { group: null, y: 18600, d: null },
      ],
      total: { group: null, y: 252, d: 12000 },
    });
  });

  it('leaves out what was no number: a mean of nothing is not zero', () => {
    const cells = [
      { group: 'shop', y: 41.5, d: null, n: 120 },
      { group: 'fair', y: null, d: null, n: 30 },
    ];
    const total = { group: null, y: 41.5, d: null, n: 150 };
    const text = canonicalResult(cells, total, { y: 'DOUBLE', d: 'BIGINT' }, false);
    expect(readFrozenResult(text)?.cells).toEqual([{ group: 'shop', y: 41.5, d: null }]);
  });

  it.each(['', '[]', '{"v":2}', '{"v":1,"columns":[],"data":[],"rows":0}'])(
    'is nothing when it is %s',
    (text) => {
      expect(readFrozenResult(text)).toBeNull();
    },
  );
});
