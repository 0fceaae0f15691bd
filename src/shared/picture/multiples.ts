import { lineWordsAt } from './line-words.ts';
import { layRows, rowsFor } from './multiples-rows.ts';
import type { Multiples, SmallMark } from './small-marks.ts';
import { columnTicks } from './sides.ts';
import { type Box, cutWords, type Drawn, type Hit, type Laid, type Room, text, wide } from './shapes.ts';

type Panel = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly foot: number;
};

/** The same small chart for each value, on one scale, so that they can be compared by eye. */
export const layMultiples = (all: Multiples, room: Room): Laid => {
  const n = Math.max(1, all.panels.length);
  const across = bestColumns(n, room);
  const down = Math.ceil(n / across);
  const left = 12 + Math.max(0, ...all.ticks.map(({ words }) => wide(words, room.small) * 1.08));
  const [width, height] = [(room.width - left - 6) / across, room.height / down];
  const slot = (width - 14) / Math.max(1, all.columns.length);
  const rows = all.columns.some((name) => wide(name, room.small) + 6 > slot) ? rowsFor(all, room) : null;
  if (rows) return layRows(all, room, rows);
  const shapes: Drawn[] = [];
  const hits: Hit[] = [];
  // The line is named once, in the first picture that has room for it.
  let said = false;
  const names = toldApart(
    all.panels.map(({ name }) => name),
    (name) => wide(name, room.name) <= (width - 14) * 0.98,
  );
  all.panels.forEach((panel, at) => {
    const [column, row] = [at % across, Math.floor(at / across)];
    const box: Panel = {
      x: left + column * width,
      y: row * height,
      width: width - 14,
      height,
      foot: room.small * 1.9,
    };
    const drawn = layPanel(all, { ...panel, name: names[at] ?? panel.name }, box, room, {
      ticks: column === 0,
      says: !said,
    });
    said ||= drawn.said;
    shapes.push(...drawn.shapes);
    hits.push(...drawn.hits);
  });
  return { shapes, hits };
};

/** "Viewed jacket: no" and "viewed jacket: yes", cut off, would be one name: what all of them begin with is left out first. */
export const toldApart = (names: readonly string[], fits: (name: string) => boolean): readonly string[] => {
  const begin = /^(?:.*: )/.exec(names[0] ?? '')?.[0] ?? '';
  return begin === '' || names.every(fits) || !names.every((name) => name.startsWith(begin))
    ? names
    : names.map((name) => name.slice(begin.length));
};

/** Panels about half as high again as wide read best. */
const bestColumns = (n: number, { width, height }: Room): number => {
  const shape = (columns: number): number => {
    const ratio = width / columns / (height / Math.ceil(n / columns));
    const empty = columns * Math.ceil(n / columns) - n;
    return Math.abs(Math.log(ratio / 1.5)) + empty * 0.12;
  };
  return Array.from({ length: Math.min(n, 6) }, (_, at) => at + 1).reduce((best, columns) =>
    shape(columns) < shape(best) ? columns : best,
  );
};

