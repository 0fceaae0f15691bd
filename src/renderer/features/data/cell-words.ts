import { dateForms } from '../../../shared/messages/dates.ts';
import { oneLine } from '../../../shared/text/visible.ts';
import { plainNumber, short } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { metricWords } from '../../../shared/messages/metric-words.ts';

const isNumber = (type: string): boolean => /INT|DECIMAL|DOUBLE|FLOAT/.test(type);
const isTime = (type: string): boolean => /^(DATE|TIMESTAMP)/.test(type);

/** What a column holds, in a word. */
export const typeWords = (type: string): string =>
  isTime(type)
    ? words.profile.date
    : isNumber(type)
      ? words.profile.number
      : type === 'BOOLEAN'
        ? words.profile.truth
        : words.profile.text;

/** A value of a profile as people write it: "3,644,349.3", "0.85", "1 Mar 2025", "yes". */
export const cellWords = (value: string, type: string): string => {
  if (isNumber(type)) return numberWords(value);
  if (isTime(type)) return dayWords(value);
  if (type === 'BOOLEAN') return value === 'true' ? metricWords.yes : metricWords.no;
  return oneLine(value);
};

const longest = 1e12;

/** Two decimals are enough beside whole numbers; what is smaller keeps two digits that say something. */
const numberWords = (value: string): string => {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const size = Math.abs(number);
  if (size >= longest) return short(number);
  return plainNumber(size >= 1 ? Math.round(number * 100) / 100 : Number(number.toPrecision(2))).replace(
    '-',
    '−',
  );
};

const dayWords = (value: string): string => {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)/.exec(value) ?? [];
  const name = dateForms.months[Number(month) - 1];
  return name === undefined
    ? value.slice(0, 10)
    : `${dateForms.day(Number(day), dateForms.shortMonth(name))} ${year}`;
};
