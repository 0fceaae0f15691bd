import type { CalendarItem, CalendarRead } from './calendar-item.ts';
import { readRule, repeatedDays } from './repeats.ts';

/** Days in which what repeats is looked for: a series may have no end. */
export type Within = { readonly from: string; readonly to: string };

/** An event's lines by their names; some stand more than once. */
type Event = ReadonlyMap<string, readonly string[]>;

/** Events of an iCalendar file (RFC 5545): their days, words and categories; what repeats stands on each of its days. */
export const readIcs = (text: string, within: Within): CalendarRead => {
  const events = eventsOf(text);
  // One day of a series that was moved or called off is an event of its own.
  const moved = new Map<string, Set<string>>();
  for (const event of events) {
    const day = dayOf(first(event, 'RECURRENCE-ID'));
    if (day) moved.set(uid(event), (moved.get(uid(event)) ?? new Set()).add(day));
  }
  const items: CalendarItem[] = [];
  let [unread, firstOnly] = [0, 0];
  for (const event of events) {
    const item = itemOf(event);
    if (!item) {
      unread++;
      continue;
    }
    const rule = first(event, 'RECURRENCE-ID') ? undefined : first(event, 'RRULE');
    const read = rule === undefined ? null : readRule(rule);
    if (rule !== undefined && read === null) firstOnly++;
    const more = list(event, 'RDATE').filter((day) => day >= within.from && day <= within.to);
    if (read === null && more.length === 0) {
      items.push(item);
      continue;
    }
    const gone = new Set([...list(event, 'EXDATE'), ...(moved.get(uid(event)) ?? [])]);
    const days = [...new Set([...(read ? repeatedDays(read, item.from, within) : [item.from]), ...more])];
    // A series that lies elsewhere is told by its first day.
    if (days.length === 0) items.push(item);
    items.push(
      ...days
        .filter((day) => !gone.has(day))
        .toSorted()
        .map((day) => onDay(item, day)),
    );
  }
  return { items, unread, firstOnly };
};

const eventsOf = (text: string): readonly Event[] => {
  // A long line goes on after a line break and a blank.
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const events: Event[] = [];
  let event: Map<string, string[]> | null = null;
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
      events.push(event);
      event = null;
    } else if (event && inside === 0) event.set(key, [...(event.get(key) ?? []), value]);
  }
  return events;
};

const first = (event: Event, name: string): string | undefined => event.get(name)?.[0];
const uid = (event: Event): string => first(event, 'UID')?.trim() ?? '';
const list = (event: Event, name: string): readonly string[] =>
  (event.get(name) ?? []).flatMap((line) => line.split(',')).flatMap((one) => dayOf(one) ?? []);

const itemOf = (event: Event): CalendarItem | null => {
  const from = dayOf(first(event, 'DTSTART'));
  const title = words(first(event, 'SUMMARY'));
  if (from === null || title === '' || first(event, 'STATUS')?.trim().toUpperCase() === 'CANCELLED')
    return null;
  const last = lastDay(event, from);
  return {
    from,
    to: last < from ? from : last,
    title,
    kind: words(first(event, 'CATEGORIES')),
    source: '',
  };
};

const lastDay = (event: Event, from: string): string => {
  const end = dayOf(first(event, 'DTEND'));
  if (end !== null)
    // The end of whole days is the first day after them.
    return /^\d{8}$/.test(first(event, 'DTEND')?.trim() ?? '') ? dayAfter(end, -1) : end;
  const [, weeks = 0, days = 0] = /^\+?P(?:(\d{1,3})W)?(?:(\d{1,4})D)?/
    .exec(first(event, 'DURATION')?.trim() ?? '')
    ?.map(Number) ?? [0];
  return dayAfter(from, Math.max(0, (weeks || 0) * 7 + (days || 0) - 1));
};

const onDay = (item: CalendarItem, day: string): CalendarItem => ({
  ...item,
  from: day,
  to: dayAfter(day, Math.round((Date.parse(item.to) - Date.parse(item.from)) / 86_400_000)),
});

const dayOf = (value: string | undefined): string | null => {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(value?.trim() ?? '');
  const day = found ? `${found[1]}-${found[2]}-${found[3]}` : '';
  return Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? null : day;
};
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const words = (value = ''): string =>
  value
    .replace(/\\[nN]/g, ' ')
    .replace(/\\([,;\\])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
