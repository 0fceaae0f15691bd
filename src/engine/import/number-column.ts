import { type Group, numberShape, type NumberShape, type NumberStyle } from './number-shape.ts';
import type { Shape, Shapes } from './shapes.ts';

export type Wanted = {
  readonly decimal?: ',' | '.' | undefined;
  readonly thousands?: Group | '' | undefined;
  /** A person said that it is one of numbers, and which words stand for none. */
  readonly empty?: readonly string[] | undefined;
};

export type Dash = (typeof longDashes)[number];
const longDashes = ['−', '–'] as const;

export type NumberReading = {
  readonly kind: 'number';
  readonly type: string;
  readonly decimal: ',' | '.' | null;
  readonly thousands: Group | null;
  readonly signs: readonly string[];
  readonly styles: readonly NumberStyle[];
  /** The longer signs that people's programs write for a minus. */
  readonly dashes: readonly Dash[];
  /** Cells whose thousands stand in unusual places; read only when a person named the sign. */
  readonly loose: { readonly n: number; readonly example: string } | null;
  /** Cells that fit this reading, of those that are not empty words. */
  readonly fits: number;
  readonly misfits: number;
  readonly emptyWords: readonly string[];
  /** Cells that clearly have the other decimal sign: "1,5" among "2.50". */
  readonly contrary: { readonly n: number; readonly example: string } | null;
  /** Only "1.234"-like cells: both readings are possible. */
  readonly unclear: ',' | '.' | null;
  readonly example: string;
};

/** Words that mean "nothing" in a column of numbers or dates. */
export const emptyWords: ReadonlySet<string> = new Set([
  'NA',
  'N/A',
  'n/a',
  'na',
  'null',
  'NULL',
  'Null',
  'NaN',
  'nan',
  '-',
  '–',
  '—',
  '#N/A',
  'None',
  'none',
  '?',
  '\\N',
  '.',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
]);

/** A shape's figures are nines: "#DIV/9!". */
export const saysNothing = ({ shape, example }: Shape): boolean =>
  emptyWords.has(example) && shape === example.replaceAll(/\d/g, '9');

/** A word is its own shape. */
const isSaidEmpty = ({ shape, example }: Shape, { empty }: Wanted): boolean =>
  shape === example && empty?.includes(example) === true;

/** A convention counts as the column's own when this share of its cells follows it; below, a person is asked. */
const ownConvention = 0.05;
export const enoughCells = 20;

/** The best way to read a column as numbers, or null when hardly any cell is one. Pure: decides on shapes alone. */
export function readNumbers(found: Shapes, wanted: Wanted, file: Wanted): NumberReading | null {
  const words = found.shapes.filter((shape) => saysNothing(shape) || isSaidEmpty(shape, wanted));
  const cells = found.nonEmpty - sum(words);
  const parsed = withLoose(
    found.shapes.flatMap((shape) => {
      const read = numberShape(shape.shape);
      return read === null ? [] : [{ shape, read }];
    }),
    wanted,
  );
  const enough = wanted.empty === undefined ? cells * 0.5 : 1;
  if (cells === 0 || sum(parsed.map((entry) => entry.shape)) < enough) return null;
  const decimal =
    wanted.decimal ??
    (wanted.thousands === '.' ? ',' : wanted.thousands === ',' ? '.' : undefined) ??
    decimalOf(parsed);
  const unclear = decimal === null ? unclearOf(parsed, wanted) : null;
  const settled = decimal ?? (unclear === null ? null : (file.decimal ?? null));
  const thousands = thousandsOf(parsed, settled, cells, wanted);
  const fitting = parsed.filter(({ read, shape }) => fits(read, settled, thousands, shape));
  const loose = fitting.filter(({ read }) => read.loose !== null).map(({ shape }) => shape);
  const contrary = parsed
    .filter(
      ({ read }) => settled !== null && read.decimal !== null && read.decimal !== settled && !read.exponent,
    )
    .map(({ shape }) => shape);
  const fitCells = sum(fitting.map((entry) => entry.shape));
  return {
    kind: 'number',
    type: typeOf(fitting, settled),
    decimal: settled,
    thousands,
    signs: [...new Set(fitting.map((entry) => entry.read.sign).filter((sign) => sign !== ''))],
    styles: [...new Set(fitting.flatMap(({ read }) => (read.style === null ? [] : [read.style])))],
    dashes: longDashes.filter((dash) => fitting.some(({ shape }) => shape.shape.includes(dash))),
    loose: loose[0] === undefined ? null : { n: sum(loose), example: loose[0].example },
    contrary: contrary[0] === undefined ? null : { n: sum(contrary), example: contrary[0].example },
    fits: fitCells,
    misfits: cells - fitCells,
    emptyWords: words.map((shape) => shape.example),
    unclear: settled === null ? unclear : null,
    example:
      parsed.find((entry) => entry.read.unclear !== null)?.shape.example ?? parsed[0]?.shape.example ?? '',
  };
}

