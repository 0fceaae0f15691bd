import { err, ok, type Result } from '../result.ts';
import type { ContextKind } from '../log/vocabulary.ts';
import type { CalendarItem, CalendarRead } from './calendar-item.ts';
import { readCalendarTable } from './calendar-table.ts';
import { readIcs, type Within } from './ics.ts';

export type CalendarUnread = 'no-columns' | 'no-entries';

export type Entry = Omit<CalendarItem, 'kind'> & { readonly kind: ContextKind };

/** A calendar as a table (CSV) or as calendars give it away (ICS); `year` is taken where a day has none, `within` bounds what repeats. */
export const readCalendarFile = (
  text: string,
  year: number,
  within: Within = { from: `${year - 1}-01-01`, to: `${year + 1}-12-31` },
): Result<CalendarRead, CalendarUnread> => {
  const bare = text.replace(/^\uFEFF/, '');
  const read = /^\s*BEGIN:VCALENDAR/i.test(bare) ? readIcs(bare, within) : readCalendarTable(bare, year);
  if (read === null) return err('no-columns');
  return read.items.length === 0 ? err('no-entries') : ok(read);
};
