import type { Picture } from '../picture.ts';

/** A complete sum has no likely range and no line; amounts are written with their sign. */
export const moneyWithoutRange: Picture = {
  metric: { base: 'orders', y: { agg: 'sum', column: 'amount_eur' }, per: 1, unit: '€' },
  breakdown: 'channel',
  cells: [
    { group: 'e-mail', y: 48_310.5, d: null },
    { group: 'search', y: 121_990, d: null },
    { group: 'shop', y: 9_480.25, d: null },
    { group: null, y: 1_204, d: null },
  ],
  total: { group: null, y: 180_984.75, d: null },
};
