/** A picture laid out in pixels, top left is 0, 0. The window draws it in its colours, a report in its own. */
export type Ink =
  | 'ink'
  | 'ink2'
  | 'ink3'
  | 'data'
  | 'rest'
  | 'band'
  | 'grid'
  | 'axis'
  | 'sel'
  | 'selSoft'
  | 'before'
  | 's1'
  | 's2'
  | 's3'
  | 's4'
  | 's5';

export type DrawnRect = Box & {
  readonly kind: 'rect';
  readonly fill: Ink | null;
  readonly edge?: { readonly ink: Ink; readonly width: number; readonly dashed?: boolean };
};
export type DrawnLine = {
  readonly kind: 'line';
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly ink: Ink;
  readonly width: number;
  readonly dashed?: boolean;
};
export type DrawnText = {
  readonly kind: 'text';
  readonly x: number;
  /** The line the letters stand on. */
  readonly y: number;
  readonly words: string;
  readonly size: number;
  readonly ink: Ink;
  readonly bold?: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Turned upwards, ending at its place. */
  readonly turned?: boolean;
  /** On paper of its own, where marks are beneath. */
  readonly paper?: boolean;
};
/** Many dots of one kind. */
export type DrawnDots = {
  readonly kind: 'dots';
  readonly at: readonly (readonly [number, number])[];
  readonly radius: number;
  readonly hollow: boolean;
};
export type Drawn = DrawnRect | DrawnLine | DrawnText | DrawnDots;

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
/** Where a mark can be met by pointer and keyboard. */
export type Hit = Box & { readonly key: string };
export type Laid = { readonly shapes: readonly Drawn[]; readonly hits: readonly Hit[] };

/** What a picture has to be drawn in. */
export type Room = {
  readonly width: number;
  readonly height: number;
  /** Sizes of letters: at axes, of names, of numbers at marks. */
  readonly small: number;
  readonly name: number;
  readonly number: number;
  readonly strong: number;
  /** No letters may be turned: slides and documents don't draw them. */
  readonly upright?: boolean;
};

/** Widths are estimated, as every font is near this. */
export const wide = (words: string, size: number): number => words.length * size * 0.6;
export const cutWords = (words: string, width: number, size: number): string => {
  const letters = Math.max(2, Math.floor(width / (size * 0.6)));
  return words.length > letters ? `${words.slice(0, letters - 1).trimEnd()}…` : words;
};

export const text = (
  words: string,
  x: number,
  y: number,
  size: number,
  more: Partial<Omit<DrawnText, 'kind' | 'words' | 'x' | 'y' | 'size'>> = {},
): DrawnText => ({ kind: 'text', words, x, y, size, ink: 'ink', anchor: 'middle', ...more });