const layPanel = (
  all: Multiples,
  { name, marks }: Multiples['panels'][number],
  { x, y, width, height, foot }: Panel,
  room: Room,
  first: { readonly ticks: boolean; readonly says: boolean },
): Laid & { readonly said: boolean } => {
  const top = y + room.name * 1.35 + room.number * 1.3;
  const bottom = y + height - foot;
  const span = Math.max(1e-12, all.highest - all.lowest);
  const toY = (value: number): number => bottom - ((value - all.lowest) / span) * (bottom - top);
  const slot = width / Math.max(1, all.columns.length);
  const middle = (mark: SmallMark): number => x + (mark.column + 0.5) * slot;
  const scale = { middle, toY };
  const bar = Math.min(96, Math.max(1, slot * (all.columns.length > 20 ? 0.86 : 0.64)));
  const shapes: Drawn[] = [
    text(cutWords(name, width * 0.92, room.name), x, y + room.name, room.name, {
      anchor: 'start',
      bold: true,
    }),
    ...all.ticks.map(
      ({ value }): Drawn => ({
        kind: 'line',
        from: [x, toY(value)],
        to: [x + width, toY(value)],
        ink: value === 0 ? 'axis' : 'grid',
        width: 1,
      }),
    ),
    ...(first.ticks
      ? all.ticks.map(({ value, words }) =>
          text(words, x - 6, toY(value) + room.small * 0.35, room.small, { anchor: 'end', ink: 'ink3' }),
        )
      : []),
  ];
  for (const mark of marks.filter(({ picked }) => picked))
    shapes.push({
      kind: 'rect',
      x: middle(mark) - slot / 2,
      y: top - 4,
      width: slot,
      height: bottom + foot - top,
      fill: 'selSoft',
    });
  shapes.push(
    ...(all.line ? lineOf(marks, scale, room) : barsOf(all.ranges, marks, { ...scale, bar }, room)),
  );
  const line = all.threshold && all.threshold.value <= all.highest ? all.threshold : null;
  const lineAt = line === null ? null : toY(line.value);
  if (lineAt !== null) {
    const at = lineAt;
    shapes.push({ kind: 'line', from: [x, at], to: [x + width, at], ink: 'ink', width: room.strong * 0.7 });
  }
  // Bold letters are wider than the estimate, and two numbers need air between them.
  const fits = marks.every((mark) => wide(mark.words, room.number) * 1.08 + 4 <= slot);
  const extreme = [...marks].sort((a, b) => b.value - a.value);
  const numbered = fits ? marks : marks.filter((mark) => mark === extreme[0] || mark.picked).slice(0, 1);
  const labels: Box[] = [];
  for (const mark of numbered) {
    const half = wide(mark.words, room.number) / 2;
    const at = Math.max(x + half, Math.min(x + width - half, middle(mark)));
    const over = Math.min(toY(mark.value), toY(all.ranges ? (mark.high ?? mark.value) : mark.value));
    const free = mark.value < 0 ? toY(mark.value) + room.number * 1.05 : over - 4;
    // A number that would lie on the line stands above it.
    const crossed = lineAt !== null && free > lineAt - 3 && free - room.number < lineAt + 2;
    const y0 = crossed ? lineAt - 5 : free;
    labels.push({ x: at - half, y: y0 - room.number, width: half * 2, height: room.number });
    shapes.push(text(mark.words, at, y0, room.number, { bold: true, paper: !fits || line !== null }));
  }
  const bars = all.line
    ? []
    : marks.map(
        (mark): Box => ({
          x: middle(mark) - bar / 2,
          y: Math.min(toY(mark.value), toY(0)),
          width: bar,
          height: Math.abs(toY(mark.value) - toY(0)),
        }),
      );
  const said =
    line === null || lineAt === null || !first.says
      ? null
      : lineWordsAt(line.words, lineAt, { x, width, top }, [...bars, ...labels], room);
  if (said) shapes.push(said);
  shapes.push(...feet(all, { x, y: bottom + foot * 0.7, slot, width }, room));
  for (const mark of marks.filter(({ picked }) => picked))
    shapes.push({
      kind: 'rect',
      x: middle(mark) - bar / 2 - 3,
      y: Math.min(toY(mark.value), toY(0)) - 3,
      width: bar + 6,
      height: Math.abs(toY(mark.value) - toY(0)) + 6,
      fill: null,
      edge: { ink: 'sel', width: room.strong },
    });
  const hits = marks.map((mark) => ({
    key: mark.key,
    x: middle(mark) - slot / 2,
    y,
    width: slot,
    height,
  }));
  return { shapes, hits, said: said !== null };
};

type Scale = {
  readonly middle: (mark: SmallMark) => number;
  readonly toY: (value: number) => number;
};

const barsOf = (
  ranges: boolean,
  marks: readonly SmallMark[],
  { middle, toY, bar: width }: Scale & { readonly bar: number },
  room: Room,
): readonly Drawn[] =>
  marks.flatMap((mark): Drawn[] => [
    {
      kind: 'rect',
      x: middle(mark) - width / 2,
      y: Math.min(toY(mark.value), toY(0)),
      width,
      height: Math.max(0.5, Math.abs(toY(mark.value) - toY(0))),
      fill: 'data',
    },
    ...(ranges && mark.low !== null && mark.high !== null
      ? [
          {
            kind: 'line',
            from: [middle(mark), toY(mark.low)],
            to: [middle(mark), toY(mark.high)],
            ink: 'ink',
            width: room.strong * 0.7,
          } as const,
        ]
      : []),
  ]);

/** Only neighbours are joined: where a stretch is missing, nothing was counted. */
const lineOf = (marks: readonly SmallMark[], { middle, toY }: Scale, room: Room): readonly Drawn[] => {
  const sorted = [...marks].sort((a, b) => a.column - b.column);
  return sorted.slice(1).flatMap((mark, at): Drawn[] => {
    const before = sorted[at];
    return before && mark.column - before.column === 1
      ? [
          {
            kind: 'line',
            from: [middle(before), toY(before.value)],
            to: [middle(mark), toY(mark.value)],
            ink: 'data',
            width: room.strong * 0.8,
          },
        ]
      : [];
  });
};

/** All names where they fit, else months, else the first and the last. */
const feet = (
  { columns, days }: Multiples,
  { x, y, slot, width }: Readonly<Record<'x' | 'y' | 'slot' | 'width', number>>,
  room: Room,
): readonly Drawn[] => {
  if (columns.every((name) => wide(name, room.small) + 6 <= slot))
    return columns.map((name, at) => text(name, x + (at + 0.5) * slot, y, room.small, { ink: 'ink2' }));
  if (days !== undefined && days.length > 12)
    return columnTicks(days, width, room.small).map(({ column, words }) =>
      text(words, x + (column + 0.5) * slot, y, room.small, { ink: 'ink2' }),
    );
  const [first, last] = [columns[0] ?? '', columns.at(-1) ?? ''];
  const half = width * 0.48;
  return [
    text(cutWords(first, half, room.small), x, y, room.small, { anchor: 'start', ink: 'ink2' }),
    ...(columns.length > 1
      ? [
          text(cutWords(last, half, room.small), x + width, y, room.small, {
            anchor: 'end' as const,
            ink: 'ink2' as const,
          }),
        ]
      : []),
  ];
};
