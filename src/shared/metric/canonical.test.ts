import { describe, expect, it } from 'vitest';
import { canonicalResult } from './canonical.ts';

const types = { y: 'BIGINT', d: 'BIGINT' };
const parse = (text: string): { data: unknown[][] } => JSON.parse(text) as { data: unknown[][] };

describe('the text of a frozen result', () => {
  it('E34 keeps money as it is and rounds other numbers to twelve digits', () => {
    const cells = [
      { group: 'a', y: '2140725.27', d: null, n: 20 },
      { group: 'b', y: 0.1 + 0.2, d: null, n: 20 },
    ];
    expect(parse(canonicalResult(cells, { group: null, y: null, d: null, n: 40 }, types, true)).data).toEqual(
      [
        ['a', 'b'],
        ['2140725.27', 0.3],
        [null, null],
      ],
    );
    expect(canonicalResult(cells, { group: null, y: 1 / 3, d: 3, n: 40 }, types, true)).toContain(
      '"total":[0.333333333333,3]',
    );
  });

  it('E34 folds groups of fewer than ten people, and one more when the total would give them away', () => {
    const total = { group: null, y: 60, d: 600, n: 600 };
    const cell = (group: string, y: number, n: number) => ({ group, y, d: n, n });
    const fold = (...cells: ReturnType<typeof cell>[]): unknown =>
      parse(canonicalResult(cells, total, types, true)).data;
    expect(fold(cell('a', 5, 300), cell('b', 6, 290), cell('c', 1, 4))).toEqual([
      ['a', 'fewer than 10'],
      [5, 7],
      [300, 294],
    ]);
    expect(fold(cell('a', 5, 300), cell('b', 6, 7), cell('c', 1, 8))).toEqual([
      ['a', 'fewer than 10'],
      [5, 7],
      [300, 15],
    ]);
    expect(fold(cell('a', 5, 300), cell('b', 6, 10))).toEqual([
      ['a', 'b'],
      [5, 6],
      [300, 10],
    ]);
  });

  it('E34 adds folded money exactly and gives no number where groups do not add up', () => {
    const cells = [
      { group: 'a', y: '0.10', d: null, n: 5 },
      { group: 'b', y: '0.20', d: null, n: 6 },
    ];
    const total = { group: null, y: '0.30', d: null, n: 11 };
    expect(parse(canonicalResult(cells, total, types, true)).data[1]).toEqual(['0.30']);
    expect(parse(canonicalResult(cells, total, types, false)).data[1]).toEqual([null]);
  });
});
