import { expect, it } from 'vitest';
import { percentOf } from './share-empty.ts';

it('says neither none nor all of what is neither', () => {
  expect([1, 3, 300, 5_000, 29_999].map((n) => percentOf(n, 30_000))).toEqual([
    '< 0.01',
    '0.01',
    '1',
    '17',
    '> 99',
  ]);
});
