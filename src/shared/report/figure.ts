import type { Measured } from '../log/events/fields.ts';
import { rangeOf } from '../messages/measured-words.ts';
import { fromTo, likely } from '../messages/report-words.ts';
import { count, money, oneDecimal } from '../messages/numbers.ts';

/** A number as it is printed, once for all formats: "20.5", "18.8 to 22.4", "24,000". */
export type Figure = {
  readonly value: string;
  readonly unit: string;
  readonly range: string | null;
  /** The same as a remark: "likely 18.8 to 22.4". */
  readonly likely: string | null;
  readonly n: string;
};

const isMoney = (unit: string): boolean => /^\p{Sc}$/u.test(unit);

export const figureOf = (measured: Measured, unit: string): Figure => {
  const range = rangeOf(measured);
  return {
    value: numberText(measured.value, unit),
    unit: isMoney(unit) ? '' : unit,
    range: range === null ? null : fromTo(numberText(range[0], unit), numberText(range[1], unit)),
    likely: range === null ? null : likely(numberText(range[0], unit), numberText(range[1], unit)),
    // A sum that was frozen does not say of how many rows.
    n: measured.n === 0 ? '–' : count(measured.n),
  };
};

export const numberText = (value: number, unit: string): string => {
  if (isMoney(unit)) return money(value, unit);
  return Number.isInteger(value) && !/\bper\b|%/u.test(unit) ? count(value) : oneDecimal(value);
};

/** "20.5 (likely 18.8 to 22.4)" */
export const withRange = ({ value, likely: remark }: Figure): string =>
  remark === null ? value : `${value} (${remark})`;
