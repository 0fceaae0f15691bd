import { widthOf } from './chart-labels.ts';

export type Box = { readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number };
export type LineLabel = {
  readonly words: string;
  readonly size: number;
  /** The line it belongs to, in pixels from the top. */
  readonly y: number;
  readonly prefer: 'above' | 'below';
};
export type PlacedText = { readonly text: string; readonly x: number; readonly y: number };

const meets = (a: Box, b: Box): boolean => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
const gap = 4;
/** How much further, in its own size, a label may stand from its line when a number is in between. */
const shifts = [
  [0, 0.5, 1],
  [1.6, 2.4],
];

/** A label in one line, then in two, then without its reason; where all else would lie on a bar, its number alone. */
const wordings = (words: string): readonly (readonly string[])[] => {
  const cut = /^(.*?)(?:, | (?=\[|\())(.*)$/.exec(words);
  const whole = cut?.[1] && cut[2] ? [[words], [cut[1], cut[2]], [cut[1]]] : [[words]];
  const number = /^\S*\d\S*(?= )/.exec(words)?.[0];
  return number === undefined ? whole : [...whole, [number]];
};

const boxOf = (texts: readonly PlacedText[], size: number): Box => ({
  x1: Math.min(...texts.map((one) => one.x)) - 3,
  x2: Math.max(...texts.map((one) => one.x + widthOf(one.text, size))) + 3,
  y1: Math.min(...texts.map((one) => one.y)) - size * 0.62,
  y2: Math.max(...texts.map((one) => one.y)) + size * 0.62,
});

const linesAt = (
  texts: readonly string[],
  x: number,
  label: LineLabel,
  where: string,
  shift = 0,
): readonly PlacedText[] => {
  const { y, size } = label;
  const step = size * 1.25;
  const first = y - gap - shift - size * 0.62;
  const below = y + gap + shift + size * 0.62;
  return texts.map((text, at) => ({
    text,
    x,
    y:
      where === 'above'
        ? first - (texts.length - 1 - at) * step
        : where === 'below'
          ? below + at * step
          : at === 0
            ? first
            : below + (at - 1) * step,
  }));
};

/**
 * Where a line's label stands without touching a number: beside its line in the first free gap, above or below, in two
 * lines if need be. `firm`: numbers, never covered; `soft`: bars and other lines, covered only when nothing else is free.
 */
export const placeLabel = (
  label: LineLabel,
  starts: readonly number[],
  limits: Box,
  firm: readonly Box[],
  soft: readonly Box[],
): { readonly texts: readonly PlacedText[]; readonly box: Box } => {
  const sides = label.prefer === 'above' ? ['above', 'below', 'both'] : ['below', 'above', 'both'];
  const tries = [[...firm, ...soft], firm].flatMap((taken) => shifts.map((some) => ({ taken, some })));
  for (const { taken, some } of tries)
    for (const texts of wordings(label.words))
      for (const where of sides.filter((side) => side !== 'both' || texts.length > 1))
        for (const [x, shift] of some.flatMap((one) => starts.map((at) => [at, one * label.size] as const))) {
          const placed = linesAt(texts, x, label, where, shift);
          const box = boxOf(placed, label.size);
          const inside =
            box.x2 <= limits.x2 && box.x1 >= limits.x1 && box.y1 >= limits.y1 && box.y2 <= limits.y2;
          if (inside && !taken.some((other) => meets(box, other))) return { texts: placed, box };
        }
  const placed = linesAt([label.words], starts[0] ?? limits.x1, label, label.prefer);
  return { texts: placed, box: boxOf(placed, label.size) };
};
