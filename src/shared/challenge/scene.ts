import type { RowScope } from '../metric/row-scope.ts';
import { fewest, perOf, rolesOf } from './claim.ts';
import { type Cell, kindIn, sumsOf } from './cube.ts';
import { type Contrast, effectValue, type Group, groupValue } from './estimate.ts';
import type { Frame } from './frame.ts';
import type { Amounts } from '../messages/challenge-numbers.ts';

/** What every reading looks at: the claim's rows, its effect, and how to say an amount. */
export type Scene = {
  readonly frame: Frame;
  readonly cells: readonly Cell[];
  readonly contrast: Contrast;
  /** Which group of the frame stands first and which second. */
  readonly first: number;
  readonly second: number | null;
  readonly effect: number;
  /** The data's answer: +1, −1, or 0 when there is none. */
  readonly sign: number;
  readonly per: number;
  /** Units of the smaller group. */
  readonly n: number;
  readonly amounts: Amounts;
};

export type Extras = {
  readonly persons: ReadonlyMap<number, NonNullable<Group['persons']>>;
  readonly ranks: ReadonlyMap<number, NonNullable<Group['ranks']>>;
};

const index = { a: 0, b: 1 } as const;

export function contrastOf(frame: Frame, cells: readonly Cell[], extras: Extras): Contrast {
  const { claim } = frame;
  const { first, second, rho } = rolesOf(claim);
  const kind = kindIn(frame, cells);
  const group = (role: 'a' | 'b'): Group => {
    const persons = extras.persons.get(index[role]);
    const ranks = extras.ranks.get(index[role]);
    return {
      sums: sumsOf(cells, index[role]),
      ...(persons === undefined ? {} : { persons }),
      ...(ranks === undefined ? {} : { ranks }),
    };
  };
  const one = group(first);
  const value = groupValue(kind, one) ?? 0;
  return {
    kind,
    first: one,
    second: second === null ? null : group(second),
    rho,
    threshold: second === null ? nearestThreshold(frame, value) : 0,
  };
}

/** The end of "between" that the value is closest to: the one it would have to cross. */
function nearestThreshold({ claim }: Frame, value: number): number {
  const per = perOf(claim);
  const low = (claim.threshold ?? 0) / per;
  if (claim.shape !== 'between' || claim.upper === undefined) return low;
  const high = claim.upper / per;
  return Math.abs(value - low) <= Math.abs(value - high) ? low : high;
}

export function sceneOf(
  frame: Frame,
  cells: readonly Cell[],
  contrast: Contrast,
  amounts: Amounts,
): Scene | null {
  const effect = effectValue(contrast);
  if (effect === null) return null;
  const { first, second } = rolesOf(frame.claim);
  return {
    frame,
    cells,
    contrast,
    first: index[first],
    second: second === null ? null : index[second],
    effect,
    sign: signOf(effect, contrast),
    per: perOf(frame.claim),
    n: Math.min(contrast.first.sums.n, contrast.second?.sums.n ?? Number.POSITIVE_INFINITY),
    amounts,
  };
}

/** Below what sums of doubles can tell apart there is no answer to challenge. */
function signOf(effect: number, contrast: Contrast): number {
  return Math.abs(effect) <= slack(contrast) ? 0 : Math.sign(effect);
}
export const slack = (contrast: Contrast): number =>
  1e-12 *
  (Math.abs(groupValue(contrast.kind, contrast.first) ?? 0) +
    Math.abs(contrast.threshold) +
    (contrast.second === null
      ? 0
      : Math.abs(contrast.rho * (groupValue(contrast.kind, contrast.second) ?? 0))));

/** Whether another effect would be another answer. */
export const flips = (scene: Scene, effect: number): boolean => scene.sign * effect <= slack(scene.contrast);

export const enough = (scene: Scene): boolean => scene.n >= fewest;

export const scopeOfGroup = ({ frame: { claim } }: Scene, g: number): RowScope =>
  (g === 0 ? claim.a : claim.b) ?? { all: [] };
