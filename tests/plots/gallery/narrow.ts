import type { Picture } from '../picture.ts';
import { beforeAfter } from './before-after.ts';
import { threeWaves } from './three-waves.ts';

/** A lens of a small window, and a line with a long reason: its label gets out of the way of every number. */
const long = { width: 430, threshold: { value: 15, words: '15 threshold, 420 € / 28 €' } };
export const narrow: Readonly<Record<string, Picture>> = {
  'narrow-with-a-long-reason': { ...threeWaves, ...long },
  'narrow-before-after': { ...beforeAfter, ...long },
  'narrow-in-large-type': { ...threeWaves, ...long, large: true },
};
