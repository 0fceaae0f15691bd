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
  monthOf: (month: string, year: number) => `${month} ${year}`,
  quarterOf: (quarter: number, year: number) => `Q${quarter} ${year}`,
  weekOf: (day: string) => `week of ${day}`,
});

/** "18 March 2025", "18 March", "18 Mar" from an ISO day. */
export const longDay = (iso: string): string => `${dayMonth(iso)} ${parts(iso)[0]}`;
export const dayMonth = (iso: string): string =>
  dateForms.day(parts(iso)[2], dateForms.months[parts(iso)[1] - 1] ?? '');

/** The day that "03/04/25" is in one order; null when no such three numbers stand there. */
export const dayIn = (order: 'dmy' | 'mdy' | 'ymd', text: string): string | null => {
  const [, a, b, c] = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?!\d)/.exec(text) ?? [];
  if (a === undefined || b === undefined || c === undefined) return null;
  const [y, m, d] = order === 'ymd' ? [a, b, c] : order === 'mdy' ? [c, a, b] : [c, b, a];
  const two = (part: string): string => part.padStart(2, '0');
  return `${y.length === 2 ? `20${y}` : y}-${two(m)}-${two(d)}`;
};
const shortDay = (iso: string): string =>
  dateForms.day(parts(iso)[2], dateForms.shortMonth(dateForms.months[parts(iso)[1] - 1] ?? ''));

/** A stretch of time inside a sentence: "October 2018", "Q4 2018", "2018", "week of 1 October 2018". */
export const stretchName = (first: string, grain: 'week' | 'month' | 'quarter' | 'year'): string => {
  const [year, month] = parts(first);
  switch (grain) {
    case 'year':
      return String(year);
    case 'quarter':
      return dateForms.quarterOf(Math.ceil(month / 3), year);
    case 'month':
      return dateForms.monthOf(dateForms.months[month - 1] ?? '', year);
    case 'week':
      return dateForms.weekOf(longDay(first));
  }
};

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

/** `17.3.-25.3.`, `17-25 March`, `17.3.2025`, "last week of March", "letzte Märzwoche", "März", "KW 12" → first and last day. */
export const readDays = (text: string, year: number): readonly [string, string] | null => {
  const trimmed = text.trim();
  const stretch = readStretch(trimmed, year);
  if (stretch) return stretch;
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

/** A week of a month, a whole month, or a numbered week, named. */
const readStretch = (text: string, year: number): readonly [string, string] | null => {
  const week =
    /^(?:the )?(first|last|erste[nr]?|letzte[nr]?) (?:(?:week of|woche im) ([A-Za-zä]{3,})|([A-Za-zä]{3,9})woche)(?:\s+(\d{4}))?$/i.exec(
      text,
    );
  const named = week?.[2] ?? week?.[3] ?? '';
  if (week && monthOf(named) > 0)
    return weekOf(week[1] ?? '', monthOf(named), week[4] ? Number(week[4]) : year);
  const month = /^([A-Za-zä]{3,})(?:\s+(\d{4}))?$/.exec(text);
  if (month && isMonth(month[1] ?? ''))
    return wholeMonth(monthOf(month[1] ?? ''), month[2] ? Number(month[2]) : year);
  const whole = /^(?:(?:year|jahr)\s+)?((?:19|20)\d{2})$/i.exec(text);
  if (whole) return [`${whole[1]}-01-01`, `${whole[1]}-12-31`];
  const numbered = /^(?:week|kw|kalenderwoche|woche)\s*(\d{1,2})(?:[\s/]+(\d{4}))?$/i.exec(text);
  return numbered ? isoWeek(Number(numbered[1]), numbered[2] ? Number(numbered[2]) : year) : null;
};

/** The whole word, or its first three letters: "Mar", "März"; not "Market". */
const isMonth = (word: string): boolean => {
  const plain = (text: string): string => text.toLowerCase().replace('ä', 'a');
  return [...englishMonths, ...germanMonths].some((month) =>
    [plain(month), plain(month).slice(0, 3)].includes(plain(word)),
  );
};

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
const wholeMonth = (month: number, year: number): readonly [string, string] => [
  isoDay(Date.UTC(year, month - 1, 1)),
  isoDay(Date.UTC(year, month, 0)),
];

/** Monday to Sunday; the first week is the one with 4 January. */
const isoWeek = (week: number, year: number): readonly [string, string] | null => {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000;
  const from = monday + (week - 1) * 7 * 86_400_000;
  const belongs = new Date(from + 3 * 86_400_000).getUTCFullYear() === year;
  return week >= 1 && belongs ? [isoDay(from), isoDay(from + 6 * 86_400_000)] : null;
};

const weekOf = (which: string, month: number, year: number): readonly [string, string] | null => {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const from = /^(?:last|letzte[nr]?)$/i.test(which) ? lastDay - 6 : 1;
  const [first, last] = [valid(year, month, from), valid(year, month, from + 6)];
  return first && last ? [first, last] : null;
};
