import { expect, it } from 'vitest';
import { toldApart } from './multiples.ts';

it('names of small pictures are told apart where they have no room for what they share', () => {
  const names = ['viewed jacket 30d: no', 'viewed jacket 30d: yes'];
  expect(toldApart(names, () => true)).toEqual(names);
  expect(toldApart(names, () => false)).toEqual(['no', 'yes']);
  expect(toldApart(['shop', 'store: old'], () => false)).toEqual(['shop', 'store: old']);
});
