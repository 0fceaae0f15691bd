import { err, ok, type Result } from '../result.ts';
import type { ContextKind } from '../log/vocabulary.ts';
import type { CalendarItem, CalendarRead } from './calendar-item.ts';
import { readCalendarTable } from './calendar-table.ts';
import { readIcs } from './ics.ts';

export type CalendarUnread = 'no-columns' | 'no-entries';

export type Entry = Omit<CalendarItem, 'kind'> & { readonly kind: ContextKind };

/** A calendar as a table (CSV) or as calendars give it away (ICS); `year` is taken where a day has none. */
export const readCalendarFile = (text: string, year: number): Result<CalendarRead, CalendarUnread> => {
  const bare = text.replace(/^\uFEFF/, '');
  const read = /^\s*BEGIN:VCALENDAR/i.test(bare) ? readIcs(bare) : readCalendarTable(bare, year);
  if (read === null) return err('no-columns');
  return read.items.length === 0 ? err('no-entries') : ok(read);
};
