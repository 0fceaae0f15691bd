import { short } from '../messages/numbers.ts';
import type { Cut } from '../metric/cut.ts';
import { gridLines } from './grid-lines.ts';
import { layMultiples } from './multiples.ts';
import type { Multiples } from './small-marks.ts';
import { layScatter } from './scatter.ts';
import type { Laid, Room } from './shapes.ts';

/** A result as it is read: every cell as text, `–` where it is empty. */
export type TextTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};
export type DrawnTable = {
  /** The columns that make the picture: what is drawn, by what, and in how many pictures. */
  readonly value: string;
  readonly by: string;
  readonly split: string | null;
  readonly drawn: number;
  readonly lay: (room: Room) => Laid;
};

const mostMarks = 60;
const mostPanels = 12;
const numeral = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const isNumber = (cell: string): boolean => numeral.test(cell);
const isDay = (cell: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(cell);

/**
 * Any result as a picture: its last column of numbers by its first column of names or days; a second column of names makes
 * small pictures, two columns of numbers alone are dots. Null where no column holds numbers.
 */
export const drawTable = ({ columns, rows }: TextTable): DrawnTable | null => {
  const cells = (at: number): readonly string[] => rows.map((row) => row[at] ?? '–');
  const numbers = columns.flatMap((_, at) =>
    cells(at).some(isNumber) && cells(at).every((cell) => cell === '–' || isNumber(cell)) ? [at] : [],
  );
  const names = columns.flatMap((_, at) => (numbers.includes(at) ? [] : [at]));
  const value = numbers.at(-1);
  if (value === undefined || rows.length === 0) return null;
  const [first, second] = names;
  if (first === undefined)
    return numbers.length > 1 ? dots(columns, rows, numbers) : bars(columns, rows, null, null, value);
  const panels = second === undefined ? 0 : new Set(cells(second)).size;
  // Names that are all different make no groups.
  const grouped = second !== undefined && panels <= mostPanels && panels < rows.length;
  return bars(columns, rows, first, grouped ? second : null, value);
};

const bars = (
  columns: readonly string[],
  rows: TextTable['rows'],
  by: number | null,
  split: number | null | undefined,
  value: number,
): DrawnTable => {
  const name = (row: readonly string[], at: number | null | undefined): string =>
    at === null || at === undefined ? '' : (row[at] ?? '–');
  const all =
    by === null ? rows.map((_, at) => String(at + 1)) : [...new Set(rows.map((row) => name(row, by)))];
  const places = (all.every(isDay) ? all.toSorted() : all).slice(0, mostMarks);
  const kept = rows.flatMap((row, at) => {
    const column = places.indexOf(by === null ? String(at + 1) : name(row, by));
    const number = Number(row[value]);
    return column < 0 || !isNumber(row[value] ?? '')
      ? []
      : [{ panel: name(row, split), column, value: number, key: String(at) }];
  });
  const highest = kept.reduce((most, one) => Math.max(most, one.value), 0);
  const lowest = kept.reduce((least, one) => Math.min(least, one.value), 0);
  const lines = [...gridLines(highest), ...gridLines(-lowest).map((line) => -line)].filter(
    (line) => line !== 0,
  );
  const picture: Multiples = {
    columns: places.map((place) => (isDay(place) ? place.slice(0, 10) : place)),
    highest: highest === 0 && lowest === 0 ? 1 : highest,
    lowest,
    line: places.length > 12 && places.every(isDay),
    threshold: null,
    ranges: false,
    ticks: [0, ...lines.filter((_, at) => lines.length < 4 || at % 2 === 1)].map((at) => ({
      value: at,
      words: short(at),
    })),
    panels: [...new Set(kept.map(({ panel }) => panel))].slice(0, mostPanels).map((panel) => ({
      name: panel,
      marks: kept
        .filter((one) => one.panel === panel)
        .map((one) => ({ ...one, low: null, high: null, words: short(one.value), picked: false })),
    })),
  };
  return {
    value: columns[value] ?? '',
    by: by === null ? '' : (columns[by] ?? ''),
    split: split === null || split === undefined ? null : (columns[split] ?? ''),
    drawn: kept.length,
    lay: (room) => layMultiples(picture, room),
  };
};

const dots = (
  columns: readonly string[],
  rows: TextTable['rows'],
  numbers: readonly number[],
): DrawnTable => {
  const [x = 0, y = 0] = [numbers[0], numbers.at(-1)];
  const points = rows.flatMap((row) => {
    const pair = [Number(row[x]), Number(row[y])] as const;
    return pair.every(Number.isFinite) ? [pair] : [];
  });
  const side = (at: 0 | 1, title: string) => {
    const cut = roundCut(points.map((point) => point[at]));
    const edges = Array.from({ length: cut.steps + 1 }, (_, step) => short(cut.low + step * cut.width));
    return { title, cut, edges, names: edges.slice(1) };
  };
  const [sx, sy] = [side(0, columns[x] ?? ''), side(1, columns[y] ?? '')];
  return {
    value: sy.title,
    by: sx.title,
    split: null,
    drawn: points.length,
    lay: (room) => layScatter({ x: sx, y: sy, points, fields: [], picked: new Set() }, room),
  };
};

/** Round steps around all values. */
const roundCut = (values: readonly number[]): Cut => {
  const [low, high] = values.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)] as const,
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const,
  );
  if (!Number.isFinite(low)) return { low: 0, width: 1, steps: 1, openLow: false, openHigh: false };
  const rough = Math.max(high - low, Math.abs(high) * 1e-6, 1e-9) / 8;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const width = ([1, 2, 2.5, 5, 10].find((factor) => factor * unit >= rough) ?? 10) * unit;
  const from = Math.floor(low / width) * width;
  return {
    low: from,
    width,
    steps: Math.max(1, Math.ceil((high - from) / width + 1e-9)),
    openLow: false,
    openHigh: false,
  };
};
