import { wilson } from './interval.ts';
import { isShare, type Metric } from './metric.ts';
import type { ViewCell } from './view.ts';

export type SameMix = {
  /** The difference of the two groups as counted, over the parts that hold both. */
  readonly counted: number;
  /** The same if both groups had the parts in the same shares. */
  readonly same: number;
  /** Its likely range; null where the rows' own scatter is not known: a mean, an amount over another. */
  readonly range: readonly [low: number, high: number] | null;
  /** How much of what is counted lies in parts that hold only one of the two. */
  readonly leftOut: number;
};

type Part = { readonly rate: number; readonly weight: number; readonly k: number };

/** A rate or a mean has a mix; a count, a sum and a median are of all rows alike. */
export const hasMix = ({ d, y }: Metric): boolean =>
  y.agg === 'mean' ? d === undefined : d !== undefined && d.agg !== 'distinct' && y.agg !== 'median';

const partOf = ({ per }: Metric, { y, d, n }: ViewCell): Part | null => {
  const weight = d ?? n ?? 0;
  return weight > 0 ? { rate: d === null ? y : (y / d) * per, weight, k: y } : null;
};

/** Is it who is in the groups? Cells of the two groups by another column, held at the shares that both have together. */
export const sameMix = (
  metric: Metric,
  cells: readonly ViewCell[],
  [one, other]: readonly [string | null, string | null],
): SameMix | null => {
  const parts = [...new Set(cells.map(({ split }) => split ?? null))].map((split) => {
    const find = (group: string | null): Part | null => {
      const cell = cells.find((each) => each.group === group && (each.split ?? null) === split);
      return cell ? partOf(metric, cell) : null;
    };
    return { a: find(one), b: find(other) };
  });
  const both = parts.flatMap(({ a, b }) => (a && b ? [{ a, b, weight: a.weight + b.weight }] : []));
  const whole = parts.reduce((sum, { a, b }) => sum + (a?.weight ?? 0) + (b?.weight ?? 0), 0);
  const kept = both.reduce((sum, { weight }) => sum + weight, 0);
  if (kept === 0) return null;
  const mean = (side: 'a' | 'b'): number =>
    both.reduce((sum, part) => sum + part[side].rate * part[side].weight, 0) /
    both.reduce((sum, part) => sum + part[side].weight, 0);
  return {
    counted: mean('a') - mean('b'),
    same: both.reduce((sum, { a, b, weight }) => sum + (a.rate - b.rate) * weight, 0) / kept,
    range: isShare(metric) ? rangeOf(metric, both, kept) : null,
    leftOut: whole === 0 ? 0 : 1 - kept / whole,
  };
};

type Both = { readonly a: Part; readonly b: Part; readonly weight: number };

/**
 * The range of a weighted sum of differences of shares: each share's Wilson range, their distances squared, weighted and added
 * (Zou and Donner 2008). With one part it is Newcombe's range of a difference, as everywhere else.
 */
const rangeOf = ({ per }: Metric, parts: readonly Both[], kept: number): readonly [number, number] => {
  let [same, below, above] = [0, 0, 0];
  for (const { a, b, weight } of parts) {
    const share = weight / kept;
    const [one, other] = [wilson(a.k, a.weight), wilson(b.k, b.weight)];
    same += share * (one.value - other.value);
    below += share ** 2 * ((one.value - one.low) ** 2 + (other.high - other.value) ** 2);
    above += share ** 2 * ((one.high - one.value) ** 2 + (other.value - other.low) ** 2);
  }
  return [(same - Math.sqrt(below)) * per, (same + Math.sqrt(above)) * per];
};

export type MixVerdict = 'stays' | 'smaller' | 'gone' | 'turns';

/** Whether at the same mix there may be no difference at all. */
export const isOpen = ({ range }: SameMix): boolean => range !== null && range[0] <= 0 && range[1] >= 0;

/** What becomes of the difference once both have the same mix. */
export const mixVerdict = ({ counted, same }: Pick<SameMix, 'counted' | 'same'>): MixVerdict => {
  const left = counted === 0 ? 1 : same / counted;
  if (left < -0.1) return 'turns';
  if (left < 0.1) return 'gone';
  return left < 0.67 ? 'smaller' : 'stays';
};
