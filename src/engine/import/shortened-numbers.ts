import type { PlanNote } from './plan-note.ts';
import type { Shapes } from './shapes.ts';

/**
 * A spreadsheet shows numbers of twelve digits and more as "4.00638E+12", and writes them so into a CSV: the digits that
 * are not shown are lost. Among numbers with decimals it may be a very large amount; among whole ones it is what is left
 * of an identifier.
 */
export const shortenedCell = '[0-9]([.,][0-9]{1,5})?E[+][0-9]{2}';
const shape = /^9(?:[.,]9{1,5})?E\+99$/;
const whole = /^-?9+$/;
const fewestDigits = 12;
const mostDigits = 31;

export function shortenedIn({ shapes }: Shapes): (PlanNote & { readonly kind: 'shortened' }) | null {
  const short = shapes.filter((one) => shape.test(one.shape));
  const [first] = short;
  if (first === undefined || !shapes.every((one) => shape.test(one.shape) || whole.test(one.shape)))
    return null;
  const digits = Number(first.example.slice(-2)) + 1;
  if (digits < fewestDigits || digits > mostDigits) return null;
  const kept = first.example.slice(0, -4).replace(/\D/g, '').length;
  return {
    kind: 'shortened',
    n: short.reduce((n, one) => n + one.n, 0),
    example: first.example,
    digits,
    kept,
  };
}
