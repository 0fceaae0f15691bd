import { expect, it } from 'vitest';
import { monthTicks } from './month-ticks.ts';

const day = (iso: string): number => Date.parse(iso) / 86_400_000;

it('names first days of months, with the year where it begins', () => {
  const ticks = monthTicks(day('2024-11-12'), day('2025-04-07'), 6);
  expect(ticks.map(({ words }) => words)).toEqual(['Dec 2024', 'Jan 2025', 'Feb', 'Mar', 'Apr']);
  expect(ticks[1]?.at).toBe(day('2025-01-01'));
});

it('goes over to quarters and years where there are many', () => {
  expect(monthTicks(day('2024-01-02'), day('2025-04-06'), 6).map(({ words }) => words)).toEqual([
    'Apr 2024',
    'Jul',
    'Oct',
    'Jan 2025',
    'Apr',
  ]);
  expect(monthTicks(day('2001-01-01'), day('2020-01-01'), 5).map(({ words }) => words)).toEqual([
    '2005',
    '2010',
    '2015',
  ]);
});
