/** Texts beside marks: what fits is shown, the rest is one key away. Widths are estimated, as every font is near this. */
const perLetter = 0.6;
export const widthOf = (text: string, size: number): number => text.length * size * perLetter;

export type Spot = { readonly x: number; readonly words: string; readonly value: number };

const apart = (a: Spot, b: Spot, size: number): boolean =>
  Math.abs(a.x - b.x) > (widthOf(a.words, size) + widthOf(b.words, size)) / 2 + 6;

/**
 * Which marks keep their number, and how large: all at `most` if they fit, else smaller down to `least`, else the
 * selected, the highest and the lowest one, the first and the last, as far as they stand apart.
 */
export const valueLabels = (
  spots: readonly Spot[],
  most: number,
  least: number,
  selected: number | null,
): { readonly size: number; readonly shown: ReadonlySet<number> } => {
  const sorted = spots.map((spot, at) => ({ spot, at })).toSorted((a, b) => a.spot.x - b.spot.x);
  const fits = (size: number): boolean =>
    sorted.every(({ spot }, place) => {
      const next = sorted[place + 1];
      return !next || apart(spot, next.spot, size);
    });
  for (let size = most; size >= least; size -= 1)
    if (fits(size)) return { size, shown: new Set(spots.map((_, at) => at)) };
  const ranked = sorted.toSorted((a, b) => b.spot.value - a.spot.value);
  const wanted = [selected, ranked[0]?.at, ranked.at(-1)?.at, sorted.at(-1)?.at, sorted[0]?.at];
  const shown = new Set<number>();
  for (const at of wanted) {
    const spot = at === null || at === undefined ? undefined : spots[at];
    const free = [...shown].every((other) => {
      const taken = spots[other];
      return !spot || !taken || apart(spot, taken, least);
    });
    if (spot && at !== null && at !== undefined && free) shown.add(at);
  }
  return { size: least, shown };
};

export type Under = {
  /** `flat`: in one line; `steep`: turned, for many long names; `every`: only each so many are named. */
  readonly turned: boolean;
  readonly every: number;
  /** No name takes more letters than this. */
  readonly letters: number;
};

/** How names stand under `count` marks that are `slot` pixels wide: times are thinned, names turned and cut. */
export const underLabels = (names: readonly string[], slot: number, size: number, time: boolean): Under => {
  const longest = Math.max(0, ...names.map((name) => widthOf(name, size)));
  if (longest + 6 <= slot) return { turned: false, every: 1, letters: 99 };
  if (time) return { turned: false, every: Math.ceil((longest + 14) / Math.max(1, slot)), letters: 99 };
  const letters = Math.floor(slot / (size * perLetter)) - 1;
  if (letters >= 9) return { turned: false, every: 1, letters };
  return { turned: true, every: Math.max(1, Math.ceil((size + 3) / Math.max(1, slot))), letters: 12 };
};

export const cutTo = (name: string, letters: number): string =>
  name.length > letters ? `${name.slice(0, Math.max(1, letters - 1)).trimEnd()}…` : name;
