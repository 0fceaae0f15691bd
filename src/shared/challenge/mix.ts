import { nothing, plus, type Sums } from './sums.ts';

export type Part = { readonly key: string | null; readonly a: Sums; readonly b: Sums };

export type Mix = {
  /** Over the parts that hold both groups. */
  readonly effect: number;
  readonly mix: number;
  readonly adjusted: number;
  readonly se: number;
  /** Share of Σd in parts that hold one group only. */
  readonly leftOut: number;
  readonly parts: readonly { readonly key: string | null; readonly a: number; readonly b: number }[];
};

/**
 * How much of a − ρ·b is who is in the groups, not how the parts differ: Σ (w_a − w_b)·(n_b r_a + n_a r_b)/n. What is
 * left is the effect at the pooled mix. Its standard error by the delta method, the group sizes taken as given.
 */
export function mixOf(all: readonly Part[], rho: number): Mix | null {
  const scaled = all.map((part) => ({ ...part, b: times(part.b, rho) }));
  const parts = scaled.filter(({ a, b }) => a.d > 0 && b.d > 0);
  const whole = sumOf(scaled, 'a').d + sumOf(scaled, 'b').d;
  const [a, b] = [sumOf(parts, 'a'), sumOf(parts, 'b')];
  if (a.d <= 0 || b.d <= 0) return null;
  const n = a.d + b.d;
  const [shareA, shareB] = [a.d / n, b.d / n];
  const rows = parts.map((part) => {
    const [wa, wb] = [part.a.d / a.d, part.b.d / b.d];
    const [ra, rb] = [part.a.y / part.a.d, part.b.y / part.b.d];
    return { part, wa, wb, ra, rb, level: shareB * ra + shareA * rb };
  });
  const mix = rows.reduce((sum, { wa, wb, level }) => sum + (wa - wb) * level, 0);
  const effect = a.y / a.d - b.y / b.d;
  const levelA = rows.reduce((sum, { wa, level }) => sum + wa * level, 0);
  const levelB = rows.reduce((sum, { wb, level }) => sum + wb * level, 0);
  let [va, vb] = [0, 0];
  for (const { part, wa, wb, ra, rb, level } of rows) {
    va += influence(part.a, (level - levelA) / a.d, ((wa - wb) * shareB) / part.a.d, ra);
    vb += influence(part.b, (level - levelB) / b.d, ((wb - wa) * shareA) / part.b.d, rb);
  }
  return {
    effect,
    mix,
    adjusted: effect - mix,
    se: Math.sqrt(correction(a.n) * va + correction(b.n) * vb),
    leftOut: whole > 0 ? 1 - n / whole : 0,
    parts: rows.map(({ part, ra, rb }) => ({ key: part.key, a: ra, b: rb / rho })),
  };
}

/** Σw(α·d + β·(y − r·d))² of one part. */
const influence = (sums: Sums, alpha: number, beta: number, r: number): number =>
  Math.max(
    0,
    alpha ** 2 * sums.dd +
      2 * alpha * beta * (sums.yd - r * sums.dd) +
      beta ** 2 * (sums.yy - 2 * r * sums.yd + r * r * sums.dd),
  );

const correction = (n: number): number => (n > 1 ? n / (n - 1) : 1);
const sumOf = (parts: readonly Part[], side: 'a' | 'b'): Sums =>
  parts.reduce((sum, part) => plus(sum, part[side]), nothing);

const times = (sums: Sums, factor: number): Sums => ({
  ...sums,
  y: sums.y * factor,
  yy: sums.yy * factor ** 2,
  yd: sums.yd * factor,
});
