import { expect, it } from 'vitest';
import { farOut } from './far-out.ts';

it('one order of €18,600 among orders of €40 to €298 stands out, the largest of those does not', () => {
  const amounts = Array.from({ length: 239 }, (_, at) => 40 + ((at * 37) % 259));
  const fence = farOut([...amounts, 18_600]);
  expect(fence?.high).toBeGreaterThan(298);
  expect(fence?.high).toBeLessThan(18_600);
  expect(fence?.low).toBeLessThan(40);
});

it('says nothing about a handful of values', () => {
  expect(farOut([1, 2, 900])).toBeNull();
});
