import type { Cut } from '../metric/cut.ts';
import type { Box, Drawn, Hit, Laid, Room } from './shapes.ts';
import { edgeLines, type Frame, sidesFrame, sideWords, type Side } from './sides.ts';

/** Rows as dots over two columns of amounts; what lies beyond an open end stands at it, hollow. */
export type Scatter = {
  readonly x: Side & { readonly cut: Cut };
  readonly y: Side & { readonly cut: Cut };
  readonly points: readonly (readonly [number, number])[];
  /** Fields of the grid beneath, by their steps: what the keyboard walks. */
  readonly fields: readonly { readonly key: string; readonly column: number; readonly row: number }[];
  readonly picked: ReadonlySet<string>;
};

export const layScatter = (scatter: Scatter, room: Room): Laid => {
  const frame = sidesFrame(room, scatter.x, scatter.y);
  const { left, top, inner, cell } = frame;
  const foot = top + inner[1];
  const inside: (readonly [number, number])[] = [];
  const beyond: (readonly [number, number])[] = [];
  for (const [x, y] of scatter.points) {
    const [sx, sy] = [share(scatter.x.cut, x), share(scatter.y.cut, y)];
    const at = [left + clamp(sx) * inner[0], foot - clamp(sy) * inner[1]] as const;
    (sx === clamp(sx) && sy === clamp(sy) ? inside : beyond).push(at);
  }
  const radius =
    (scatter.points.length > 1500 ? 2 : scatter.points.length > 300 ? 3 : 4.5) * (room.strong / 2.5);
  const boxes = scatter.fields.map(
    ({ key, column, row }): Hit => ({
      key,
      x: left + column * cell[0],
      y: foot - (row + 1) * cell[1],
      width: cell[0],
      height: cell[1],
    }),
  );
  const picked = boxes.filter(({ key }) => scatter.picked.has(key));
  return {
    shapes: [
      ...grid(frame, room, scatter.y),
      ...picked.map((box): Drawn => ({ ...boxOf(box), kind: 'rect', fill: 'selSoft' })),
      { kind: 'dots', at: inside, radius, hollow: false },
      { kind: 'dots', at: beyond, radius, hollow: true },
      ...aroundAll(picked, room),
      ...sideWords(room, frame, scatter.x, scatter.y),
    ],
    hits: boxes,
  };
};

const boxOf = ({ x, y, width, height }: Box): Box => ({ x, y, width, height });
const share = ({ low, width, steps }: Cut, value: number): number => (value - low) / (width * steps);
const clamp = (value: number): number => Math.max(0, Math.min(1, value));

const grid = (frame: Frame, room: Room, y: Side): readonly Drawn[] => {
  const { left, top, inner } = frame;
  const lines = edgeLines(room, frame, y).map(
    (at): Drawn => ({ kind: 'line', from: [left, at], to: [left + inner[0], at], ink: 'grid', width: 1 }),
  );
  return [
    ...lines,
    {
      kind: 'line',
      from: [left, top + inner[1]],
      to: [room.width - 10, top + inner[1]],
      ink: 'axis',
      width: 1,
    },
    { kind: 'line', from: [left, top], to: [left, top + inner[1]], ink: 'axis', width: 1 },
  ];
};

/** One frame around all that is selected: fields are taken as a block. */
const aroundAll = (picked: readonly Hit[], room: Room): readonly Drawn[] => {
  if (picked.length === 0) return [];
  const x = Math.min(...picked.map((box) => box.x));
  const y = Math.min(...picked.map((box) => box.y));
  const width = Math.max(...picked.map((box) => box.x + box.width)) - x;
  const height = Math.max(...picked.map((box) => box.y + box.height)) - y;
  return [{ kind: 'rect', x, y, width, height, fill: null, edge: { ink: 'sel', width: room.strong } }];
};
