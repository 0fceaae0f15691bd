import { expect, it } from 'vitest';
import { copyCells } from './copy-cells.ts';

const columns = ['total', 'grp', 'y', 'd', 'first'];

it('reads a copy that kept the columns of the chart', () => {
  const rows = [
    ['false', 'W1', '252', '12000', '2025-03-04'],
    ['false', '–', '3', '–', '–'],
    ['true', '–', '255', '12000', '2025-03-04'],
  ];
  expect(copyCells(columns, rows)).toEqual({
    groups: [
      { group: 'W1', y: 252, d: 12_000 },
      { group: null, y: 3, d: null },
    ],
    total: { group: null, y: 255, d: 12_000 },
  });
});

it('draws nothing for other columns, without a total, or for what is no number', () => {
  expect(copyCells(['wave', 'n'], [['W1', '3']])).toBeNull();
  expect(copyCells(columns, [['false', 'W1', '252', '12000', '']])).toBeNull();
  expect(copyCells(columns, [['true', '–', 'many', '12000', '']])).toBeNull();
});
