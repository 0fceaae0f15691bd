import type { CalendarItem, CalendarRead } from './calendar-item.ts';

/** Events of an iCalendar file (RFC 5545): their days, words and categories. Repeated ones stand on their first day. */
export const readIcs = (text: string): CalendarRead => {
  // A long line goes on after a line break and a blank.
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const items: CalendarItem[] = [];
  let unread = 0;
  let event: Map<string, string> | null = null;
  // Alarms stand inside events and have words of their own.
  let inside = 0;
  for (const line of lines) {
    const found = /^([A-Za-z-]+)((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):(.*)$/.exec(line);
    if (!found) continue;
    const [, name = '', , value = ''] = found;
    const key = name.toUpperCase();
    if (key === 'BEGIN' && event) inside++;
    else if (key === 'BEGIN' && value.trim().toUpperCase() === 'VEVENT') event = new Map();
    else if (key === 'END' && inside > 0) inside--;
    else if (key === 'END' && event && value.trim().toUpperCase() === 'VEVENT') {
      const item = itemOf(event);
      if (item) items.push(item);
      else unread++;
      event = null;
    } else if (event && inside === 0 && !event.has(key)) event.set(key, value);
  }
  return { items, unread };
};

const itemOf = (event: ReadonlyMap<string, string>): CalendarItem | null => {
  const from = dayOf(event.get('DTSTART'));
  const title = words(event.get('SUMMARY'));
  if (from === null || title === '' || event.get('STATUS')?.toUpperCase() === 'CANCELLED') return null;
  const end = dayOf(event.get('DTEND'));
  const wholeDays = /^\d{8}$/.test(event.get('DTEND')?.trim() ?? '');
  // The end of whole days is the first day after them.
  const last = end === null ? from : wholeDays ? dayBefore(end) : end;
  return { from, to: last < from ? from : last, title, kind: words(event.get('CATEGORIES')), source: '' };
};

const dayOf = (value: string | undefined): string | null => {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(value?.trim() ?? '');
  const day = found ? `${found[1]}-${found[2]}-${found[3]}` : '';
  return Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? null : day;
};
const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

const words = (value = ''): string =>
  value
    .replace(/\\[nN]/g, ' ')
    .replace(/\\([,;\\])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
