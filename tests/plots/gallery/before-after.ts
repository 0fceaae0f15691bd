import type { Picture } from '../picture.ts';
import { threeWaves } from './three-waves.ts';

/** Both agreed to show the sold-out week apart: it is a ghost, and both totals are drawn. */
export const beforeAfter: Picture = {
  ...threeWaves,
  after: {
    cells: [
      { group: 'W1', y: 252, d: 12_000 },
      { group: 'W3', y: 240, d: 12_000 },
    ],
    total: { group: null, y: 492, d: 24_000 },
  },
};
