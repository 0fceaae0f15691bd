import { ordersPerThousand } from '../../../src/shared/metric/testing/demo-metric.ts';
import type { Picture } from '../picture.ts';

/** The demo's chart: a share with its likely range, on the days it was sent, with the line that pays for itself. */
export const threeWaves: Picture = {
  metric: ordersPerThousand,
  breakdown: 'wave',
  cells: [
    { group: 'W1', y: 252, d: 12_000 },
    { group: 'W2', y: 108, d: 12_000 },
    { group: 'W3', y: 240, d: 12_000 },
  ],
  total: { group: null, y: 600, d: 36_000 },
  days: {
    W1: ['2025-03-04', '2025-03-04'],
    W2: ['2025-03-18', '2025-03-18'],
    W3: ['2025-04-01', '2025-04-01'],
  },
  threshold: { value: 15, words: '15 pays for itself' },
  selected: 'W2',
};
