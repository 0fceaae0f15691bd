import type { Persons } from './estimate.ts';
import { type Answer, number } from './cube.ts';
import type { Frame } from './frame.ts';

/** Sums per person, then their squares: no mean is needed beforehand, since Σ(Y − mD)² opens up. */
export function personsSql(frame: Frame): string {
  const w = frame.weighted ? 'w * ' : '';
  const d =
    frame.measured.kind === 'sum'
      ? '0'
      : frame.measured.d === null
        ? frame.weighted
          ? 'sum(w) FILTER (y IS NOT NULL)'
          : 'count(y)'
        : `sum(${w}d)`;
  // Rows without a person stand for themselves: one each.
  const inner = `SELECT g, sum(${w}y)::DOUBLE AS y, (${d})::DOUBLE AS d, count(y) AS n ${frame.from(['b.rowid AS line'])} WHERE g < 2 AND y IS NOT NULL GROUP BY g, person, CASE WHEN person IS NULL THEN line END`;
  return `SELECT g, count(*), sum(y), sum(d), sum(y * y), sum(y * d), sum(d * d), max(n) FROM (${inner}) GROUP BY g`;
}

export const readPersons = (frame: Frame, { rows }: Answer): ReadonlyMap<number, Persons> =>
  new Map(
    rows.map(([g, n, y, d, yy, yd, dd, most]) => [
      number(g),
      {
        sums: { n: number(n), y: number(y), d: number(d), yy: number(yy), yd: number(yd), dd: number(dd) },
        // With weights one row is many units already.
        repeated: number(most) > 1 || (frame.weighted && frame.claim.personKey !== undefined),
      },
    ]),
  );
