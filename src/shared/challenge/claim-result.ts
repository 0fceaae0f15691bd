import { type CheckOutcome } from '../metric/check.ts';
import type { Interval } from '../metric/interval.ts';
import { fewest } from './claim.ts';
import type { Cell } from './cube.ts';
import { effectInterval } from './estimate.ts';
import type { Frame } from './frame.ts';
import { anyYoung } from './p7-early.ts';
import type { Scene } from './scene.ts';

/** How the claim itself stands. `effect`: first − ρ · second, or what is above the threshold; in the claim's unit. */
export type ClaimResult = {
  readonly effect: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  readonly outcome: CheckOutcome;
};

export function claimResult(
  { claim }: Frame,
  scene: Scene | null,
  cells: readonly Cell[],
  clock: string | null,
): ClaimResult {
  if (scene === null) return { effect: null, low: null, high: null, n: 0, outcome: 'cannot' };
  const { per, n } = scene;
  const interval = effectInterval(scene.contrast);
  const figures = {
    effect: scene.effect * per,
    low: interval === null ? null : interval.low * per,
    high: interval === null ? null : interval.high * per,
    n,
  };
  if (n < Math.max(1, claim.minN ?? fewest) || interval === null) return { ...figures, outcome: 'cannot' };
  if (anyYoung(cells, clock, claim.maturityDays ?? 0)) return { ...figures, outcome: 'too_early' };
  return { ...figures, outcome: compare(scene, interval) };
}

/** Meets with the whole range only; too close when the range holds both answers. */
function compare({ frame: { claim }, contrast, per }: Scene, { low, high }: Interval): CheckOutcome {
  const above = (limit: number): CheckOutcome =>
    low >= limit ? 'meets' : high < limit ? 'does_not_meet' : 'too_close';
  const below = (limit: number): CheckOutcome =>
    high <= limit ? 'meets' : low > limit ? 'does_not_meet' : 'too_close';
  switch (claim.shape) {
    case 'at_least':
      return above(0);
    case 'at_most':
      return below(0);
    case 'between': {
      const from = (claim.threshold ?? 0) / per - contrast.threshold;
      const to = (claim.upper ?? claim.threshold ?? 0) / per - contrast.threshold;
      if (low >= from && high <= to) return 'meets';
      return high < from || low > to ? 'does_not_meet' : 'too_close';
    }
    case 'higher_than_other_group':
      if (claim.direction === 'lower') return high < 0 ? 'meets' : low >= 0 ? 'does_not_meet' : 'too_close';
      return low > 0 ? 'meets' : high <= 0 ? 'does_not_meet' : 'too_close';
    case 'changed_by_at_least': {
      const limit = claim.threshold ?? 0;
      return claim.direction === 'lower' || limit < 0 ? below(-Math.abs(limit) / per) : above(limit / per);
    }
  }
}