/** Signs in unusual places are thousands only where a person named the sign and it mostly stands in usual ones: "10.0.0.1" is no number. */
function withLoose(parsed: readonly Parsed[], { thousands }: Wanted): readonly Parsed[] {
  const regular = sum(
    parsed
      .filter(({ read }) => read.group === thousands || read.unclear === thousands)
      .map(({ shape }) => shape),
  );
  const loose = sum(parsed.filter(({ read }) => read.loose === thousands).map(({ shape }) => shape));
  const named = thousands !== undefined && thousands !== '' && regular > loose;
  return parsed.filter(({ read }) => read.loose === null || (named && read.loose === thousands));
}

type Parsed = { readonly shape: Shape; readonly read: NumberShape };

function decimalOf(parsed: readonly Parsed[]): ',' | '.' | null {
  const count = (mark: ',' | '.'): number =>
    sum(parsed.filter(({ read }) => read.decimal === mark).map((entry) => entry.shape));
  // "0.123" is no grouped number; "12.345.678" makes the other sign the decimal one.
  const zeroLed = (mark: ',' | '.'): number =>
    parsed.reduce(
      (n, { read, shape }) => n + (read.unclear === mark && read.whole === 1 ? shape.zeros : 0),
      0,
    );
  const grouped = (mark: Group): number =>
    sum(parsed.filter(({ read }) => read.group === mark).map((entry) => entry.shape));
  const comma = count(',') + zeroLed(',') + grouped('.');
  const point = count('.') + zeroLed('.') + grouped(',');
  if (comma === 0 && point === 0) return null;
  return comma > point ? ',' : '.';
}

function unclearOf(parsed: readonly Parsed[], wanted: Wanted): ',' | '.' | null {
  if (wanted.decimal !== undefined) return null;
  return parsed.find(({ read }) => read.unclear !== null)?.read.unclear ?? null;
}

function thousandsOf(
  parsed: readonly Parsed[],
  decimal: ',' | '.' | null,
  cells: number,
  wanted: Wanted,
): Group | null {
  if (wanted.thousands !== undefined) return wanted.thousands === '' ? null : wanted.thousands;
  const counts = new Map<Group, number>();
  for (const { read, shape } of parsed) {
    const group =
      read.group ??
      (read.unclear !== null && decimal !== null && read.unclear !== decimal ? read.unclear : null);
    if (group !== null && group !== decimal) counts.set(group, (counts.get(group) ?? 0) + shape.n);
  }
  const [group, n] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  return group !== null && (n >= cells * ownConvention || cells < enoughCells) ? group : null;
}

function fits(read: NumberShape, decimal: ',' | '.' | null, thousands: Group | null, shape: Shape): boolean {
  if (read.exponent) return read.decimal === null || read.decimal === (decimal ?? '.');
  if (read.unclear !== null)
    return read.unclear === decimal || read.unclear === thousands || decimal === null;
  if (read.group !== null && read.group !== thousands) return false;
  // "007" is a name, not a number, but "0,50" is one.
  if (read.fraction === 0 && read.whole > 1 && read.group === null && shape.zeros > 0)
    return shape.zeros < shape.n;
  return read.decimal === null || read.decimal === decimal;
}

function typeOf(fitting: readonly Parsed[], decimal: ',' | '.' | null): string {
  if (fitting.some(({ read }) => read.exponent)) return 'DOUBLE';
  let whole = 1;
  let scale = 0;
  for (const { read } of fitting) {
    const isFraction = read.unclear === null || read.unclear === decimal;
    whole = Math.max(whole, isFraction ? read.whole : read.whole + read.fraction);
    scale = Math.max(scale, isFraction ? read.fraction : 0);
  }
  if (scale === 0) return whole <= 18 ? 'BIGINT' : 'VARCHAR';
  if (whole + scale <= 18) return `DECIMAL(18,${scale})`;
  return whole + scale <= 38 ? `DECIMAL(38,${scale})` : 'DOUBLE';
}

const sum = (shapes: readonly Shape[]): number => shapes.reduce((n, shape) => n + shape.n, 0);
