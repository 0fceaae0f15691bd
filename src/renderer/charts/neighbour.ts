import type { Hit } from '../../shared/picture/shapes.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const middle = ({ x, y, width, height }: Hit): readonly [number, number] => [x + width / 2, y + height / 2];

/** The nearest mark in a direction; at an edge the mark itself. Sideways counts double, so that a walk stays in its line. */
export const neighbour = (hits: readonly Hit[], from: string | null, to: Direction): Hit | null => {
  const here = hits.find(({ key }) => key === from);
  if (!here) return hits[0] ?? null;
  const [x, y] = middle(here);
  let best: Hit = here;
  let least = Number.POSITIVE_INFINITY;
  for (const hit of hits) {
    const [hx, hy] = middle(hit);
    const [ahead, aside] =
      to === 'left'
        ? [x - hx, Math.abs(hy - y)]
        : to === 'right'
          ? [hx - x, Math.abs(hy - y)]
          : to === 'up'
            ? [y - hy, Math.abs(hx - x)]
            : [hy - y, Math.abs(hx - x)];
    const far = ahead + aside * 2;
    if (ahead > 0.5 && far < least) [best, least] = [hit, far];
  }
  return best;
};

/** The marks between two of them, as a rectangle: the one that was walked to comes first. */
export const spanned = (hits: readonly Hit[], from: string, to: string): readonly Hit[] => {
  const [start, end] = [from, to].map((key) => hits.find((hit) => hit.key === key));
  if (!start || !end) return end ? [end] : [];
  return [end, ...within(hits, middle(start), middle(end)).filter((hit) => hit !== end)];
};

/** The marks that a dragged rectangle touches. */
export const within = (
  hits: readonly Hit[],
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): readonly Hit[] => {
  const [left, right, top, bottom] = [Math.min(x1, x2), Math.max(x1, x2), Math.min(y1, y2), Math.max(y1, y2)];
  return hits.filter(
    (hit) => hit.x < right && hit.x + hit.width > left && hit.y < bottom && hit.y + hit.height > top,
  );
};
