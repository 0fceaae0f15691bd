import { describe, expect, it } from 'vitest';
import { dayRange, readDay, readDays } from './dates.ts';

describe('dates as people write them', () => {
  it.each([
    ['4.3.2025', '2025-03-04'],
    ['04.03.', '2025-03-04'],
    ['2025-03-04', '2025-03-04'],
    ['4 March 2025', '2025-03-04'],
    ['31.2.2025', null],
  ])('reads %s', (text, day) => expect(readDay(text, 2025)).toBe(day));

  it.each([
    ['17.3.-25.3.', ['2025-03-17', '2025-03-25']],
    ['17-25 March', ['2025-03-17', '2025-03-25']],
    ['17.03.2025 to 25.03.2025', ['2025-03-17', '2025-03-25']],
    ['2025-03-17 to 2025-03-25', ['2025-03-17', '2025-03-25']],
    ['last week of March', ['2025-03-25', '2025-03-31']],
    ['3.3.2025', ['2025-03-03', '2025-03-03']],
    ['2025-03-03', ['2025-03-03', '2025-03-03']],
    ['25.3.-17.3.', null],
    ['soon', null],
  ])('reads the days of %s', (text, days) => expect(readDays(text, 2025)).toEqual(days));

  it('says a range once per month', () => {
    expect(dayRange('2025-03-18', '2025-03-24')).toBe('18–24 March');
    expect(dayRange('2025-03-18', '2025-04-02')).toBe('18 March–2 April');
  });
});
