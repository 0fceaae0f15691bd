import type { Effect } from '../../../shared/log/vocabulary.ts';

/** Effects by one letter, as people press them. */
export const effectLetters: Readonly<Record<Effect, string>> = {
  confirms: 'c',
  refines: 'f',
  refutes: 'r',
  explains_outlier: 'e',
  dig_further: 'd',
};
