import { wrapName } from '../../shared/picture/wrap-name.ts';

/** Texts beside marks: what fits is shown, the rest is one key away. Widths are estimated, as every font is near this. */
const perLetter = 0.6;
/** Broken names stand within their own slots: there the true mean is enough. */
const perWrapped = 0.56;
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
  /** Names stand in two lines where they must. */
  readonly lines: 1 | 2;
  readonly size: number;
};

/** So many letters of a turned name, where its picture is high enough. */
const turnedLetters = { low: 12, high: 18 } as const;

/**
 * How names stand under marks that are `slot` pixels wide: times are thinned; names are broken into two lines, made smaller
 * down to `least`, and only then turned or cut.
 */
export const underLabels = (
  names: readonly string[],
  slot: number,
  sizes: { readonly most: number; readonly least: number },
  how: { readonly time: boolean; readonly high: boolean },
): Under => {
  const size = sizes.most;
  const longest = Math.max(0, ...names.map((name) => widthOf(name, size)));
  const flat = { turned: false, every: 1, letters: 99, lines: 1, size } as const;
  if (longest + 6 <= slot) return flat;
  if (how.time) return { ...flat, every: Math.ceil((longest + 14) / Math.max(1, slot)) };
  for (let smaller = size; smaller >= sizes.least; smaller -= 0.5) {
    const room = Math.floor((slot - 2) / (smaller * perWrapped));
    if (names.every((name) => wrapName(name, room)))
      return { ...flat, letters: room, lines: 2, size: smaller };
  }
  const letters = Math.floor(slot / (size * perLetter)) - 1;
  if (letters >= 9) return { ...flat, letters, lines: 2 };
  const most = how.high ? turnedLetters.high : turnedLetters.low;
  return {
    ...flat,
    turned: true,
    every: Math.max(1, Math.ceil((size + 3) / Math.max(1, slot))),
    letters: Math.min(most, Math.max(...names.map((name) => name.length))),
  };
};

export const cutTo = (name: string, letters: number): string =>
  name.length > letters ? `${name.slice(0, Math.max(1, letters - 1)).trimEnd()}…` : name;
