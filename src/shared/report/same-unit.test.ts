import { expect, it } from 'vitest';
import { sameUnit } from './same-unit.ts';

it('the number that matters belongs to the rate it names, and not to a count of the same things', () => {
  expect(sameUnit('orders per 1,000 e-mails', 'orders per 1,000 e-mails')).toBe(true);
  expect(sameUnit('per 1,000', 'orders per 1,000 e-mails')).toBe(true);
  expect(sameUnit('orders per 1,000 e-mails', 'orders')).toBe(false);
  expect(sameUnit('', 'orders per 1,000 e-mails')).toBe(true);
  expect(sameUnit('', '€')).toBe(false);
});
