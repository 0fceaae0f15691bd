import { cutWords, type Drawn, type Hit, type Laid, type Room, text, wide } from './shapes.ts';
import type { Multiples } from './small-marks.ts';

type Rows = {
  readonly across: number;
  readonly down: number;
  /** Room for the names, once for each line of pictures. */
  readonly left: number;
  readonly row: number;
  readonly head: number;
};

const gap = 14;

/**
 * Names that don't fit below their bars stand beside them: bars lie, and each line of pictures names them once. Null where
 * there would be no room for that, where bars are a line of time, or where some lie below zero.
 */
export const rowsFor = (all: Multiples, room: Room): Rows | null => {
  if (all.line || all.days !== undefined || all.lowest < 0 || all.columns.length > 12) return null;
  const left =
    10 + Math.min(room.width * 0.39, Math.max(...all.columns.map((name) => wide(name, room.small))));
  const head = room.name * 1.5;
  const numbers = Math.max(
    0,
    ...all.panels.flatMap(({ marks }) => marks.map(({ words }) => wide(words, room.small))),
  );
  let fits: Rows | null = null;
  for (let across = 1; across <= Math.min(4, all.panels.length); across++) {
    const down = Math.ceil(all.panels.length / across);
    const row = Math.min((room.height / down - head - 6) / all.columns.length, room.small * 2.4);
    const width = (room.width - left) / across - gap;
    const named = all.panels.every(({ name }) => wide(name, room.name) <= width + gap / 2);
    if (row < room.small * 1.15 || width - numbers <= 40) continue;
    const laid = { across, down, left, row, head };
    if (named) return laid;
    fits ??= laid;
  }
  return fits;
};

export const layRows = (all: Multiples, room: Room, rows: Rows): Laid => {
  const { across, down, left, row, head } = rows;
  const width = (room.width - left) / across;
  const height = room.height / down;
  const shapes: Drawn[] = [];
  const hits: Hit[] = [];
  const numbers = Math.max(
    ...all.panels.flatMap(({ marks }) => marks.map(({ words }) => wide(words, room.small) * 1.08)),
  );
  const inner = width - gap - numbers - 8;
  const toX = (value: number): number => (value / Math.max(1e-12, all.highest)) * inner;
  all.panels.forEach(({ name, marks }, at) => {
    const [x, y] = [left + (at % across) * width, Math.floor(at / across) * height];
    const top = y + head;
    const bottom = top + row * all.columns.length;
    const middle = (column: number): number => top + (column + 0.5) * row;
    for (const mark of marks.filter(({ picked }) => picked))
      shapes.push({
        kind: 'rect',
        x: x - 2,
        y: middle(mark.column) - row / 2,
        width: width - gap + 2,
        height: row,
        fill: 'selSoft',
      });
    shapes.push(
      text(cutWords(name, width - gap, room.name), x, y + room.name, room.name, {
        anchor: 'start',
        bold: true,
      }),
    );
    if (at % across === 0)
      all.columns.forEach((column, place) =>
        shapes.push(
          text(
            cutWords(column, left - 10, room.small),
            left - 8,
            middle(place) + room.small * 0.35,
            room.small,
            {
              anchor: 'end',
            },
          ),
        ),
      );
    const bar = row * 0.68;
    for (const mark of marks) {
      const [from, y0] = [x, middle(mark.column)];
      shapes.push({
        kind: 'rect',
        x: from,
        y: y0 - bar / 2,
        width: Math.max(0.5, toX(mark.value)),
        height: bar,
        fill: 'data',
      });
      const ranged = all.ranges && mark.low !== null && mark.high !== null;
      if (ranged)
        shapes.push({
          kind: 'line',
          from: [from + toX(mark.low ?? 0), y0],
          to: [from + toX(mark.high ?? 0), y0],
          ink: 'ink',
          width: room.strong * 0.7,
        });
      const end = toX(Math.max(mark.value, ranged ? (mark.high ?? 0) : 0));
      shapes.push(
        text(mark.words, from + end + 5, y0 + room.small * 0.35, room.small, {
          anchor: 'start',
          bold: true,
          paper: true,
        }),
      );
      if (mark.picked)
        shapes.push({
          kind: 'rect',
          x: from - 2,
          y: y0 - bar / 2 - 2,
          width: toX(mark.value) + 4,
          height: bar + 4,
          fill: null,
          edge: { ink: 'sel', width: room.strong },
        });
      hits.push({ key: mark.key, x: x - 2, y: y0 - row / 2, width: width - gap + 2, height: row });
    }
    shapes.push({ kind: 'line', from: [x, top], to: [x, bottom], ink: 'axis', width: 1 });
    const line = all.threshold && all.threshold.value <= all.highest ? all.threshold : null;
    if (line === null) return;
    const place = x + toX(line.value);
    shapes.push({
      kind: 'line',
      from: [place, top - 2],
      to: [place, bottom],
      ink: 'ink',
      width: room.strong * 0.7,
    });
    // Named once, above the first picture's bars, where nothing else stands.
    if (at === 0 && wide(name, room.name) + wide(line.words, room.small) + 24 < width - gap)
      shapes.push(
        text(line.words, x + width - gap, y + room.name, room.small, { anchor: 'end', ink: 'ink2' }),
      );
  });
  return { shapes, hits };
};
