import { expect, it } from 'vitest';
import { columnShares } from './column-shares.ts';

it('no word is broken beside a long sentence, and the sentence has what is left', () => {
  const heads = ['Runde', 'was', 'wer', 'Stand', 'weil'];
  const rows = [
    ['1', 'A1 Kontext: erklärt ungewöhnliche Werte', 'Marketing', 'Offen', 'sold out '.repeat(20)],
  ];
  const shares = columnShares(heads, rows);
  expect(shares.reduce((all, one) => all + one, 0)).toBeCloseTo(1);
  const letters = shares.map((share) => share * 118);
  for (const [at, word] of [
    [0, 'Runde'],
    [1, 'ungewöhnliche'],
    [2, 'Marketing'],
    [3, 'Offen'],
  ] as const)
    expect(letters[at]).toBeGreaterThanOrEqual(word.length + 2);
  expect(Math.max(...shares)).toBe(shares[4]);
});
