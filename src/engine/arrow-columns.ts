import type { RawColumn } from './chunk.ts';

const isFilled = (bitmap: Uint8Array, row: number): boolean =>
  (((bitmap[row >> 3] as number) >> (row & 7)) & 1) === 1;

/** Arrow's bitmap of filled rows; stays away while no row is empty. */
export class Validity {
  #bits: Uint8Array | null = null;
  rows = 0;
  empty = 0;

  add(validity: Uint8Array | null, rows: number): void {
    const start = this.rows;
    this.rows += rows;
    if (validity === null && this.#bits === null) return;
    const bits = this.#room();
    if (validity === null) return;
    for (let row = 0; row < rows; row++) {
      // Whole bytes without an empty row are the rule.
      if ((row & 7) === 0 && validity[row >> 3] === 0xff) row += 7;
      else if (!isFilled(validity, row)) {
        bits[(start + row) >> 3] = (bits[(start + row) >> 3] as number) & ~(1 << ((start + row) & 7));
        this.empty++;
      }
    }
  }

  get bitmap(): Uint8Array | null {
    return this.empty === 0 ? null : this.#bits;
  }

  #room(): Uint8Array {
    const needed = (this.rows + 7) >> 3;
    if (this.#bits !== null && this.#bits.length >= needed) return this.#bits;
    const wider = new Uint8Array(Math.max(needed, 2 * (this.#bits?.length ?? 1024))).fill(0xff);
    if (this.#bits !== null) wider.set(this.#bits);
    this.#bits = wider;
    return wider;
  }
}

/**
 * Buffers of whole record batches, kept for the next result: touching fresh memory costs more than DuckDB's run itself
 * (40 MB: 70 to 100 ms against 60).
 */
const kept = new Map<number, Uint8Array[]>();
const keptBytes = 64 * 1024 * 1024;
let bytesKept = 0;

function take(bytes: number): Uint8Array {
  const buffer = kept.get(bytes)?.pop();
  if (buffer === undefined) return new Uint8Array(bytes);
  bytesKept -= bytes;
  return buffer;
}

/** Fixed-width values of one record batch, copied once as they are. */
export class FixedPart {
  readonly validity = new Validity();
  readonly width: number;
  readonly #bytes: Uint8Array;

  constructor(width: number, rows: number) {
    this.width = width;
    this.#bytes = take(width * rows);
  }

  add(column: RawColumn, rows: number): void {
    this.#bytes.set(column.bytes.subarray(0, rows * this.width), this.validity.rows * this.width);
    this.validity.add(column.validity, rows);
  }

  /** For the next result; nobody may look at `buffer` any more. */
  release(): void {
    const { length } = this.#bytes;
    if (bytesKept + length > keptBytes) return;
    bytesKept += length;
    kept.set(length, [...(kept.get(length) ?? []), this.#bytes]);
  }

  get buffer(): ArrayBuffer {
    return this.#bytes.buffer as ArrayBuffer;
  }
}

/** The narrowest way to hold 64- or 128-bit whole numbers exactly: 32 bits, doubles up to 2^53, or text. */
export type Holds = 'int' | 'double' | 'text';

export function holds(part: FixedPart): Holds {
  const { rows, bitmap } = part.validity;
  if (part.width < 8) return 'int';
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

/** Whole numbers that fit 32 bits, drawn together at the front of their own buffer. */
export function toInts(part: FixedPart): Int32Array {
  const words = new Int32Array(part.buffer);
  const step = part.width / 4;
  const { rows } = part.validity;
  for (let row = 0, at = 0; row < rows; row++, at += step) words[row] = words[at] as number;
  return words.subarray(0, rows);
}

/** The whole numbers of a part as doubles, divided by `unit`. 64-bit ones are turned in their own buffer. */
export function toDoubles(part: FixedPart, unit: number): Float64Array {
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
export function toTexts(part: FixedPart, scale: number): (string | null)[] {
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

/** UTF-8 text of one record batch. Texts up to 12 bytes lie in DuckDB's own 16-byte cells and are copied without decoding. */
export class TextPart {
  readonly validity = new Validity();
  #bytes: Uint8Array;
  #length = 0;
  readonly #offsets: Int32Array;
  #row = 0;

  constructor(rows: number) {
    this.#bytes = new Uint8Array(rows * 12);
    this.#offsets = new Int32Array(rows + 1);
  }

  add(column: RawColumn, rows: number): void {
    const lengths = new Uint32Array(column.bytes.buffer, column.bytes.byteOffset, rows * 4);
    for (let row = 0; row < rows; row++) {
      const empty = column.validity !== null && !isFilled(column.validity, row);
      const length = lengths[row * 4] as number;
      if (!empty && length <= 12) this.#addShort(column.bytes, row * 16 + 4, length);
      else if (!empty) this.#addText(String(column.at(row)));
      this.#offsets[++this.#row] = this.#length;
    }
    this.validity.add(column.validity, rows);
  }

  addValues(values: readonly (string | null)[]): void {
    const bits = new Uint8Array((values.length + 7) >> 3);
    for (const [i, value] of values.entries()) {
      if (value !== null) {
        this.#addText(value);
        bits[i >> 3] = (bits[i >> 3] as number) | (1 << (i & 7));
      }
      this.#offsets[++this.#row] = this.#length;
    }
    this.validity.add(bits, values.length);
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  get offsets(): Int32Array {
    return this.#offsets.subarray(0, this.#row + 1);
  }

  #addShort(cells: Uint8Array, at: number, length: number): void {
    this.#room(length);
    for (let i = 0; i < length; i++) this.#bytes[this.#length + i] = cells[at + i] as number;
    this.#length += length;
  }

  #addText(text: string): void {
    this.#room(text.length * 3);
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    wider.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = wider;
  }
}

const encoder = new TextEncoder();
