import type { FileHandle } from 'node:fs/promises';
import type { ReadStream } from 'node:fs';
import {
  compressionRegistry,
  CompressionType,
  type Data,
  DataType,
  DateUnit,
  IntervalUnit,
  RecordBatchReader,
  TimeUnit,
  type Vector,
} from 'apache-arrow';
import { decompress as unzstd } from 'fzstd';
// @ts-expect-error It has no types.
import { decompress as untyped } from 'lz4js';
import { clockText, dayText, pointed, timestampText } from './arrow-text.ts';

const unlz4 = untyped as (data: Uint8Array) => ArrayLike<number>;

/** The only file of the import that imports apache-arrow. */
compressionRegistry.set(CompressionType.ZSTD, { decode: (data) => unzstd(data) });
compressionRegistry.set(CompressionType.LZ4_FRAME, { decode: (data) => Uint8Array.from(unlz4(data)) });

export type ArrowColumn = { readonly name: string; readonly type: string };
export type ArrowRows = (row: number) => (string | undefined)[];
export type ArrowFile = {
  readonly columns: readonly ArrowColumn[];
  readonly batches: () => AsyncIterable<{ readonly rows: number; readonly row: ArrowRows }>;
};

/** An IPC file or stream, a record batch at a time. */
export async function openArrow(source: FileHandle | ReadStream): Promise<ArrowFile> {
  const reader = await (await RecordBatchReader.from(source as FileHandle)).open();
  const fields = reader.schema.fields;
  return {
    columns: fields.map(({ name, type }) => ({ name, type: duckdbType(type) })),
    async *batches() {
      for await (const batch of reader) {
        const texts = fields.map((_, i) => textsOf(batch.getChildAt(i) as Vector));
        yield { rows: batch.numRows, row: (row) => texts.map((text) => text(row)) };
      }
    },
  };
}

function duckdbType(type: DataType): string {
  if (DataType.isDictionary(type)) return duckdbType(type.dictionary);
  if (DataType.isInt(type))
    return `${type.isSigned ? '' : 'U'}${{ 8: 'TINYINT', 16: 'SMALLINT', 32: 'INTEGER', 64: 'BIGINT' }[type.bitWidth]}`;
  if (DataType.isFloat(type)) return 'DOUBLE';
  if (DataType.isBool(type)) return 'BOOLEAN';
  if (DataType.isDecimal(type))
    return type.precision <= 38 && type.scale >= 0 && type.scale <= type.precision
      ? `DECIMAL(${type.precision},${type.scale})`
      : 'VARCHAR';
  if (DataType.isDate(type)) return 'DATE';
  if (DataType.isTime(type)) return type.unit === TimeUnit.NANOSECOND ? 'TIME_NS' : 'TIME';
  if (DataType.isTimestamp(type)) return type.unit === TimeUnit.NANOSECOND ? 'TIMESTAMP_NS' : 'TIMESTAMP';
  return 'VARCHAR';
}

/** How each cell of one column is written. */
function textsOf(vector: Vector): (row: number) => string | undefined {
  const { type } = vector;
  const data = vector.data[0] as Data;
  const raw = rawText(type, data);
  return (row) => {
    if (!vector.isValid(row)) return undefined;
    if (raw !== null) return raw(row);
    const value: unknown = valueAt(vector, row);
    return value === null || value === undefined
      ? undefined
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
  };
}

const perSecond = {
  [TimeUnit.SECOND]: 1n,
  [TimeUnit.MILLISECOND]: 1000n,
  [TimeUnit.MICROSECOND]: 1_000_000n,
  [TimeUnit.NANOSECOND]: 1_000_000_000n,
};

/** From the buffers, where the library would round: long decimals, and times finer than a millisecond. */
function rawText(type: DataType, data: Data): ((row: number) => string) | null {
  const values = data.values as ArrayLike<number | bigint>;
  if (DataType.isDecimal(type)) {
    const words = new Uint32Array(
      data.values.buffer,
      data.values.byteOffset,
      Math.floor(data.values.byteLength / 4),
    );
    const stride = type.bitWidth / 32;
    return (row) => pointed(wide(words, row * stride, stride), type.scale);
  }
  if (DataType.isDate(type))
    return (row) =>
      dayText(
        type.unit === DateUnit.DAY ? Number(values[row]) : Math.floor(Number(values[row]) / 86_400_000),
      );
  if (DataType.isTime(type)) return (row) => clockText(BigInt(values[row] as number), perSecond[type.unit]);
  if (DataType.isTimestamp(type))
    return (row) => timestampText(BigInt(values[row] as number), perSecond[type.unit]);
  return null;
}

function wide(words: Uint32Array, from: number, count: number): bigint {
  let value = 0n;
  for (let i = count - 1; i >= 0; i--) value = (value << 32n) | BigInt(words[from + i] as number);
  return BigInt.asIntN(count * 32, value);
}

/** A cell as a value that JSON can hold. */
function valueAt(vector: Vector, row: number): unknown {
  if (!vector.isValid(row)) return null;
  const { type } = vector;
  if (DataType.isDictionary(type)) {
    const place = (vector.data[0] as Data).values[row] as number;
    return valueAt(vector.data[0]?.dictionary as Vector, place);
  }
  const raw = rawText(type, vector.data[0] as Data);
  if (raw !== null && vector.data.length === 1) return raw(row);
  const value: unknown = vector.get(row);
  if (DataType.isList(type) || DataType.isLargeList(type) || DataType.isFixedSizeList(type))
    return Array.from({ length: (value as Vector).length }, (_, i) => valueAt(value as Vector, i));
  if (DataType.isStruct(type))
    return Object.fromEntries(
      type.children.map((field, i) => [field.name, valueAt(vector.getChildAt(i) as Vector, row)]),
    );
  if (DataType.isMap(type))
    return Object.fromEntries(
      [...(value as Iterable<[unknown, unknown]>)].map(([key, inner]) => [String(key), plainOf(inner)]),
    );
  if (DataType.isInterval(type)) return intervalOf(type.unit, value as ArrayLike<number>);
  return plainOf(value);
}

function intervalOf(unit: IntervalUnit, value: ArrayLike<number>): unknown {
  if (unit === IntervalUnit.YEAR_MONTH) return `${Number(value[0]) * 12 + (value[1] ?? 0)} months`;
  if (unit === IntervalUnit.DAY_TIME) return { days: value[0], milliseconds: value[1] };
  return {
    months: value[0],
    days: value[1],
    nanoseconds: Number(
      BigInt.asIntN(64, (BigInt(value[3] as number) << 32n) | BigInt((value[2] as number) >>> 0)),
    ),
  };
}

function plainOf(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex').toUpperCase();
  return value;
}
