import { challengeWords as words } from '../messages/challenge-words.ts';
import { differenceOfShares } from '../metric/interval.ts';
import { sumUp } from './cube.ts';
import { manyPoints } from './p6-missing.ts';
import type { Finding, Unsaid } from './probe.ts';
import { type Scene, scopeOfGroup } from './scene.ts';

/**
 * P10: does the join lose more in one group, and would it have counted rows twice? Where the outcome is the match
 * itself, unmatched rows are the finding and no doubt.
 */
export function joinDoubt(scene: Scene): Finding | Unsaid {
  const { cells, frame, first, second } = scene;
  if (!frame.joins) return { cannot: words.cannot.noJoin };
  const groups = [first, ...(second === null ? [] : [second])].map((g) => ({
    k: sumUp(cells, g, 'unmatched'),
    n: sumUp(cells, g, 'all'),
    twice: sumUp(cells, g, 'multiplied'),
  }));
  const twice = groups.reduce((sum, group) => sum + group.twice, 0);
  const [one, two] = groups;
  const gap =
    one === undefined || two === undefined || one.n === 0 || two.n === 0
      ? null
      : differenceOfShares(one, two);
  const uneven =
    !frame.measured.countsMatches &&
    gap !== null &&
    Math.abs(gap.value) > manyPoints &&
    (gap.low > 0 || gap.high < 0);
  const flagged = uneven || twice > 0;
  const shares = groups.map(({ k, n }) => (n > 0 ? k / n : 0));
  const { outcome } = frame.claim;
  const table = 'metric' in outcome ? (outcome.metric.join?.table ?? '') : '';
  return {
    flagged,
    effect: scene.effect * scene.per,
    question: uneven
      ? words.P10.asksUneven(
          { share: shares[0] ?? 0, label: groupName(scene, first) },
          { share: shares[1] ?? 0, label: second === null ? null : groupName(scene, second) },
          table,
        )
      : twice > 0
        ? words.P10.asksTwice(twice, table)
        : words.P10.quiet(),
    detail: words.P10.detail({
      shares,
      twice,
      matchIsOutcome: frame.measured.countsMatches,
    }),
  };
}

/** "north" for `region = north`; null where a group is said by more than one value. */
const groupName = (scene: Scene, g: number): string | null => {
  const [only, ...more] = scopeOfGroup(scene, g).all;
  if (only === undefined || more.length > 0 || !('value' in only)) return null;
  const values = [only.value].flat();
  return (only.op === '=' || only.op === 'in') && values.length === 1 ? String(values[0]) : null;
};
