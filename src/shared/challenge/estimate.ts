import { type Interval, wilson } from '../metric/interval.ts';
import { tAt, zAt } from './quantiles.ts';
import { type Kind, type Sums, valueOf, varianceOf } from './sums.ts';

/** Sums of whole persons, when rows of one person hang together. */
export type Persons = { readonly sums: Sums; readonly repeated: boolean };

/** A median's value and the values at the ranks that bound it, by level. */
export type Ranks = (level: number) => Interval;

export type Group = {
  readonly sums: Sums;
  readonly persons?: Persons;
  readonly ranks?: Ranks;
};

/** One effect: first − ρ · second, or first − threshold. */
export type Contrast = {
  readonly kind: Kind;
  readonly first: Group;
  readonly second: Group | null;
  readonly rho: number;
  readonly threshold: number;
};

export const groupValue = (kind: Kind, group: Group): number | null =>
  kind === 'median' ? (group.ranks?.(0.95).value ?? null) : valueOf(kind, group.sums);

export function effectValue({ kind, first, second, rho, threshold }: Contrast): number | null {
  const a = groupValue(kind, first);
  const b = second === null ? 0 : groupValue(kind, second);
  return a === null || b === null ? null : a - rho * b - threshold;
}

/** P1: the likely range of the effect, by the kind of metric. Null when a group has no value or one unit only. */
export function effectInterval(contrast: Contrast, level = 0.95): Interval | null {
  const { kind, first, second, rho, threshold } = contrast;
  const value = effectValue(contrast);
  if (value === null) return null;
  const byRange = kind === 'median' || (kind === 'share' && !clustered(first) && !clustered(second));
  if (byRange) {
    const a = rangeOf(kind, first, level);
    if (second === null) return { value, low: a.low - threshold, high: a.high - threshold };
    const b = rangeOf(kind, second, level);
    return {
      value,
      low: value - Math.hypot(a.value - a.low, rho * (b.high - b.value)),
      high: value + Math.hypot(a.high - a.value, rho * (b.value - b.low)),
    };
  }
  const va = groupVariance(kind, first);
  const vb = second === null ? 0 : groupVariance(kind, second);
  if (va === null || vb === null) return null;
  const half = pointFor(contrast, va, vb, level) * Math.sqrt(va + rho ** 2 * vb);
  return { value, low: value - half, high: value + half };
}

/** Wilson's range of a share, the ranks of a median. */
const rangeOf = (kind: Kind, group: Group, level: number): Interval =>
  kind === 'median' && group.ranks !== undefined
    ? group.ranks(level)
    : wilson(group.sums.y, group.sums.d, level);

const clustered = (group: Group | null): boolean => group?.persons?.repeated === true;

const groupVariance = (kind: Kind, group: Group): number | null =>
  varianceOf(kind === 'share' ? 'ratio' : kind, clustered(group) ? sumsOfPersons(group) : group.sums);

const sumsOfPersons = (group: Group): Sums => group.persons?.sums ?? group.sums;

/** Means have Student's t with Welch's degrees of freedom; everything else is normal. */
function pointFor({ kind, first, second, rho }: Contrast, va: number, vb: number, level: number): number {
  if (kind !== 'mean') return zAt(level);
  const freedom = (group: Group): number => (clustered(group) ? sumsOfPersons(group) : group.sums).n - 1;
  if (second === null) return tAt(level, freedom(first));
  const [one, two] = [va, rho ** 2 * vb];
  const below = one ** 2 / freedom(first) + two ** 2 / freedom(second);
  return below > 0 ? tAt(level, (one + two) ** 2 / below) : zAt(level);
}
