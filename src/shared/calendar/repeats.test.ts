import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRule, repeatedDays } from './repeats.ts';

const days = (rule: string, start: string, from = start, to = '2030-12-31'): readonly string[] => {
  const read = readRule(rule);
  if (!read) throw new Error(`not read: ${rule}`);
  return repeatedDays(read, start, { from, to });
};

describe('what repeats', () => {
  // The examples of RFC 5545, 3.8.5.3, in days.
  it.each([
    ['FREQ=DAILY;COUNT=3', '1997-09-02', '1997-09-02 1997-09-03 1997-09-04'],
    [
      'FREQ=DAILY;INTERVAL=10;COUNT=5',
      '1997-09-02',
      '1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12',
    ],
    ['FREQ=WEEKLY;UNTIL=19970924T000000Z', '1997-09-02', '1997-09-02 1997-09-09 1997-09-16 1997-09-23'],
    ['FREQ=WEEKLY;COUNT=4;WKST=SU;BYDAY=TU,TH', '1997-09-02', '1997-09-02 1997-09-04 1997-09-09 1997-09-11'],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08-05',
      '1997-08-05 1997-08-10 1997-08-19 1997-08-24',
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '1997-08-05',
      '1997-08-05 1997-08-17 1997-08-19 1997-08-31',
    ],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=1FR', '1997-09-05', '1997-09-05 1997-10-03 1997-11-07'],
    [
      'FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU',
      '1997-09-07',
      '1997-09-07 1997-09-28 1997-11-02 1997-11-30',
    ],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=-2MO', '1997-09-22', '1997-09-22 1997-10-20 1997-11-17'],
    ['FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-3', '1997-09-28', '1997-09-28 1997-10-29 1997-11-28'],
    ['FREQ=MONTHLY;COUNT=4;BYMONTHDAY=1,-1', '1997-09-30', '1997-09-30 1997-10-01 1997-10-31 1997-11-01'],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3', '1998-02-13', '1998-02-13 1998-03-13 1998-11-13'],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04', '1997-09-04 1997-10-07 1997-11-06'],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3',
      '1997-09-29',
      '1997-09-29 1997-10-30 1997-11-27',
    ],
    ['FREQ=YEARLY;COUNT=4;BYMONTH=6,7', '1997-06-10', '1997-06-10 1997-07-10 1998-06-10 1998-07-10'],
    ['FREQ=YEARLY;COUNT=3;BYDAY=20MO', '1997-05-19', '1997-05-19 1998-05-18 1999-05-17'],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=3', '1997-03-13', '1997-03-13 1997-03-20 1997-03-27'],
    [
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=2',
      '1996-11-05',
      '1996-11-05 2000-11-07',
    ],
    // A day that a month or year does not have is left out.
    ['FREQ=MONTHLY;COUNT=3', '2025-01-31', '2025-01-31 2025-03-31 2025-05-31'],
    ['FREQ=YEARLY;COUNT=2', '2024-02-29', '2024-02-29 2028-02-29'],
  ])('%s', (rule, start, expected) => {
    expect(days(rule, start, start, '2040-01-01').join(' ')).toBe(expected);
  });

  it('is not guessed where it goes by hours, or by weeks of the year', () => {
    for (const rule of [
      'FREQ=HOURLY',
      'FREQ=YEARLY;BYWEEKNO=20',
      'FREQ=DAILY;INTERVAL=0',
      'FREQ=WEEKLY;BYDAY=XX',
      '',
    ])
      expect(readRule(rule)).toBeNull();
  });

  it('is the same looked for from its first day or from the days that matter, and ends', () => {
    const rule = fc.record({
      unit: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      every: fc.integer({ min: 1, max: 12 }),
      by: fc.constantFrom(
        '',
        ';BYDAY=MO,TH',
        ';BYMONTHDAY=1,15,-1',
        ';BYMONTH=2',
        ';BYMONTH=2;BYMONTHDAY=30',
      ),
    });
    const start = fc.integer({ min: 0, max: 18_000 });
    fc.assert(
      fc.property(rule, start, fc.integer({ min: 0, max: 2000 }), ({ unit, every, by }, begin, later) => {
        const day = (at: number): string => new Date(at * 86_400_000).toISOString().slice(0, 10);
        const text = `FREQ=${unit};INTERVAL=${every}${by}`;
        const [from, to] = [day(begin + later), day(begin + later + 500)];
        const all = days(text, day(begin), day(begin), to).filter((one) => one >= from);
        // A thousand days are given at most, counted from the first that is looked for.
        if (later < 500) expect(days(text, day(begin), from, to)).toEqual(all);
        expect(days(text, day(begin), from, to).every((one) => one >= from && one <= to)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
