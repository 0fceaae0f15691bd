import { numbersLocale, spoken } from './speaking.ts';

/** A number as people write it: `1.234,5`, `1 234,5`, `1'234.5`, `1,234.5`. Null when it is not one. */
export const readNumber = (text: string): number | null => {
  const bare = text
    .trim()
    .replace(/[€$£%]|\s|'|\u00a0|\u202f/g, '')
    .replace(/^[−–]/, '-');
  if (!/^-?[\d.,]+$/.test(bare) || !/\d/.test(bare)) return null;
  const comma = bare.lastIndexOf(',');
  const point = bare.lastIndexOf('.');
  const mark = comma > point ? ',' : '.';
  const both = comma >= 0 && point >= 0;
  const repeated = bare.split(mark).length > 2;
  const decimal = both || (!repeated && !/[.,]\d{3}$/.test(bare)) || /^-?0[.,]/.test(bare) ? mark : null;
  const plain = decimal
    ? bare
        .split(decimal === ',' ? '.' : ',')
        .join('')
        .replace(decimal, '.')
    : bare.replace(/[.,]/g, '');
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
};

/** Making a format costs far more than using it: a screen has hundreds of numbers, and few formats. */
const formats = new Map<string, Intl.NumberFormat>();
const formatted = (value: number, name: string, options: Intl.NumberFormatOptions): string => {
  const key = `${numbersLocale()} ${name}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(numbersLocale(), options)));
  return format.format(value);
};

export const withLocale = (value: number, digits: number): string =>
  formatted(value, `${digits}`, { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** "12,000", "21.0"; a true minus sign. */
export const count = (value: number): string => withLocale(value, 0).replace('-', '−');
export const oneDecimal = (value: number): string => withLocale(value, 1).replace('-', '−');
export const money = (value: number, sign: string, digits = 0): string => {
  const amount = withLocale(Math.abs(value), digits);
  const minus = value < 0 ? '−' : '';
  return signAfter() ? `${minus}${amount}\u00a0${sign}` : `${minus}${sign}${amount}`;
};
/** "46.045 €" in most of Europe, "€46,045" in English. */
const signAfter = (): boolean => !/^en\b/.test(numbersLocale());

/** A number as somebody set it: "15", "2.5". */
export const plainNumber = (value: number): string =>
  Math.abs(value) >= 10_000
    ? formatted(value, 'plain', { maximumFractionDigits: 12 })
    : formatted(value, 'ungrouped', { maximumFractionDigits: 12, useGrouping: false });

/** A figure as its unit is written: "€46,045", "16.7". */
export const inUnit = (value: number, unit: string): string =>
  /^[€$£]$/.test(unit) ? money(value, unit) : oneDecimal(value);

/** The marketer's lens rounds to whole numbers; small rates keep one decimal. */
export const wholeWhenLarge = (value: number): string =>
  Math.abs(value) >= 5 || value === 0 ? count(Math.round(value)) : oneDecimal(value);

/** One decimal; what would then read 0.0 keeps two digits that say something: "0.0042". */
export const decimal = (value: number): string =>
  value === 0 || Math.abs(value) >= 0.1
    ? oneDecimal(value)
    : formatted(value, 'significant', { maximumSignificantDigits: 2, maximumFractionDigits: 20 }).replace(
        '-',
        '−',
      );

export const numberSteps = spoken('numberSteps', {
  trillion: 'tn',
  billion: 'bn',
  million: 'm',
  thousand: 'k',
});
const sizes = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
] as const;

/** Of millions a person reads three digits: "486m", "42.1m", "1.13bn". Below, every digit. */
const fewDigits = (value: number): string | null => {
  const step = sizes.find(([size]) => Math.abs(value) >= size);
  if (!step || step[0] < 1e6) return null;
  const [size, name] = step;
  return `${formatted(value / size, 'few', { maximumSignificantDigits: 3 }).replace('-', '−')}${numberSteps[name]}`;
};

/** For a person at some distance: whole, and of millions three digits. */
export const readable = (value: number): string => fewDigits(value) ?? wholeWhenLarge(value);
export const readableMoney = (value: number, sign: string): string | null => {
  const few = fewDigits(Math.abs(value));
  if (few === null) return null;
  const minus = value < 0 ? '−' : '';
  return signAfter() ? `${minus}${few}\u00a0${sign}` : `${minus}${sign}${few}`;
};

/** For an axis: "40k", "2.5m", "0.02". */
export const short = (value: number): string => {
  const step = sizes.find(([size]) => Math.abs(value) >= size);
  if (!step) return Number.isInteger(value) ? count(value) : decimal(value);
  const [size, name] = step;
  return `${formatted(value / size, 'short', { maximumFractionDigits: 2 }).replace('-', '−')}${numberSteps[name]}`;
};

/** "€1.2k", as it stands at an axis. */
export const shortMoney = (value: number, sign: string): string => {
  const amount = short(Math.abs(value));
  const minus = value < 0 ? '−' : '';
  return signAfter() ? `${minus}${amount}\u00a0${sign}` : `${minus}${sign}${amount}`;
};
