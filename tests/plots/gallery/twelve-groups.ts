import type { Picture } from '../picture.ts';

/** More than eight groups: smaller numbers, no ranges written beside them. */
export const twelveGroups: Picture = {
  metric: {
    base: 'visits',
    y: { agg: 'rows', where: { all: [{ col: 'bought', op: '=', value: true }] } },
    d: { agg: 'rows' },
    per: 100,
    unit: 'orders',
    perUnit: 'visits',
  },
  breakdown: 'month',
  cells: Array.from({ length: 12 }, (_, at) => ({
    group: `2024-${String(at + 1).padStart(2, '0')}`,
    y: 40 + ((at * 37) % 50),
    d: 2_000,
  })),
  total: { group: null, y: 768, d: 24_000 },
  threshold: { value: 3, words: '3 is the line' },
};
