import { Bool, type Data, type DataType, DateDay, Float32, Float64, Int8, Int16, Int32, makeData, TimestampMicrosecond, Uint8, Uint16, Uint32, Utf8 } from 'apache-arrow';
import { FixedPart, type Holds, holds, TextPart, toDoubles, toInts, toTexts, type Validity } from './arrow-columns.ts';
import { rawColumn } from './chunk.ts';
import type { Chunk } from './duckdb.ts';

export type Finished = { readonly type: DataType; readonly parts: readonly Data[]; readonly scale?: number };

/** Collects one column over the record batches of a result. */
export type Builder = {
  readonly begin: (rows: number) => void;
  readonly add: (chunk: Chunk, index: number, rows: number) => void;
  readonly finish: () => Finished;
  /** After the last look at what `finish` gave. */
  readonly release: () => void;
};

type Fixed = { readonly width: number; readonly type: () => DataType; readonly array: new (buffer: ArrayBuffer, offset: number, length: number) => ArrayBufferView };

const fixed: Readonly<Record<string, Fixed>> = {
  TINYINT: { width: 1, type: () => new Int8(), array: Int8Array },
  SMALLINT: { width: 2, type: () => new Int16(), array: Int16Array },
  INTEGER: { width: 4, type: () => new Int32(), array: Int32Array },
  UTINYINT: { width: 1, type: () => new Uint8(), array: Uint8Array },
  USMALLINT: { width: 2, type: () => new Uint16(), array: Uint16Array },
  UINTEGER: { width: 4, type: () => new Uint32(), array: Uint32Array },
  FLOAT: { width: 4, type: () => new Float32(), array: Float32Array },
  DOUBLE: { width: 8, type: () => new Float64(), array: Float64Array },
  DATE: { width: 4, type: () => new DateDay(), array: Int32Array },
  TIMESTAMP: { width: 8, type: () => new TimestampMicrosecond(), array: BigInt64Array },
  'TIMESTAMP WITH TIME ZONE': { width: 8, type: () => new TimestampMicrosecond('UTC'), array: BigInt64Array },
};

/** The builder for a DuckDB type; what has none of its own becomes text. */
export function builderFor(type: string): Builder {
  const known = fixed[type];
  if (known !== undefined) return fixedBuilder(known);
  const decimal = /^DECIMAL\((\d+),\s*(\d+)\)$/.exec(type);
  if (decimal !== null) return numberBuilder(widthOf(Number(decimal[1])), Number(decimal[2]));
  if (type === 'BIGINT') return numberBuilder(8, 0);
  if (type === 'HUGEINT') return numberBuilder(16, 0);
  if (type === 'BOOLEAN') return valuesBuilder(booleans);
  if (type === 'VARCHAR') return textBuilder();
  return valuesBuilder(texts);
}

const order: readonly Holds[] = ['int', 'double', 'text'];
const widthOf = (digits: number): number => (digits <= 4 ? 2 : digits <= 9 ? 4 : digits <= 18 ? 8 : 16);

function fixedBuilder({ width, type, array }: Fixed): Builder {
  const parts: FixedPart[] = [];
  return {
    begin: (rows) => parts.push(new FixedPart(width, rows)),
    add: (chunk, index, rows) => parts.at(-1)?.add(rawColumn(chunk, index), rows),
    finish: () => ({ type: type(), parts: parts.map((part) => dataOf(type(), part.validity, new array(part.buffer, 0, part.validity.rows))) }),
    release: () => parts.forEach((part) => part.release()),
  };
}

/** Whole numbers and decimals: 32 bits or doubles while each is exact, text for the whole column otherwise. */
function numberBuilder(width: number, scale: number): Builder {
  const parts: FixedPart[] = [];
  return {
    begin: (rows) => parts.push(new FixedPart(width, rows)),
    add: (chunk, index, rows) => parts.at(-1)?.add(rawColumn(chunk, index), rows),
    finish: () => {
      const how: Holds = parts.map(holds).reduce((a, b) => (order.indexOf(a) > order.indexOf(b) ? a : b), 'int');
      if (how === 'text') return { type: new Utf8(), parts: parts.map((part) => texts(toTexts(part, scale)).data) };
      if (how === 'int' && scale === 0) return { type: new Int32(), parts: parts.map((part) => dataOf(new Int32(), part.validity, toInts(part))) };
      return { type: new Float64(), parts: parts.map((part) => dataOf(new Float64(), part.validity, toDoubles(part, 10 ** scale))), ...(scale > 0 ? { scale } : {}) };
    },
    release: () => parts.forEach((part) => part.release()),
  };
}

function textBuilder(): Builder {
  const parts: TextPart[] = [];
  return {
    begin: (rows) => parts.push(new TextPart(rows)),
    add: (chunk, index, rows) => parts.at(-1)?.add(rawColumn(chunk, index), rows),
    finish: () => ({ type: new Utf8(), parts: parts.map(textData) }),
    release: () => undefined,
  };
}

type Column = { readonly type: DataType; readonly data: Data };

/** For rare types: value by value. */
function valuesBuilder(column: (values: readonly unknown[]) => Column): Builder {
  const parts: unknown[][] = [];
  return {
    begin: () => parts.push([]),
    add: (chunk, index, rows) => {
      const { at } = rawColumn(chunk, index);
      for (let row = 0; row < rows; row++) parts.at(-1)?.push(at(row));
    },
    finish: () => ({ type: column([]).type, parts: parts.map((values) => column(values).data) }),
    release: () => undefined,
  };
}

export function texts(values: readonly unknown[]): Column {
  const part = new TextPart(values.length);
  part.addValues(values.map((value) => (value === null || value === undefined ? null : String(value))));
  return { type: new Utf8(), data: textData(part) };
}

export function numbers(values: readonly (number | null)[]): Column {
  const data = Float64Array.from(values, (value) => value ?? 0);
  return { type: new Float64(), data: makeData({ type: new Float64(), length: values.length, data, nullBitmap: bitmap(values, (value) => value !== null), nullCount: values.filter((value) => value === null).length }) };
}

function booleans(values: readonly unknown[]): Column {
  const nullCount = values.filter((value) => value === null).length;
  return { type: new Bool(), data: makeData({ type: new Bool(), length: values.length, nullCount, nullBitmap: bitmap(values, (value) => value !== null), data: bitmap(values, (value) => value === true) }) };
}

function bitmap<T>(values: readonly T[], set: (value: T) => boolean): Uint8Array {
  const bits = new Uint8Array((values.length + 7) >> 3);
  values.forEach((value, i) => {
    if (set(value)) bits[i >> 3] = (bits[i >> 3] as number) | (1 << (i & 7));
  });
  return bits;
}

const textData = ({ validity, offsets, bytes }: TextPart): Data =>
  makeData({ type: new Utf8(), length: validity.rows, nullCount: validity.empty, nullBitmap: validity.bitmap, valueOffsets: offsets, data: bytes });

const dataOf = (type: DataType, validity: Validity, data: unknown): Data =>
  makeData({ type, length: validity.rows, nullCount: validity.empty, nullBitmap: validity.bitmap, data } as never) as unknown as Data;
