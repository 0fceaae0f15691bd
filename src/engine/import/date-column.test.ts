import { describe, expect, it } from 'vitest';
import { dateFormats, dateShapes, orderOf } from './date-column.ts';
import type { Shapes } from './shapes.ts';

const shapes = (...cells: string[]): Shapes => ({
  nonEmpty: cells.length,
  more: false,
  shapes: [...new Set(cells)].map((cell) => ({
    shape: cell.replaceAll(/\d/g, '9'),
    n: cells.filter((c) => c === cell).length,
    zeros: 0,
    example: cell,
  })),
});

describe('dates in a column', () => {
  it('E6 finds the order by days above 12 over the whole column', () => {
    const dates = dateShapes(shapes('03/04/2025', '13/04/2025'));
    expect(dates).not.toBeNull();
    if (dates === null) return;
    expect(orderOf(dates, { firstOver12: 1, secondOver12: 0 })).toBe('dmy');
    expect(orderOf(dates, { firstOver12: 0, secondOver12: 1 })).toBe('mdy');
    expect(orderOf(dates, { firstOver12: 0, secondOver12: 0 })).toBeNull();
  });

  it('E6 takes dots for day first, and a leading year as it stands', () => {
    const dots = dateShapes(shapes('03.04.2025'));
    const iso = dateShapes(shapes('2025-04-03T10:00:00Z'));
    expect(dots && orderOf(dots, { firstOver12: 0, secondOver12: 0 })).toBe('dmy');
    expect(iso && orderOf(iso, null)).toBe('ymd');
    expect(iso?.forms[0]).toMatchObject({ time: true, zone: true, yearFirst: true });
  });

  it('writes the formats of what it found', () => {
    const dates = dateShapes(shapes('3/4/25'));
    expect(dates && dateFormats(dates, 'mdy')).toEqual(['%m/%d/%y']);
  });

  it('E6 reads days and times as browsers write them, and zones by their name', () => {
    const browser = dateShapes(shapes('1/2/2023, 12:33 PM'));
    expect(browser?.forms[0]).toMatchObject({ time: true, comma: true });
    expect(browser && dateFormats(browser, 'mdy')).toContain('%m/%d/%Y, %I:%M %p');
    expect(dateShapes(shapes('2021-05-25 04:55:03 UTC'))?.forms[0]).toMatchObject({ zone: true });
    expect(dateShapes(shapes('2021-05-25 04:55:03 LMT'))).toBeNull();
  });

  it('is not fooled by numbers, versions and phone numbers', () => {
    expect(dateShapes(shapes('1.234', '12.5'))).toBeNull();
    expect(dateShapes(shapes('1.2.3.4'))).toBeNull();
    expect(dateShapes(shapes('030-12-1234'))).toBeNull();
  });
});
