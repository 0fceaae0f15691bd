import { expect, it } from 'vitest';
import { measuredWords, resultWords } from './measured-words.ts';

it.each([
  [{ value: 20.5, low: 18.8, high: 22.4 }, 'orders', '20.5 (18.8–22.4)'],
  [{ value: 35_449.4, low: 35_449.4, high: 35_449.4 }, '€', '€35,449'],
  [{ value: 384, low: null, high: null }, 'customers', '384.0'],
])('a range is told where it says something: %o in %s', (measured, unit, said) => {
  expect(measuredWords(measured, unit)).toBe(said);
});

it.each([
  [{ value: 20.5, low: 18.8, high: 22.4 }, 'orders per 1,000', '20.5 orders per 1,000 (likely 18.8 to 22.4)'],
  [{ value: 27_445, low: null, high: null }, '€', '€27,445'],
  [{ value: 9, low: null, high: null }, '', '9.0'],
])('a result says its unit once: %o in %s', (measured, unit, said) => {
  expect(resultWords(measured, unit)).toBe(said);
});
