import type { Picture } from '../picture.ts';
import { threeWaves } from './three-waves.ts';

/** The same groups on days that overlap: no time axis can show them, so they stand side by side. */
export const bandsOfOverlappingDays: Picture = {
  ...threeWaves,
  days: {
    W1: ['2025-03-04', '2025-03-20'],
    W2: ['2025-03-18', '2025-04-02'],
    W3: ['2025-04-01', '2025-04-07'],
  },
};
