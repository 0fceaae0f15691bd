import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCalendarFile } from './calendar-file.ts';

const read = (text: string) => {
  const result = readCalendarFile(text, 2025);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

describe('a calendar from a file', () => {
  it('is a table of days, kinds and words, as the demo has one', () => {
    const { items, unread } = read(readFileSync('samples/sold-out-week/calendar.csv', 'utf8'));
    expect(unread).toBe(0);
    expect(items).toHaveLength(4);
    expect(items[0]).toMatchObject({ from: '2025-03-03', to: '2025-03-03', kind: 'tracking_change' });
    expect(items[1]).toEqual({
      from: '2025-03-17',
      to: '2025-03-25',
      title: 'Fjell jacket sold out',
      kind: 'stock_out',
      source: 'Warehouse list',
    });
  });

  it('has German columns, quotes, and lines that are no entry', () => {
    const { items, unread } = read(
      'Von,Bis,Was,Quelle\r\n1.4.,7.4.,"Code ""SPRING10"", 10 %",Marketing\r\n,,ohne Tag,\r\n\r\n2025-05-01 08:00,,Feiertag,\r\n',
    );
    expect(items.map(({ from, to, title }) => [from, to, title])).toEqual([
      ['2025-04-01', '2025-04-07', 'Code "SPRING10", 10 %'],
      ['2025-05-01', '2025-05-01', 'Feiertag'],
    ]);
    expect(unread).toBe(1);
  });

  it('is what a calendar gives away: folded lines, whole days, categories, without alarms and what was called off', () => {
    const { items, unread } = read(
      [
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'DTSTART;VALUE=DATE:20250418',
        'DTEND;VALUE=DATE:20250422',
        'SUMMARY:Easter\\, shops cl',
        ' osed',
        'CATEGORIES:Holiday',
        'BEGIN:VALARM',
        'SUMMARY:Ring',
        'END:VALARM',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'DTSTART;TZID="Europe/Berlin":20250506T090000',
        'DTEND;TZID="Europe/Berlin":20250506T100000',
        'SUMMARY:Wave 4',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'DTSTART:20250507T090000Z',
        'SUMMARY:Called off',
        'STATUS:CANCELLED',
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n'),
    );
    expect(items).toEqual([
      { from: '2025-04-18', to: '2025-04-21', title: 'Easter, shops closed', kind: 'Holiday', source: '' },
      { from: '2025-05-06', to: '2025-05-06', title: 'Wave 4', kind: '', source: '' },
    ]);
    expect(unread).toBe(1);
  });

  it('has what repeats on each of its days, without those that were called off, and moved ones where they are', () => {
    const { items, unread, firstOnly } = read(
      [
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'UID:newsletter',
        'DTSTART;VALUE=DATE:20250304',
        'DTEND;VALUE=DATE:20250306',
        'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4',
        'EXDATE;VALUE=DATE:20250318',
        'SUMMARY:Newsletter',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:newsletter',
        'RECURRENCE-ID;VALUE=DATE:20250401',
        'DTSTART;VALUE=DATE:20250403',
        'SUMMARY:Newsletter, late',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:hourly',
        'DTSTART:20250301T090000',
        'RRULE:FREQ=HOURLY',
        'SUMMARY:Ping',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:old',
        'DTSTART;VALUE=DATE:20120101',
        'RRULE:FREQ=YEARLY;UNTIL=20150101',
        'SUMMARY:Of old',
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\n'),
    );
    expect(items.map(({ from, to, title }) => `${from} ${to} ${title}`)).toEqual([
      '2025-03-04 2025-03-05 Newsletter',
      '2025-04-15 2025-04-16 Newsletter',
      '2025-04-03 2025-04-03 Newsletter, late',
      '2025-03-01 2025-03-01 Ping',
      '2012-01-01 2012-01-01 Of old',
    ]);
    expect([unread, firstOnly]).toEqual([0, 1]);
  });

  it('says what it is not', () => {
    expect(readCalendarFile('a;b\n1;2', 2025)).toEqual({ ok: false, error: 'no-columns' });
    expect(readCalendarFile('from;title\n', 2025)).toEqual({ ok: false, error: 'no-entries' });
    expect(readCalendarFile('BEGIN:VCALENDAR\nEND:VCALENDAR', 2025)).toEqual({
      ok: false,
      error: 'no-entries',
    });
  });
});
