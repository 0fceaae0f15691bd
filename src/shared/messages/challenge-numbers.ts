import { count, money, oneDecimal, withLocale } from './numbers.ts';
import { currencyOf as signOf } from '../metric/money-name.ts';

/** How a claim's numbers are written: shares in per cent, money with its sign, rates as they are. */
export type Amounts = {
  /** A value of the metric. */
  readonly value: (value: number) => string;
  /** A difference of two values. */
  readonly gap: (value: number) => string;
  /** One row's amount. */
  readonly amount: (value: number) => string;
  /** 1000 where values are so many per thousand; 1 where they say it themselves. */
  readonly per: number;
};

/** "€" for `amount_eur`; empty when the name says nothing. */
export const currencyOf = (column: string | null): string => (column === null ? '' : signOf(column, ''));

export function amountsOf(form: {
  readonly share: boolean;
  readonly per: number;
  readonly unit: string;
}): Amounts {
  const plain = (value: number): string => decimals(value);
  if (form.share && (form.per === 1 || form.per === 100)) {
    const points = (value: number): number => (value * 100) / form.per;
    return {
      value: (value) => `${oneDecimal(points(value))} %`,
      gap: (value) => `${fixed(points(value), 2)} points`,
      amount: plain,
      per: 1,
    };
  }
  if (/^[€$£]$/.test(form.unit)) {
    const sum = (value: number): string =>
      money(value, form.unit, Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : 2);
    return { value: sum, gap: sum, amount: sum, per: 1 };
  }
  return { value: plain, gap: plain, amount: plain, per: form.per };
}

const decimals = (value: number): string => {
  const size = Math.abs(value);
  if (Number.isInteger(value) || size >= 1000) return count(value);
  if (size >= 10) return oneDecimal(value);
  return fixed(value, size >= 1 ? 2 : 3);
};
const fixed = (value: number, digits: number): string => withLocale(value, digits).replace('-', '−');

export const percent = (share: number): string => `${oneDecimal(share * 100)} %`;
export const twoDecimals = (value: number): string => fixed(value, 2);
