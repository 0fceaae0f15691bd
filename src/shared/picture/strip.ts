import { farOut } from '../metric/far-out.ts';
import { cutWords, type Drawn, type Hit, type Laid, type Room, text, wide } from './shapes.ts';

/** Every row of a group as a dot at its amount; half of them lie left of its line. */
export type StripLine = {
  readonly key: string | null;
  readonly name: string;
  readonly values: readonly number[];
  readonly picked: boolean;
};
export type Strip = {
  readonly title: string;
  readonly lines: readonly StripLine[];
  /** An amount as it stands at the axis. */
  readonly tick: (value: number) => string;
  /** "3 beyond €400". */
  readonly beyond: (n: number, edge: string) => string;
  readonly middle: (value: number) => string;
};

const right = 14;

export const layStrip = (strip: Strip, room: Room): Laid => {
  const { small } = room;
  const { low, high } = axisEnds(strip.lines.flatMap(({ values }) => values));
  const named = strip.lines.some(({ name }) => name !== '');
  const left = named
    ? Math.min(room.width * 0.3, 16 + Math.max(20, ...strip.lines.map(({ name }) => wide(name, room.name))))
    : 12;
  const inner = Math.max(40, room.width - left - right);
  const top = small * 0.6;
  const foot = room.height - small * 3.2;
  const slot = (foot - top) / Math.max(1, strip.lines.length);
  const x = (value: number): number =>
    left + (Math.max(0, Math.min(1, (value - low) / (high - low))) || 0) * inner;
  const rows = strip.lines.reduce((sum, { values }) => sum + values.length, 0);
  const radius = (rows > 2000 ? 2 : rows > 400 ? 2.75 : 4) * (room.strong / 2.5);
  const ticks = ticksOf(low, high, Math.max(2, Math.floor(inner / (small * 6))));
  const boxes = strip.lines.flatMap((line, at): Hit[] =>
    line.key === null
      ? []
      : [{ key: line.key, x: 2, y: top + at * slot, width: room.width - 4, height: slot }],
  );
  const far = strip.lines.map(({ values }) => values.filter((value) => value > high || value < low).length);
  return {
    shapes: [
      ...strip.lines.flatMap(({ picked }, at): Drawn[] =>
        picked
          ? [
              {
                kind: 'rect',
                x: 2,
                y: top + at * slot + 1,
                width: room.width - 4,
                height: slot - 2,
                fill: 'selSoft',
                edge: { ink: 'sel', width: room.strong },
              },
            ]
          : [],
      ),
      ...ticks.flatMap((at): Drawn[] => [
        { kind: 'line', from: [x(at), top], to: [x(at), foot], ink: at === 0 ? 'axis' : 'grid', width: 1 },
        text(strip.tick(at), x(at), foot + small * 1.3, small, {
          ink: 'ink3',
          anchor: anchorOf(x(at), left, inner),
        }),
      ]),
      ...strip.lines.flatMap((line, at) =>
        lineShapes(line, { x, low, high, radius, room, left, y: top + (at + 0.5) * slot, slot }, strip),
      ),
      ...far.flatMap((n, at): Drawn[] =>
        n === 0 || slot < small * 1.7
          ? []
          : [
              text(strip.beyond(n, strip.tick(high)), left + inner, top + at * slot + small * 1.05, small, {
                anchor: 'end',
                ink: 'ink2',
                paper: true,
              }),
            ],
      ),
      text(strip.title, left + inner, room.height - small * 0.4, small, {
        anchor: 'end',
        ink: 'ink2',
        bold: true,
      }),
    ],
    hits: boxes,
  };
};

type At = {
  readonly x: (value: number) => number;
  readonly low: number;
  readonly high: number;
  readonly radius: number;
  readonly room: Room;
  readonly left: number;
  readonly y: number;
  readonly slot: number;
};

const lineShapes = (line: StripLine, at: At, strip: Strip): readonly Drawn[] => {
  const { x, slot, radius, room, left } = at;
  const worded = slot > room.number * 2.4;
  // The words stand above the dots, not on them.
  const above = worded ? room.number * 1.15 : 0;
  const y = at.y + above / 2;
  const half = Math.max(0, Math.min((slot - above) * 0.4, 46) - radius);
  const inside: (readonly [number, number])[] = [];
  const beyond: (readonly [number, number])[] = [];
  line.values.forEach((value, place) => {
    // Even, not by chance: the same rows lie the same way every time, and neighbours far apart.
    const up = ((place * 0.618_033_988_75) % 1) * 2 - 1;
    (value > at.high || value < at.low ? beyond : inside).push([x(value), y + up * half]);
  });
  const middle = medianOf(line.values);
  const said = middle === null ? '' : strip.middle(middle);
  // Left of its line where it would be cut off, or lie on what is said of those beyond.
  const taken = beyond.length === 0 ? 0 : wide(strip.beyond(beyond.length, strip.tick(at.high)), room.small);
  const before = middle !== null && x(middle) + 4 + wide(said, room.number) > room.width - right - taken;
  const mark: readonly Drawn[] =
    middle === null
      ? []
      : [
          {
            kind: 'line',
            from: [x(middle), y - half - 4],
            to: [x(middle), y + half + 4],
            ink: 'ink',
            width: room.strong,
          },
          ...(worded
            ? [
                text(said, x(middle) + (before ? -4 : 4), y - half - radius - 3, room.number, {
                  anchor: before ? ('end' as const) : ('start' as const),
                  bold: true,
                  paper: true,
                }),
              ]
            : []),
        ];
  return [
    { kind: 'dots', at: inside, radius, hollow: false },
    { kind: 'dots', at: beyond, radius, hollow: true },
    ...mark,
    ...(line.name === ''
      ? []
      : [
          text(cutWords(line.name, left - 14, room.name), left - 10, y + room.name * 0.35, room.name, {
            anchor: 'end',
          }),
        ]),
  ];
};

export const medianOf = (values: readonly number[]): number | null => {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const at = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[at] ?? 0) : ((sorted[at - 1] ?? 0) + (sorted[at] ?? 0)) / 2;
};

/** Where a few lie so far out that the others would be a smear, the axis ends where nearly all do. */
const axisEnds = (values: readonly number[]): { readonly low: number; readonly high: number } => {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 1];
  const from = Math.min(0, least);
  const fence = farOut(sorted);
  const inside = fence === null ? most : (sorted.findLast((value) => value <= fence.high) ?? most);
  const high = most - from > (inside - from) * 2.5 && inside > from ? inside : most;
  return { low: from, high: high > from ? high * 1.02 : from + 1 };
};

const ticksOf = (low: number, high: number, most: number): readonly number[] => {
  const rough = (high - low) / most;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * unit).find((one) => one >= rough) ?? unit * 10;
  const first = Math.ceil(low / step - 1e-9);
  return Array.from({ length: Math.floor(high / step + 1e-9) - first + 1 }, (_, at) =>
    Number(((first + at) * step).toPrecision(12)),
  );
};

const anchorOf = (at: number, left: number, inner: number): 'start' | 'middle' | 'end' =>
  at < left + 12 ? 'start' : at > left + inner - 16 ? 'end' : 'middle';
