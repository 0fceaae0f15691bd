import {
  type Drawn,
  type DrawnRect,
  type Hit,
  type Ink,
  type Laid,
  type Room,
  text,
  wide,
} from './shapes.ts';
import { sidesFrame, sideWords, type Side } from './sides.ts';

export type HeatCell = {
  readonly key: string;
  readonly column: number;
  readonly row: number;
  readonly value: number;
  readonly words: string;
  readonly picked: boolean;
};
export type Heat = {
  readonly x: Side;
  readonly y: Side;
  readonly cells: readonly HeatCell[];
  /** The largest of them. */
  readonly top: number;
  /** What a small square stands for, and a full one: shares of the largest. */
  readonly legend: readonly { readonly share: number; readonly words: string }[];
};

const inks: readonly Ink[] = ['s1', 's2', 's3', 's4', 's5'];

const inkOf = (share: number): Ink => inks[Math.min(4, Math.floor(share * 4.999))] ?? 's5';

/** Each pair of groups is a square: the more, the larger and the darker. Below zero it is hollow. */
export const layHeat = (heat: Heat, room: Room): Laid => {
  const frame = sidesFrame(room, heat.x, heat.y);
  const top = Math.max(1e-12, heat.top);
  const places = heat.cells.map((cell) => placeOf(cell, heat, frame));
  const [cw, ch] = frame.cell;
  const longest = Math.max(0, ...heat.cells.map(({ words }) => wide(words, room.number)));
  const beside = cw >= longest + Math.min(26, ch - 6) + 12 && ch >= room.number * 1.5;
  const under = !beside && cw >= longest + 4 && ch >= room.number * 2.6;
  // Where squares have no room for numbers, what is selected is told above them: on them it would cover others.
  const picked = heat.cells.find((cell) => cell.picked);
  const shapes: Drawn[] = [
    ...gridOf(heat, frame),
    ...sideWords(room, frame, heat.x, heat.y),
    ...(heat.cells.length > 0 ? legendOf(heat, room, beside || under ? null : (picked ?? null), top) : []),
  ];
  const framed: DrawnRect[] = [];
  heat.cells.forEach((cell, at) => {
    const [x, y] = places[at] ?? [0, 0];
    const share = Math.sqrt(Math.abs(cell.value) / top);
    const numbered = beside || under;
    const most = beside ? Math.min(26, ch - 6) : under ? ch - room.number * 1.5 - 4 : 0;
    // Wider than twice its height it would read as a bar; too narrow for squares, each is a stroke as high as it is much.
    const narrow = !numbered && cw < 8;
    const [fullW, fullH] = numbered
      ? [most, most]
      : narrow
        ? [cw, ch * 0.8]
        : [Math.min(cw - 2, (ch - 2) * 2.2), Math.min(ch - 2, (cw - 2) * 2.2)];
    const [w, h] = narrow ? [cw, fullH * share * share] : [fullW * share, fullH * share];
    // Square and number stand in the middle of their place together.
    const lead = beside ? Math.max(5, (cw - most - 5 - wide(cell.words, room.number)) / 2) : 0;
    const [mx, my] = beside
      ? [x + lead + most / 2, y + ch / 2]
      : [x + cw / 2, under ? y + 2 + most / 2 : y + ch / 2];
    if (cell.picked) {
      shapes.push({ kind: 'rect', x, y, width: cw, height: ch, fill: 'selSoft' });
      framed.push({
        kind: 'rect',
        x: x + 1,
        y: y + 1,
        width: cw - 2,
        height: ch - 2,
        fill: null,
        edge: { ink: 'sel', width: room.strong },
      });
    }
    if (cell.value !== 0)
      shapes.push({
        kind: 'rect',
        x: mx - Math.max(w, narrow ? 0.6 : 2) / 2,
        y: my - Math.max(h, 2) / 2,
        width: Math.max(w, narrow ? 0.6 : 2),
        height: Math.max(h, 2),
        // Too small for an edge, it must be seen by itself.
        fill: cell.value < 0 ? null : w > 5 || narrow ? inkOf(cell.value / top) : 's4',
        ...(cell.value < 0
          ? { edge: { ink: 'before' as const, width: 1.5, dashed: true } }
          : w > 5 && !narrow
            ? { edge: { ink: 's4' as const, width: 0.75 } }
            : {}),
      });
    if (beside)
      shapes.push(
        text(cell.words, x + lead + most + 5, y + ch / 2 + room.number * 0.36, room.number, {
          anchor: 'start',
          bold: true,
        }),
      );
    if (under)
      shapes.push(text(cell.words, x + cw / 2, y + ch - room.number * 0.4, room.number, { bold: true }));
  });
  shapes.push(...framed);
  const hits = heat.cells.map((cell, at): Hit => {
    const [x, y] = places[at] ?? [0, 0];
    return { key: cell.key, x, y, width: cw, height: ch };
  });
  return { shapes, hits };
};

type Frame = ReturnType<typeof sidesFrame>;

/** Amounts grow upwards, names are read downwards. */
const placeOf = (
  cell: HeatCell,
  heat: Heat,
  { left, top, cell: [cw, ch], inner }: Frame,
): readonly [number, number] => [
  left + cell.column * cw,
  heat.y.edges ? top + inner[1] - (cell.row + 1) * ch : top + cell.row * ch,
];

const gridOf = (heat: Heat, { left, top, inner, cell }: Frame): readonly Drawn[] => {
  const across = heat.y.names.length <= 24 ? heat.y.names.length : 1;
  const lines = Array.from({ length: across + 1 }, (_, at): Drawn => {
    const y = top + (across === 1 ? at * inner[1] : at * cell[1]);
    return {
      kind: 'line',
      from: [left, y],
      to: [left + inner[0], y],
      ink: at === across ? 'axis' : 'grid',
      width: 1,
    };
  });
  return [...lines, { kind: 'line', from: [left, top], to: [left, top + inner[1]], ink: 'axis', width: 1 }];
};

/** What squares stand for: a round number, and the largest. */
const legendOf = (heat: Heat, room: Room, picked: HeatCell | null, top: number): readonly Drawn[] => {
  const side = room.small * 0.95;
  let x = room.width - 10;
  const told = picked ? [{ share: Math.abs(picked.value) / top, words: picked.words, picked: true }] : [];
  const entries = [...told, ...heat.legend.map((one) => ({ ...one, picked: false }))];
  return entries.toReversed().flatMap(({ share, words, picked: isPicked }): Drawn[] => {
    const at = x - wide(words, room.small) - side - 6;
    x = at - 12;
    const size = side * Math.sqrt(share);
    return [
      {
        kind: 'rect',
        x: at + (side - size) / 2,
        y: room.small * 0.62 - size / 2 + 1,
        width: size,
        height: size,
        fill: inkOf(share),
        ...(isPicked ? { edge: { ink: 'sel' as const, width: room.strong } } : {}),
      },
      text(words, at + side + 5, room.small * 1.05, room.small, {
        anchor: 'start',
        ink: isPicked ? 'ink' : 'ink2',
        ...(isPicked ? { bold: true } : {}),
      }),
    ];
  });
};
