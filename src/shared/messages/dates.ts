import { spoken } from './speaking.ts';

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const parts = (iso: string): readonly [number, number, number] => {
  const [year = '0', month = '1', day = '1'] = iso.slice(0, 10).split('-');
  return [Number(year), Number(month), Number(day)];
};

export const germanMonths = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

export const dateForms = spoken('dateForms', {
  months: englishMonths,
  /** "18 March"; a range leaves out what it shares. */
  day: (day: number, month: string) => `${day} ${month}`,
  from: (day: number) => String(day),
  shortMonth: (month: string) => month.slice(0, 3),
  today: 'today',
  yesterday: 'yesterday',
  daysAgo: (days: number) => `${days} days ago`,
});

/** "18 March 2025", "18 March", "18 Mar" from an ISO day. */
export const longDay = (iso: string): string => `${dayMonth(iso)} ${parts(iso)[0]}`;
export const dayMonth = (iso: string): string =>
  dateForms.day(parts(iso)[2], dateForms.months[parts(iso)[1] - 1] ?? '');
const shortDay = (iso: string): string =>
  dateForms.day(parts(iso)[2], dateForms.shortMonth(dateForms.months[parts(iso)[1] - 1] ?? ''));

/** "4 Mar" or "4 Mar–7 Apr", for under a mark. */
export const shortDays = (from: string, to: string): string =>
  from === to ? shortDay(from) : `${shortDay(from)}–${shortDay(to)}`;

/** "18–24 March", "17 March–4 April": never breaking a number from its word. */
export const dayRange = (from: string, to: string): string => {
  if (from === to) return dayMonth(from);
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${dateForms.from(parts(from)[2])}–${dayMonth(to)}`
    : `${dayMonth(from)}–${dayMonth(to)}`;
};

export const relativeDay = (at: number, now: number): string => {
  const days = Math.floor(now / 86_400_000) - Math.floor(at / 86_400_000);
  if (days <= 0) return dateForms.today;
  if (days === 1) return dateForms.yesterday;
  return days < 7 ? dateForms.daysAgo(days) : dayMonth(new Date(at).toISOString());
};

const valid = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
};

/** A day as people write it: `4.3.2025`, `04.03.`, `2025-03-04`. Without a year, `year` is taken. */
export const readDay = (text: string, year: number): string | null => {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})\.\s*(\d{1,2})\.?\s*(\d{4}|\d{2})?$/.exec(trimmed);
  if (dotted) {
    const written = dotted[3] ? Number(dotted[3]) : year;
    return valid(written < 100 ? 2000 + written : written, Number(dotted[2]), Number(dotted[1]));
  }
  const worded = /^(\d{1,2})\.?\s+([A-Za-zä]{3,})\.?\s*(\d{4})?$/.exec(trimmed);
  const month = worded ? monthOf(worded[2] ?? '') : 0;
  return worded && month > 0 ? valid(worded[3] ? Number(worded[3]) : year, month, Number(worded[1])) : null;
};

/** Months are read in both languages, whichever is spoken: 1 to 12, or 0. */
const monthOf = (word: string): number => {
  const start = word.toLowerCase().replace('ä', 'a').slice(0, 3);
  const named = (months: readonly string[]): number =>
    months.findIndex((month) => month.toLowerCase().replace('ä', 'a').startsWith(start)) + 1;
  return named(englishMonths) || named(germanMonths);
};

/** `17.3.-25.3.`, `17-25 March`, `17.3.2025`, "last week of March" → first and last day. */
export const readDays = (text: string, year: number): readonly [string, string] | null => {
  const trimmed = text.trim();
  const week = /^(first|last|erste|letzte) (?:week of|woche im) ([A-Za-zä]{3,})(?:\s+(\d{4}))?$/i.exec(
    trimmed,
  );
  if (week && monthOf(week[2] ?? '') > 0)
    return weekOf(week[1] ?? '', monthOf(week[2] ?? ''), week[3] ? Number(week[3]) : year);
  const inMonth = /^(\d{1,2})\.?\s*[-–]\s*(\d{1,2})\.?\s+([A-Za-zä]{3,})\.?\s*(\d{4})?$/.exec(trimmed);
  if (inMonth) {
    const ends = [inMonth[1], inMonth[2]].map((day) =>
      readDay(`${day} ${inMonth[3]} ${inMonth[4] ?? year}`, year),
    );
    return ends[0] && ends[1] && ends[0] <= ends[1] ? [ends[0], ends[1]] : null;
  }
  const single = readDay(trimmed, year);
  if (single) return [single, single];
  const [from = '', to = ''] = trimmed.split(
    /\s+(?:to|bis)\s+|\s*–\s*/i.test(trimmed) ? /\s+(?:to|bis)\s+|\s*–\s*/i : /\s*-\s*/,
  );
  const [first, last] = [readDay(from, year), readDay(to, year)];
  return first && last && first <= last ? [first, last] : null;
};

const weekOf = (which: string, month: number, year: number): readonly [string, string] | null => {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const from = /^(last|letzte)$/i.test(which) ? lastDay - 6 : 1;
  const [first, last] = [valid(year, month, from), valid(year, month, from + 6)];
  return first && last ? [first, last] : null;
};
