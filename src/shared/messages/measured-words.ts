import { metricWords } from './metric-words.ts';
import { inUnit, oneDecimal } from './numbers.ts';

type Ends = { readonly low: number | null; readonly high: number | null };

/** A complete count or sum is what it is: its range is a point, and says nothing. */
export const rangeOf = ({ low, high }: Ends): readonly [low: number, high: number] | null =>
  low === null || high === null || low === high ? null : [low, high];

/** "likely 18.8 to 22.4"; null where there is no range to tell. */
export const likelyRange = (measured: Ends): string | null => {
  const range = rangeOf(measured);
  return range && metricWords.likely(oneDecimal(range[0]), oneDecimal(range[1]));
};

/** "20.5 (18.8–22.4)", "€35,449"; the analyst's brackets where they are given. */
export const measuredWords = (
  measured: Ends & { readonly value: number },
  unit: string,
  [open, close] = ['(', ')'],
): string => {
  const range = rangeOf(measured);
  const value = inUnit(measured.value, unit);
  return range === null
    ? value
    : `${value} ${open}${range.map((end) => inUnit(end, unit)).join('–')}${close}`;
};

/** "20.5 orders per 1,000 e-mails (likely 18.8 to 22.4)"; what counts money says so in front of the number. */
export const resultWords = (measured: Ends & { readonly value: number }, unit: string): string => {
  const value = inUnit(measured.value, unit);
  const likely = likelyRange(measured);
  return [value, ...(isSign(unit) ? [] : [unit]), ...(likely === null ? [] : [`(${likely})`])]
    .filter(Boolean)
    .join(' ');
};
const isSign = (unit: string): boolean => /^[€$£]$/.test(unit);
