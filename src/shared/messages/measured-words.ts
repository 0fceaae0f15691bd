import { inUnit } from './numbers.ts';

type Ends = { readonly low: number | null; readonly high: number | null };

/** A complete count or sum is what it is: its range is a point, and says nothing. */
export const rangeOf = ({ low, high }: Ends): readonly [low: number, high: number] | null =>
  low === null || high === null || low === high ? null : [low, high];

/** "20.5 (18.8–22.4)", "€35,449". */
export const measuredWords = (measured: Ends & { readonly value: number }, unit: string): string => {
  const range = rangeOf(measured);
  const value = inUnit(measured.value, unit);
  return range === null ? value : `${value} (${range.map((end) => inUnit(end, unit)).join('–')})`;
};
