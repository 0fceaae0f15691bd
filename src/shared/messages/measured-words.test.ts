import { expect, it } from 'vitest';
import { measuredWords } from './measured-words.ts';

it.each([
  [{ value: 20.5, low: 18.8, high: 22.4 }, 'orders', '20.5 (18.8–22.4)'],
  [{ value: 35_449.4, low: 35_449.4, high: 35_449.4 }, '€', '€35,449'],
  [{ value: 384, low: null, high: null }, 'customers', '384.0'],
])('a range is told where it says something: %o in %s', (measured, unit, said) => {
  expect(measuredWords(measured, unit)).toBe(said);
});
