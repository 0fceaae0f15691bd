import type { RawColumn } from './chunk.ts';

export const isFilled = (bitmap: Uint8Array, row: number): boolean =>
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
  readonly validity: Validity;
  readonly width: number;
  readonly #bytes: Uint8Array;

  constructor(width: number, rows: number, validity = new Validity()) {
    this.width = width;
    this.validity = validity;
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

/** DuckDB's cell of a text: length, then the text itself or a pointer to it. */
export const textWidth = 16;

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
      if (!empty && length <= 12) this.#addShort(column.bytes, row * textWidth + 4, length);
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
