import { challengeWords as words } from '../messages/challenge-words.ts';
import type { Splits } from './columns.ts';
import { groupsArePeriods } from './frame.ts';
import { mixDetail, movedMixes, picture } from './p4-split.ts';
import type { Finding, Unsaid } from './probe.ts';
import type { Scene } from './scene.ts';

/** P5: between two stretches of time, is the change who was counted? The claim's own two periods, or its earlier and later half. */
export function movedMix(scene: Scene, splits: Splits, cut: string | null): Finding | Unsaid {
  const { contrast, frame, per } = scene;
  if (contrast.kind === 'sum') return { cannot: words.cannot.total };
  if (contrast.kind === 'median') return { cannot: words.cannot.median };
  if (frame.time === null) return { cannot: words.cannot.noTime };
  const own = scene.second !== null && groupsArePeriods(frame);
  if (!own && cut === null) return { cannot: words.cannot.oneDay };
  if (splits.length === 0) return { cannot: words.cannot.noColumn };
  const sided = splits.map(({ split, groups, halves }) => ({
    split,
    parts: !own ? halves : scene.first === 0 ? groups : groups.map(({ key, a, b }) => ({ key, a: b, b: a })),
  }));
  const moved = movedMixes(sided, own ? contrast.rho : 1, own ? scene : null);
  if (moved === null) return { cannot: words.cannot.partsApart };
  const { best, tried } = moved;
  const share = best.mix.effect === 0 ? 0 : best.mix.mix / best.mix.effect;
  return {
    flagged: best.flagged,
    effect: best.mix.effect * per,
    adjusted: best.mix.adjusted * per,
    column: best.split.column,
    picture: picture(best, per),
    question: best.flagged ? words.P5.asks(best.split.column, share) : words.P5.quiet(),
    detail: words.P5.detail(scene.amounts, { ...mixDetail(best, tried, per), cut: own ? null : cut }),
  };
}
