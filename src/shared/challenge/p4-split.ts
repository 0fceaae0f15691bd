import { challengeWords as words } from '../messages/challenge-words.ts';
import type { Condition } from '../metric/row-scope.ts';
import type { Split, Splits } from './columns.ts';
import { fewest } from './claim.ts';
import { effectInterval, effectValue } from './estimate.ts';
import { type Mix, mixOf, type Part } from './mix.ts';
import type { Finding, Unsaid } from './probe.ts';
import { levelFor, zAt } from './quantiles.ts';
import { flips, type Scene, scopeOfGroup } from './scene.ts';

/** More of the rows than this in parts with one group only, and a column says nothing. */
const mostLeftOut = 0.2;
/** Against a threshold, a part below this share of all is not worth a question. */
const smallPart = 0.1;

type Moved = { readonly split: Split; readonly mix: Mix; readonly z: number; readonly reverses: boolean };

/** P4: does the effect turn, or shrink below half, when the groups are compared part by part? */
export function hiddenSplit(scene: Scene, splits: Splits): Finding | Unsaid {
  const { contrast, per, second, effect } = scene;
  const why = notSplittable(scene);
  if (why !== null) return { cannot: why };
  if (splits.length === 0) return { cannot: words.cannot.noColumn };
  if (second === null) return oddPart(scene, splits);
  const sided = splits.map(({ split, groups }) => ({
    split,
    parts: scene.first === 0 ? groups : groups.map(({ key, a, b }) => ({ key, a: b, b: a })),
  }));
  const moved = movedMixes(sided, contrast.rho, scene);
  if (moved === null) return { cannot: words.cannot.partsApart };
  const { best, tried } = moved;
  const flagged = best.flagged;
  return {
    flagged,
    effect: effect * per,
    adjusted: best.mix.adjusted * per,
    column: best.split.column,
    picture: picture(best, per),
    question: flagged ? words.P4.asks(best.split.column, best.reverses) : words.P4.quiet(),
    detail: words.P4.detail(scene.amounts, mixDetail(best, tried, per)),
  };
}

const notSplittable = ({ contrast: { kind } }: Scene): string | null =>
  kind === 'sum' ? words.cannot.total : kind === 'median' ? words.cannot.median : null;

/** The column whose mix explains most: among those that speak clearly, if there are any. */
export function movedMixes(
  splits: readonly { readonly split: Split; readonly parts: readonly Part[] }[],
  rho: number,
  scene: Scene | null,
): { readonly best: Moved & { readonly flagged: boolean }; readonly tried: number } | null {
  const level = levelFor(splits.length);
  const all = splits.flatMap(({ split, parts }) => {
    const mix = mixOf(parts, rho);
    if (mix === null || mix.leftOut > mostLeftOut) return [];
    const sign = scene?.sign ?? Math.sign(mix.effect);
    const reverses = scene === null ? Math.sign(mix.adjusted) !== sign : flips(scene, mix.adjusted);
    const z = mix.se > 0 ? mix.mix / mix.se : 0;
    const shrinks = Math.abs(mix.adjusted) < Math.abs(scene?.effect ?? mix.effect) / 2;
    const flagged = sign !== 0 && Math.abs(z) > zAt(level) && (reverses || shrinks);
    return [{ split, mix, z, reverses, flagged }];
  });
  const best = all.toSorted(
    (a, b) =>
      Number(b.flagged) - Number(a.flagged) ||
      Number(b.flagged && b.reverses) - Number(a.flagged && a.reverses) ||
      Math.abs(b.z) - Math.abs(a.z),
  )[0];
  return best === undefined ? null : { best, tried: splits.length };
}

export const mixDetail = (
  { split, mix, z }: Moved,
  tried: number,
  per: number,
): Parameters<typeof words.P4.detail>[1] => ({
  column: split.column,
  effect: mix.effect * per,
  mix: mix.mix * per,
  adjusted: mix.adjusted * per,
  z,
  tried,
  leftOut: mix.leftOut,
});

export const picture = ({ split, mix }: Moved, per: number): NonNullable<Finding['picture']> =>
  mix.parts.map(({ key, a, b }) => ({ label: partLabel(split, key), value: a * per, other: b * per }));

/** Against a threshold: a part that stands wholly on the other side. */
function oddPart(scene: Scene, splits: Splits): Finding {
  const { contrast, per, effect } = scene;
  const parts = splits.flatMap(({ split, groups }) =>
    groups
      .filter(({ a }) => a.d >= smallPart * contrast.first.sums.d && a.n >= fewest)
      .map((part) => ({ split, part })),
  );
  const level = levelFor(parts.length);
  const read = parts.map(({ split, part }) => {
    const own = { ...contrast, first: { sums: part.a } };
    const interval = effectInterval(own, level);
    const across =
      interval !== null && (scene.sign > 0 ? interval.high < 0 : scene.sign < 0 && interval.low > 0);
    return { split, part, across, value: effectValue(own) ?? 0 };
  });
  const best = read.toSorted(
    (a, b) => Number(b.across) - Number(a.across) || scene.sign * (a.value - b.value),
  )[0];
  const flagged = best?.across === true;
  const label = best === undefined ? '' : partLabel(best.split, best.part.key);
  return {
    flagged,
    effect: effect * per,
    ...(best === undefined
      ? {}
      : {
          adjusted: best.value * per,
          column: best.split.column,
          rows: {
            all: [...scopeOfGroup(scene, scene.first).all, ...partScope(best.split, best.part.key)],
          },
          picture: read
            .filter((one) => one.split === best.split)
            .map((one) => ({
              label: partLabel(one.split, one.part.key),
              value: one.value * per,
              ...(one === best ? { marked: true } : {}),
            })),
        }),
    question: flagged && best !== undefined ? words.P4.asksPart(best.split.column, label) : words.P4.quiet(),
    detail: words.P4.partDetail(scene.amounts, {
      parts: parts.length,
      columns: splits.length,
      ...(best === undefined ? {} : { column: best.split.column, label, value: best.value * per }),
    }),
  };
}

const partLabel = ({ edges }: Split, key: string | null): string => {
  if (key === null) return words.noValue;
  if (edges === null) return key;
  const at = Number(key);
  return words.fifth(edges[at - 1], edges[at]);
};

function partScope({ column, edges }: Split, key: string | null): readonly Condition[] {
  if (key === null) return [{ col: column, op: 'is empty' }];
  if (edges === null) return [{ col: column, op: '=', value: key }];
  const [above, upTo] = [edges[Number(key) - 1], edges[Number(key)]];
  return [
    ...(above === undefined ? [] : [{ col: column, op: '>', value: above } as const]),
    ...(upTo === undefined ? [] : [{ col: column, op: '≤', value: upTo } as const]),
  ];
}
