import { challengeWords as words } from '../messages/challenge-words.ts';
import type { Kind, Sums } from './sums.ts';
import { minus, squares, valueOf, varianceOf } from './sums.ts';
import { type Grain, type Period, periodsOf } from './periods.ts';
import type { Finding, Unsaid } from './probe.ts';
import { levelFor, zAt } from './quantiles.ts';
import { flips, type Scene, scopeOfGroup } from './scene.ts';

/** A period with fewer units than this in a group is not looked at alone. */
export const fewestInPeriod = 10;

export type OddPeriod = Period & { readonly z: number; readonly without: number };

/** Each period against the others together; the effect without it is a subtraction, never another scan. */
export function oddPeriods(scene: Scene): {
  readonly odd: readonly OddPeriod[];
  readonly all: readonly Period[];
  readonly grain: Grain;
} {
  const { contrast, cells, first, second } = scene;
  const { grain, periods } = periodsOf(cells, first, second);
  const odd = periods.flatMap((period) => {
    const one = difference(contrast.kind, contrast.first.sums, period.first, periods.length);
    const two =
      contrast.second === null
        ? { gap: 0, variance: 0, rest: 0 }
        : difference(contrast.kind, contrast.second.sums, period.second, periods.length);
    if (one === null || two === null) return [];
    const gap = one.gap - contrast.rho * two.gap;
    const se = Math.sqrt(one.variance + contrast.rho ** 2 * two.variance);
    const without = one.rest - contrast.rho * two.rest - contrast.threshold;
    return [{ ...period, z: se > 0 ? gap / se : 0, without }];
  });
  return { odd, all: periods, grain };
}

/** A period's value minus the rest's, with the variance of that, and the rest's value. */
function difference(
  kind: Kind,
  whole: Sums,
  part: Sums,
  periods: number,
): { gap: number; variance: number; rest: number } | null {
  const rest = minus(whole, part);
  if (part.n < fewestInPeriod || rest.n < fewestInPeriod) return null;
  if (kind === 'sum') {
    // A total is compared with the other periods' average; what is left is the total without it.
    const others = periods - 1;
    return {
      gap: part.y - rest.y / others,
      variance: part.yy + Math.max(0, rest.yy) / others ** 2,
      rest: rest.y,
    };
  }
  const [here, there] = [valueOf(kind, part), valueOf(kind, rest)];
  const variances = [varianceOf(kind, part), varianceOf(kind, rest)];
  if (here === null || there === null) return null;
  const apart = (variances[0] ?? 0) + (variances[1] ?? 0);
  // Both without any scatter of their own: then by the scatter of all.
  return { gap: here - there, variance: apart > 0 ? apart : pooled(whole, part, rest), rest: there };
}

const pooled = (whole: Sums, part: Sums, rest: Sums): number =>
  whole.d > 0
    ? (squares(whole, whole.y / whole.d) / whole.n) * (part.n / part.d ** 2 + rest.n / rest.d ** 2)
    : 0;

/** Only the period that stands out most is asked about. */
export function onePeriod(scene: Scene): {
  readonly finding: Finding | Unsaid;
  readonly odd: OddPeriod | null;
} {
  const { contrast, frame, per, effect } = scene;
  const none = (cannot: string): { finding: Unsaid; odd: null } => ({ finding: { cannot }, odd: null });
  if (frame.time === null) return none(words.cannot.noTime);
  if (contrast.kind === 'median') return none(words.cannot.median);
  const { odd, all, grain } = oddPeriods(scene);
  if (all.length < 3) return none(words.cannot.fewPeriods);
  const most = odd.toSorted((a, b) => Math.abs(b.z) - Math.abs(a.z))[0];
  if (most === undefined) return none(words.cannot.noSharedPeriod);
  const level = levelFor(all.length);
  const flipped = flips(scene, most.without);
  const changes = flipped || Math.abs(most.without - effect) > Math.abs(effect) / 2;
  const flagged = scene.sign !== 0 && Math.abs(most.z) > zAt(level) && changes;
  const finding: Finding = {
    flagged,
    effect: effect * per,
    adjusted: most.without * per,
    rows: {
      all: [
        ...(contrast.second === null ? scopeOfGroup(scene, scene.first).all : []),
        { col: frame.time, op: 'between', value: [most.from, most.to] },
      ],
    },
    picture: odd.map((one) => ({
      label: one.from,
      value: one.without * per,
      ...(one === most ? { marked: true } : {}),
    })),
    question: !flagged
      ? words.P3.quiet(grain)
      : flipped
        ? words.P3.asks(most)
        : words.P3.asksMuch(most, nowAndWithout(scene, most.without)),
    detail: words.P3.detail(scene.amounts, {
      from: most.from,
      to: most.to,
      z: most.z,
      effect: effect * per,
      without: most.without * per,
      periods: all.length,
      grain,
      looked: odd.length,
      needed: zAt(level),
    }),
  };
  return { finding, odd: flagged ? most : null };
}

/** Against a threshold the metric itself, between two groups their difference. */
function nowAndWithout({ contrast, amounts, effect, per }: Scene, without: number) {
  const gap = contrast.second !== null;
  const say = (value: number): string =>
    gap ? amounts.gap(value * per) : amounts.value((value + contrast.threshold) * per);
  return { now: say(effect), without: say(without), gap, per: amounts.per };
}
