import { challengeWords as words } from '../messages/challenge-words.ts';
import { differenceOfShares } from '../metric/interval.ts';
import { everySo } from './columns.ts';
import { type Answer, number, sumUp } from './cube.ts';
import { type Frame, outcomeColumn } from './frame.ts';
import type { Finding, Unsaid } from './probe.ts';
import type { Scene } from './scene.ts';

/** Points by which groups may differ before it is asked about. */
export const manyPoints = 0.05;

export const anyMissing = ({ cells }: Scene): boolean => cells.some((cell) => cell.g < 2 && cell.missing > 0);

/** A low and a high amount of each group, to put in the place of the missing ones; of many rows, from every so many-th. */
export const lowAndHighSql = (frame: Frame, rows: number): string =>
  `SELECT g, quantile_disc(y, [0.05, 0.95]) FILTER (NOT miss AND y IS NOT NULL) ${frame.from([], everySo(rows))} WHERE g < 2 GROUP BY g`;

type Ends = readonly [low: number, high: number];
export const readLowAndHigh = ({ rows }: Answer): ReadonlyMap<number, Ends> =>
  new Map(
    rows.map(([g, ends]) => [
      number(g),
      Array.isArray(ends) ? [number(ends[0]), number(ends[1])] : ([0, 0] as const),
    ]),
  );

/** P6: could the empty cells turn it, or are they empty more often in one group? */
export function missing(scene: Scene, amounts: ReadonlyMap<number, Ends> | null): Finding | Unsaid {
  const { cells, contrast, per, first, second, frame } = scene;
  const nowhere = cells.reduce((sum, cell) => (cell.g === 3 ? sum + cell.all : sum), 0);
  const whole = cells.reduce((sum, cell) => sum + cell.all, 0);
  if (frame.measured.missing === null && nowhere === 0)
    return {
      flagged: false,
      effect: scene.effect * per,
      question: words.P6.quiet(),
      detail: words.P6.nothing(),
    };
  const one = share(scene, first);
  const two = second === null ? null : share(scene, second);
  const flag = frame.measured.isFlag || contrast.kind === 'share';
  const ends = (g: number): Ends => (flag ? [0, 1] : (amounts?.get(g) ?? [0, 0]));
  const bounded = contrast.kind !== 'median';
  const a = filled(scene, first, ends(first));
  const b = second === null ? ([0, 0] as const) : filled(scene, second, ends(second));
  const low = a[0] - contrast.rho * b[1] - contrast.threshold;
  const high = a[1] - contrast.rho * b[0] - contrast.threshold;
  const some = one.k + (two?.k ?? 0) > 0;
  const crosses = bounded && some && low <= 0 && high >= 0 && scene.sign !== 0;
  const gap = two === null || one.n === 0 || two.n === 0 ? null : differenceOfShares(one, two);
  const uneven = gap !== null && Math.abs(gap.value) > manyPoints && (gap.low > 0 || gap.high < 0);
  const flagged = crosses || uneven;
  return {
    flagged,
    effect: scene.effect * per,
    question: questionOf(frame, flagged, crosses),
    detail: words.P6.detail(scene.amounts, {
      shares: [one, ...(two === null ? [] : [two])].map(({ k, n }) => (n > 0 ? k / n : 0)),
      nowhere: whole > 0 ? nowhere / whole : 0,
      ...(bounded && some ? { low: low * per, high: high * per } : {}),
    }),
  };
}

const questionOf = (frame: Frame, flagged: boolean, crosses: boolean): string => {
  if (!flagged) return words.P6.quiet();
  const column = frame.measured.missing === null ? null : outcomeColumn(frame.claim);
  return words.P6[crosses ? 'asks' : 'asksUneven'](column);
};

const share = ({ cells }: Scene, g: number): { k: number; n: number } => ({
  k: sumUp(cells, g, 'missing'),
  n: sumUp(cells, g, 'all'),
});

/** The group's metric with each missing amount at its low and at its high end. */
function filled(scene: Scene, g: number, [low, high]: Ends): Ends {
  const { cells, contrast, first, frame } = scene;
  const sums = (g === first ? contrast.first : (contrast.second ?? contrast.first)).sums;
  const gone = sumUp(cells, g, 'missing');
  const y = sums.y - sumUp(cells, g, 'missingY');
  if (contrast.kind === 'sum') return [y + gone * low, y + gone * high];
  const d = sums.d + (frame.measured.skipsEmpty ? gone : 0);
  return d > 0 ? [(y + gone * low) / d, (y + gone * high) / d] : [0, 0];
}
