import { FixedPart, isFilled, type Validity } from './arrow-columns.ts';
import type { RawColumn } from './chunk.ts';

/** The narrowest way to hold whole numbers exactly: 32 bits, doubles up to 2^53, or text. */
export type Holds = 'int' | 'double' | 'text';

/**
 * Whole numbers of one record batch. 64-bit ones are kept in 32 bits from the start and widened when the first one
 * needs it: most keys, counts and amounts never do, and one pass over fresh memory is saved.
 */
export class WholePart {
  readonly #width: number;
  readonly #rows: number;
  #part: FixedPart;
  #narrow: boolean;

  constructor(width: number, rows: number) {
    this.#width = width;
    this.#rows = rows;
    this.#narrow = width === 8;
    this.#part = new FixedPart(this.#narrow ? 4 : width, rows);
  }

  add(column: RawColumn, rows: number): void {
    if (this.#narrow && !addNarrow(this.#part, column, rows)) this.#widen();
    if (!this.#narrow) this.#part.add(column, rows);
  }

  get validity(): Validity {
    return this.#part.validity;
  }

  get holds(): Holds {
    return this.#part.width < 8 ? 'int' : holds(this.#part);
  }

  ints(): Int32Array {
    const words = new Int32Array(this.#part.buffer);
    const { rows } = this.validity;
    if (this.#narrow) return words.subarray(0, rows);
    const step = this.#part.width / 4;
    for (let row = 0, at = 0; row < rows; row++, at += step) words[row] = words[at] as number;
    return words.subarray(0, rows);
  }

  doubles(unit: number): Float64Array {
    return toDoubles(this.#part, unit);
  }

  texts(scale: number): (string | null)[] {
    if (this.#narrow) this.#widen();
    return toTexts(this.#part, scale);
  }

  /** For the next result; nobody may look at its arrays any more. */
  release(): void {
    this.#part.release();
  }

  #widen(): void {
    const narrow = this.#part;
    const { rows } = narrow.validity;
    const from = new Int32Array(narrow.buffer);
    const wide = new FixedPart(this.#width, this.#rows, narrow.validity);
    const to = new Int32Array(wide.buffer);
    for (let row = 0; row < rows; row++) {
      to[2 * row] = from[row] as number;
      to[2 * row + 1] = (from[row] as number) >> 31;
    }
    narrow.release();
    this.#part = wide;
    this.#narrow = false;
  }
}

/** false: a number needs more than 32 bits, and nothing of the column was added. */
function addNarrow(part: FixedPart, { bytes, validity }: RawColumn, rows: number): boolean {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, 2 * rows);
  const out = new Int32Array(part.buffer, 4 * part.validity.rows, rows);
  for (let row = 0; row < rows; row++) {
    const low = words[2 * row] as number;
    out[row] = low;
    if (words[2 * row + 1] !== low >> 31 && (validity === null || isFilled(validity, row))) return false;
  }
  part.validity.add(validity, rows);
  return true;
}

function holds(part: FixedPart): Holds {
  const { rows, bitmap } = part.validity;
  const words = new Int32Array(part.buffer);
  const step = part.width / 4;
  let found: Holds = 'int';
  for (let row = 0, at = 0; row < rows; row++, at += step) {
    const high = words[at + 1] as number;
    if (
      high === (words[at] as number) >> 31 &&
      (step === 2 || ((words[at + 2] as number) === high && (words[at + 3] as number) === high))
    )
      continue;
    if (bitmap !== null && !isFilled(bitmap, row)) continue;
    const sign = high >> 31;
    const exact =
      high >= -0x200000 &&
      high < 0x200000 &&
      (step === 2 || ((words[at + 2] as number) === sign && (words[at + 3] as number) === sign));
    if (!exact) return 'text';
    found = 'double';
  }
  return found;
}

/** The whole numbers of a part as doubles, divided by `unit`. 64-bit ones are turned in their own buffer. */
function toDoubles(part: FixedPart, unit: number): Float64Array {
  const { rows } = part.validity;
  const out = part.width === 8 ? new Float64Array(part.buffer, 0, rows) : new Float64Array(rows);
  if (part.width < 8) {
    const values = part.width === 2 ? new Int16Array(part.buffer) : new Int32Array(part.buffer);
    for (let row = 0; row < rows; row++) out[row] = (values[row] as number) / unit;
    return out;
  }
  const words = new Int32Array(part.buffer);
  const step = part.width / 4;
  for (let row = 0, at = 0; row < rows; row++, at += step)
    out[row] = ((words[at + 1] as number) * 4294967296 + ((words[at] as number) >>> 0)) / unit;
  return out;
}

/** The same numbers as text, for columns that doubles can't hold. */
function toTexts(part: FixedPart, scale: number): (string | null)[] {
  const view = new DataView(part.buffer);
  const { rows, bitmap } = part.validity;
  return Array.from({ length: rows }, (_, row) => {
    if (bitmap !== null && !isFilled(bitmap, row)) return null;
    const at = row * part.width;
    return decimalText(
      part.width === 16
        ? (view.getBigInt64(at + 8, true) << 64n) + view.getBigUint64(at, true)
        : view.getBigInt64(at, true),
      scale,
    );
  });
}

function decimalText(whole: bigint, scale: number): string {
  if (scale === 0) return whole.toString();
  const digits = (whole < 0n ? -whole : whole).toString().padStart(scale + 1, '0');
  return `${whole < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
