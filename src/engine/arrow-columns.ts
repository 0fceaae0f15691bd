import type { RawColumn } from './chunk.ts';

/** Grows by doubling; chunks arrive without a known end. */
class Bytes {
  data = new Uint8Array(1 << 16);
  length = 0;

  room(more: number): void {
    if (this.length + more <= this.data.length) return;
    const wider = new Uint8Array(Math.max(this.data.length * 2, this.length + more));
    wider.set(this.data.subarray(0, this.length));
    this.data = wider;
  }

  add(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.data.set(bytes, this.length);
    this.length += bytes.length;
  }
}

/** Arrow's bitmap of filled rows; stays away while no row is empty. */
export class Validity {
  #bits: Uint8Array | null = null;
  rows = 0;
  empty = 0;

  add(validity: Uint8Array | null, rows: number): void {
    const start = this.rows;
    this.rows += rows;
    if (validity === null && this.#bits === null) return;
    this.#room();
    const bits = this.#bits as unknown as Uint8Array;
    for (let i = 0; i < rows; i++) {
      if (validity === null || ((validity[i >> 3] as number) >> (i & 7)) & 1) continue;
      bits[(start + i) >> 3] = (bits[(start + i) >> 3] as number) & ~(1 << ((start + i) & 7));
      this.empty++;
    }
  }

  get bitmap(): Uint8Array | null {
    return this.empty === 0 ? null : (this.#bits as Uint8Array);
  }

  #room(): void {
    const needed = (this.rows + 7) >> 3;
    if (this.#bits !== null && this.#bits.length >= needed) return;
    const wider = new Uint8Array(Math.max(needed, 2 * (this.#bits?.length ?? 1024))).fill(0xff);
    if (this.#bits !== null) wider.set(this.#bits);
    this.#bits = wider;
  }
}

/** Fixed-width values, copied as they are. */
export class FixedColumn {
  readonly validity = new Validity();
  readonly #bytes = new Bytes();
  readonly #width: number;

  constructor(width: number) {
    this.#width = width;
  }

  add(column: RawColumn, rows: number): void {
    this.#bytes.add(column.bytes.subarray(0, rows * this.#width));
    this.validity.add(column.validity, rows);
  }

  get bytes(): Uint8Array {
    return this.#bytes.data.subarray(0, this.#bytes.length);
  }
}

/**
 * 64-bit whole numbers, or decimals held as such, as doubles while every one of them is exact below 2^53.
 * `exact` turns false otherwise; the column then becomes text.
 */
export class DoubleColumn {
  readonly validity = new Validity();
  readonly #raw: FixedColumn;
  readonly #width: 2 | 4 | 8 | 16;

  constructor(width: 2 | 4 | 8 | 16) {
    this.#width = width;
    this.#raw = new FixedColumn(width);
  }

  add(column: RawColumn, rows: number): void {
    this.#raw.add(column, rows);
    this.validity.add(column.validity, rows);
  }

  /** The unscaled whole numbers; null when one of them is beyond 2^53. */
  wholeNumbers(): Float64Array | null {
    const { bytes } = this.#raw;
    const rows = this.validity.rows;
    const out = new Float64Array(rows);
    const filled = this.validity.bitmap;
    const words = new Int32Array(aligned(bytes, 4), 0, this.#width >= 4 ? (rows * this.#width) / 4 : 0);
    const shorts = this.#width === 2 ? new Int16Array(aligned(bytes, 2), 0, rows) : null;
    const step = this.#width / 4;
    for (let i = 0; i < rows; i++) {
      if (shorts !== null) out[i] = shorts[i] as number;
      else if (step === 1) out[i] = words[i] as number;
      else {
        const low = words[i * step] as number;
        const high = words[i * step + 1] as number;
        const empty = filled !== null && !(((filled[i >> 3] as number) >> (i & 7)) & 1);
        if (empty) continue;
        if (high < -0x200000 || high >= 0x200000) return null;
        if (step === 4 && ((words[i * 4 + 2] as number) !== (high < 0 ? -1 : 0) || (words[i * 4 + 3] as number) !== (high < 0 ? -1 : 0))) return null;
        out[i] = high * 4294967296 + (low >>> 0);
      }
    }
    return out;
  }

  /** The numbers as text, for columns that doubles can't hold. */
  texts(scale: number): (string | null)[] {
    const { bytes } = this.#raw;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const filled = this.validity.bitmap;
    return Array.from({ length: this.validity.rows }, (_, i) => {
      if (filled !== null && !(((filled[i >> 3] as number) >> (i & 7)) & 1)) return null;
      const at = i * this.#width;
      const whole = this.#width === 16 ? (view.getBigInt64(at + 8, true) << 64n) + view.getBigUint64(at, true) : view.getBigInt64(at, true);
      return decimalText(whole, scale);
    });
  }
}

function decimalText(whole: bigint, scale: number): string {
  if (scale === 0) return whole.toString();
  const digits = (whole < 0n ? -whole : whole).toString().padStart(scale + 1, '0');
  return `${whole < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

const aligned = (bytes: Uint8Array, width: number): ArrayBuffer =>
  (bytes.byteOffset % width === 0 && bytes.byteOffset === 0 ? bytes.buffer : bytes.slice().buffer) as ArrayBuffer;

/** UTF-8 text with offsets. Texts up to 12 bytes lie in DuckDB's own 16-byte cells and are copied without decoding. */
export class TextColumn {
  readonly validity = new Validity();
  readonly #bytes = new Bytes();
  #offsets = new Int32Array(4096);
  #rows = 0;

  add(column: RawColumn, rows: number): void {
    const cells = new DataView(column.bytes.buffer, column.bytes.byteOffset, column.bytes.byteLength);
    for (let i = 0; i < rows; i++) {
      const empty = column.validity !== null && !(((column.validity[i >> 3] as number) >> (i & 7)) & 1);
      if (!empty) {
        const length = cells.getUint32(i * 16, true);
        if (length <= 12) this.#bytes.add(column.bytes.subarray(i * 16 + 4, i * 16 + 4 + length));
        else this.#addText(String(column.at(i)));
      }
      this.#end();
    }
    this.validity.add(column.validity, rows);
  }

  /** Values of any other type, as text. */
  addValues(values: readonly (string | null)[]): void {
    const bits = new Uint8Array((values.length + 7) >> 3);
    values.forEach((value, i) => {
      if (value !== null) {
        this.#addText(value);
        bits[i >> 3] = (bits[i >> 3] as number) | (1 << (i & 7));
      }
      this.#end();
    });
    this.validity.add(bits, values.length);
  }

  get bytes(): Uint8Array {
    return this.#bytes.data.subarray(0, this.#bytes.length);
  }

  get offsets(): Int32Array {
    return this.#offsets.subarray(0, this.#rows + 1);
  }

  #addText(text: string): void {
    this.#bytes.room(text.length * 3);
    this.#bytes.length += encoder.encodeInto(text, this.#bytes.data.subarray(this.#bytes.length)).written;
  }

  #end(): void {
    this.#rows++;
    if (this.#rows + 1 > this.#offsets.length) {
      const wider = new Int32Array(this.#offsets.length * 2);
      wider.set(this.#offsets);
      this.#offsets = wider;
    }
    this.#offsets[this.#rows] = this.#bytes.length;
  }
}

const encoder = new TextEncoder();
