import { describe, expect, it } from 'vitest';
import { count, money, readNumber, wholeWhenLarge } from './numbers.ts';

describe('numbers as people write them', () => {
  it.each([
    ['15', 15],
    ['1.234,5', 1234.5],
    ['1 234,5', 1234.5],
    ["1'234.5", 1234.5],
    ['1,234.5', 1234.5],
    ['18.600,00', 18600],
    ['0,125', 0.125],
    ['1.234.567', 1234567],
    ['28 €', 28],
    ['−3,5', -3.5],
    ['fifteen', null],
    ['', null],
  ])('reads %s', (text, value) => expect(readNumber(text)).toBe(value));

  it('writes them with unit and a true minus', () => {
    expect(count(-2016)).toBe('−2,016');
    expect(money(-2016, '€')).toBe('−€2,016');
    expect(wholeWhenLarge(21.0)).toBe('21');
    expect(wholeWhenLarge(1.25)).toBe('1.3');
  });
});
