import { monthTicks } from './month-ticks.ts';
import { wrapCut } from './wrap-name.ts';
import { cutWords, type Drawn, type Room, text, wide } from './shapes.ts';

/** One side of a picture by two columns: names of its places, or, for amounts, the edges between them. */
export type Side = {
  readonly title: string;
  readonly names: readonly string[];
  readonly edges: readonly string[] | null;
  /** The days behind the names, where they are days. */
  readonly days?: readonly string[];
};

export type Frame = {
  readonly left: number;
  readonly top: number;
  readonly cell: readonly [number, number];
  readonly inner: readonly [number, number];
  readonly turned: boolean;
  /** Names below in two lines of so many letters; null where one is enough, or two are not. */
  readonly wrapped: number | null;
};

const right = 10;

/** Room for the names on both sides; what is left is the picture. Names that don't fit below are turned. */
export const sidesFrame = (room: Room, x: Side, y: Side): Frame => {
  const leftNames = y.edges ?? y.names;
  const left = Math.min(
    room.width * 0.32,
    12 + Math.max(14, ...leftNames.map((name) => wide(name, room.small))),
  );
  const across = room.width - left - right;
  const slot = across / Math.max(1, x.names.length);
  const letters = Math.floor((slot - 3) / (room.small * 0.6));
  const wrapped =
    x.edges === null && x.days === undefined && x.names.some((name) => name.length > letters) && letters >= 8
      ? letters
      : null;
  const turned =
    wrapped === null &&
    slot < 62 &&
    room.upright !== true &&
    x.edges === null &&
    x.days === undefined &&
    Math.max(0, ...x.names.map((name) => wide(name, room.small))) + 4 > slot;
  const names = turned ? Math.min(room.height * 0.24, 76) : room.small * (wrapped === null ? 1.5 : 2.7);
  const top = room.small * 1.9;
  const down = room.height - top - names - room.small * 1.6;
  return {
    left,
    top,
    inner: [across, Math.max(40, down)],
    cell: [slot, Math.max(40, down) / Math.max(1, y.names.length)],
    turned,
    wrapped,
  };
};

/** Names and edges beside the picture, and what each side is. */
export const sideWords = (room: Room, frame: Frame, x: Side, y: Side): readonly Drawn[] => {
  const { left, top, inner, cell, turned, wrapped } = frame;
  const foot = top + inner[1];
  const { small } = room;
  const quiet = { ink: 'ink3' as const };
  const below = x.edges
    ? edgesBelow(x.edges, cell[0], small).map(({ words, at, end }) =>
        text(words, left + at * cell[0], foot + small * 1.25, small, {
          ...quiet,
          anchor: end ? 'end' : 'middle',
        }),
      )
    : x.days !== undefined && x.names.some((name) => wide(name, small) + 6 > cell[0])
      ? columnTicks(x.days, inner[0], small).map(({ column, words }) =>
          text(words, left + (column + 0.5) * cell[0], foot + small * 1.25, small, { ...quiet }),
        )
      : spaced(x.names, cell[0], turned ? () => small * 1.15 : () => (room.upright ? 26 : 0))
          .map(({ words, at }) =>
            turned
              ? text(
                  cutWords(words, 84, small),
                  left + (at + 0.5) * cell[0] + small * 0.3,
                  foot + small * 0.9,
                  small,
                  {
                    turned: true,
                    anchor: 'end',
                  },
                )
              : (wrapped === null
                  ? [cutWords(words, Math.max(20, cell[0] - 3), small)]
                  : wrapCut(words, wrapped)
                ).map((line, of) =>
                  text(line, left + (at + 0.5) * cell[0], foot + small * (1.25 + of * 1.2), small),
                ),
          )
          .flat();
  const beside = y.edges
    ? spaced(y.edges, cell[1], () => small * 2.4).map(({ words, at }) =>
        text(words, left - 7, foot - at * cell[1] + small * 0.35, small, { ...quiet, anchor: 'end' }),
      )
    : spaced(y.names, cell[1], () => small * 1.15).map(({ words, at }) =>
        text(cutWords(words, left - 10, small), left - 7, top + (at + 0.5) * cell[1] + small * 0.35, small, {
          anchor: 'end',
        }),
      );
  return [
    ...below,
    ...beside,
    text(x.title, left + inner[0], room.height - small * 0.35, small, {
      anchor: 'end',
      ink: 'ink2',
      bold: true,
    }),
    text(y.title, 7, small * 1.05, small, { anchor: 'start', ink: 'ink2', bold: true }),
  ];
};

/** Where the edges beside the picture stand, for the lines across it. */
export const edgeLines = (room: Room, frame: Frame, y: Side): readonly number[] =>
  y.edges === null
    ? []
    : spaced(y.edges, frame.cell[1], () => room.small * 2.4).map(
        ({ at }) => frame.top + frame.inner[1] - at * frame.cell[1],
      );

/** The last edge may be long ("≥ 190"): it ends at the picture's end, and what it would meet gives way. */
const edgesBelow = (edges: readonly string[], slot: number, small: number) => {
  const last = edges.length - 1;
  // Half of it would stand beyond the picture.
  const isLong = wide(edges[last] ?? '', small) / 2 > right - 1;
  const from = last * slot - (isLong ? wide(edges[last] ?? '', small) : 0) - 8;
  const inner = spaced(edges, slot, (words) => wide(words, small) + 10).filter(
    ({ words, at }) => at === last || at * slot + wide(words, small) / 2 < from,
  );
  return inner.map((one) => ({ ...one, end: one.at === last && isLong }));
};

const dayOf = (iso: string): number => Date.parse(iso) / 86_400_000;

/** First days of months among columns of days. */
export const columnTicks = (
  days: readonly string[],
  width: number,
  small: number,
): readonly { readonly column: number; readonly words: string }[] => {
  const at = days.map(dayOf);
  const ticks = monthTicks(at[0] ?? 0, (at.at(-1) ?? 0) + 1, Math.floor(width / (small * 4.5)));
  return ticks.flatMap((tick) => {
    const column = at.findIndex((day) => day >= tick.at);
    return column < 0 ? [] : [{ column, words: tick.words }];
  });
};

/** Every name, or as many in even steps as have room. */
const spaced = (
  names: readonly string[],
  slot: number,
  needs: (words: string) => number,
): readonly { readonly words: string; readonly at: number }[] => {
  const widest = Math.max(0, ...names.map(needs));
  const every = Math.max(1, Math.ceil(widest / Math.max(1, slot)));
  return names.flatMap((words, at) => (at % every === 0 ? [{ words, at }] : []));
};
