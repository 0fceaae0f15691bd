import { longDay } from '../messages/dates.ts';
import { oneLine } from '../text/visible.ts';
import { metricWords } from '../messages/metric-words.ts';
import { foldedGroup, smallGroup } from './small-group.ts';
import { ownColumn } from './own-column.ts';

/** `W2` in a column `wave` is read aloud as "Wave 2", a day as a day, true as yes; anything else as it stands. */
export const groupLabel = (column: string | undefined, value: string | null): string => {
  if (column === undefined) return metricWords.all;
  if (value === null || value === '') return metricWords.noValue;
  if (value === 'true') return metricWords.yes;
  if (value === 'false') return metricWords.no;
  if (value === foldedGroup) return metricWords.fewer(smallGroup);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return longDay(value);
  const name = ownColumn(column);
  const part = partOfTime(name, value);
  if (part !== null) return part;
  const short = /^([A-Za-z])(\d{1,3})$/.exec(value);
  if (short && name.toLowerCase().startsWith((short[1] ?? '').toLowerCase())) {
    return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${short[2]}`;
  }
  // Characters that turn or hide other text are shown, on axes and in tables as in every report.
  return oneLine(value);
};

/** Days of the week and hours of the day, as the closed list of made columns names them. */
const partOfTime = (column: string, value: string): string | null => {
  const number = Number(value);
  if (column.startsWith('weekday_of_')) return metricWords.weekdays[number - 1] ?? null;
  return column.startsWith('hour_of_') && /^\d{1,2}$/.test(value) ? metricWords.hour(value) : null;
};

/** The same inside a sentence: "wave 2". */
export const groupInSentence = (column: string | undefined, value: string | null): string => {
  const label = groupLabel(column, value);
  return label === value || metricWords.weekdays.includes(label)
    ? label
    : label.charAt(0).toLowerCase() + label.slice(1);
};

/** A column's or table's name as words: `email_sends` → "e-mail sends", `TotalCharges` → "Total Charges". */
export const nameInWords = (name: string): string => {
  const part = /^(weekday|hour)_of_(.+)$/.exec(name);
  if (!part?.[2]) return plainName(name);
  return part[1] === 'hour'
    ? metricWords.hourOf(plainName(part[2]))
    : metricWords.weekdayOf(plainName(part[2]));
};

const plainName = (name: string): string =>
  oneLine(name)
    .replace(/[_-]+/g, ' ')
    .replace(/(\p{Ll}{2}|\d)(?=\p{Lu}(?:\p{Ll}|\p{Lu}?$))/gu, '$1 ')
    .replace(/\bemails?\b/gi, (word) => (word.toLowerCase().endsWith('s') ? 'e-mails' : 'e-mail'))
    .trim();
