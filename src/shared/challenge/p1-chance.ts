import { challengeWords as words } from '../messages/challenge-words.ts';
import type { Interval } from '../metric/interval.ts';
import { effectInterval } from './estimate.ts';
import type { Finding, Unsaid } from './probe.ts';
import { levelFor } from './quantiles.ts';
import type { Scene } from './scene.ts';

/** Could it be luck? The effect's likely range holds 0. `k`: for 0/1 outcomes, how many units carry it. */
export function chance(scene: Scene, k: number | null): Finding | Unsaid {
  const interval = effectInterval(scene.contrast);
  if (interval === null) return { cannot: words.cannot.oneUnit };
  const flagged = holdsZero(interval);
  const { value, low, high } = scaled(interval, scene.per);
  return {
    flagged,
    effect: value,
    ...(k === null ? {} : { k }),
    question: words.P1[flagged ? 'asks' : 'quiet'](),
    detail: words.P1.detail(scene.amounts, { value, low, high, k }),
  };
}

/** How often did we look? What stands alone at 95 % need not stand as the best of m looks. */
export function looks(scene: Scene, cuts: number): Finding | Unsaid {
  const plain = effectInterval(scene.contrast);
  const strict = effectInterval(scene.contrast, levelFor(cuts));
  if (plain === null || strict === null) return { cannot: words.cannot.oneUnit };
  const flagged = !holdsZero(plain) && holdsZero(strict);
  const { low, high } = scaled(strict, scene.per);
  return {
    flagged,
    effect: scene.effect * scene.per,
    question: words.P9[flagged ? 'asks' : 'quiet'](cuts),
    detail: words.P9.detail(scene.amounts, { cuts, low, high, level: levelFor(cuts) }),
  };
}

const holdsZero = ({ low, high }: Interval): boolean => low <= 0 && high >= 0;
const scaled = ({ value, low, high }: Interval, per: number): Interval => ({
  value: value * per,
  low: low * per,
  high: high * per,
});
