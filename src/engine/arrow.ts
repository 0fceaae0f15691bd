import {
  Bool, type Data, type DataType, DateDay, Field, Float32, Float64, Int8, Int16, Int32, makeData, RecordBatch, RecordBatchStreamWriter, Schema, Struct, TimestampMicrosecond,
  Uint8, Uint16, Uint32, Utf8,
} from 'apache-arrow';
import { DoubleColumn, FixedColumn, TextColumn, type Validity } from './arrow-columns.ts';
import { rawColumn } from './chunk.ts';
import type { Chunk, ColumnType, Stream } from './duckdb.ts';

export type Encoded = { readonly arrow: Uint8Array; readonly rows: number; readonly truncated: boolean };

type Builder = { readonly add: (chunk: Chunk, index: number, rows: number) => void; readonly finish: () => { readonly type: DataType; readonly data: Data; readonly exactAs?: string } };

/**
 * A result as one Arrow IPC stream, straight from DuckDB's buffers. Per column: whole numbers and decimals become
 * doubles while each is exact, text otherwise; a decimal's scale stands in the field's metadata.
 */
export async function encode(stream: Stream, maxRows: number): Promise<Encoded> {
  const builders = stream.columns.map((column) => builderFor(column));
  let rows = 0;
  let truncated = false;
  for (let chunk = await stream.next(); chunk !== null; chunk = await stream.next()) {
    const take = Math.min(chunk.rowCount, maxRows - rows);
    truncated ||= take < chunk.rowCount;
    for (const [i, builder] of builders.entries()) builder.add(chunk, i, take);
    rows += take;
    if (truncated) break;
  }
  return { arrow: write(stream.columns, builders, rows), rows, truncated };
}

/** Groups with two numbers: what a view's result looks like. */
export function encodeCells(cells: readonly { readonly group: string | null; readonly y: number; readonly d: number | null }[]): Uint8Array {
  const group = new TextColumn();
  group.addValues(cells.map((cell) => cell.group));
  const columns = [{ name: 'group', type: 'VARCHAR' }, { name: 'y', type: 'DOUBLE' }, { name: 'd', type: 'DOUBLE' }];
  const numbers = (values: readonly (number | null)[]): Builder => ({
    add: () => undefined,
    finish: () => {
      const bits = new Uint8Array((values.length + 7) >> 3);
      values.forEach((value, i) => value !== null && (bits[i >> 3] = (bits[i >> 3] as number) | (1 << (i & 7))));
      return { type: new Float64(), data: makeData({ type: new Float64(), length: values.length, data: Float64Array.from(values, (value) => value ?? 0), nullBitmap: bits, nullCount: values.filter((value) => value === null).length }) };
    },
  });
  const text: Builder = { add: () => undefined, finish: () => textData(group) };
  return write(columns, [text, numbers(cells.map((cell) => cell.y)), numbers(cells.map((cell) => cell.d))], cells.length);
}

function write(columns: readonly ColumnType[], builders: readonly Builder[], rows: number): Uint8Array {
  const finished = builders.map((builder) => builder.finish());
  const names = columns.map((column) => column.name);
  const fields = finished.map(({ type, exactAs }, i) => new Field(names[i] as string, type, true, new Map([['duckdb', columns[i]?.type ?? ''], ...(exactAs === undefined ? [] : [['scale', exactAs] as const])])));
  const schema = new Schema(fields);
  const batch = new RecordBatch(schema, makeData({ type: new Struct(fields), length: rows, nullCount: 0, children: finished.map(({ data }) => data) }));
  return RecordBatchStreamWriter.writeAll([batch]).toUint8Array(true);
}

const fixed: Readonly<Record<string, readonly [width: number, type: () => DataType, array: (bytes: ArrayBuffer) => unknown]>> = {
  TINYINT: [1, () => new Int8(), (b) => new Int8Array(b)], SMALLINT: [2, () => new Int16(), (b) => new Int16Array(b)], INTEGER: [4, () => new Int32(), (b) => new Int32Array(b)],
  UTINYINT: [1, () => new Uint8(), (b) => new Uint8Array(b)], USMALLINT: [2, () => new Uint16(), (b) => new Uint16Array(b)], UINTEGER: [4, () => new Uint32(), (b) => new Uint32Array(b)],
  FLOAT: [4, () => new Float32(), (b) => new Float32Array(b)], DOUBLE: [8, () => new Float64(), (b) => new Float64Array(b)], DATE: [4, () => new DateDay(), (b) => new Int32Array(b)],
  TIMESTAMP: [8, () => new TimestampMicrosecond(), (b) => new BigInt64Array(b)], 'TIMESTAMP WITH TIME ZONE': [8, () => new TimestampMicrosecond('UTC'), (b) => new BigInt64Array(b)],
};

function builderFor({ type }: ColumnType): Builder {
  const known = fixed[type];
  if (known !== undefined) return fixedBuilder(...known);
  const decimal = /^DECIMAL\((\d+),\s*(\d+)\)$/.exec(type);
  if (decimal !== null) return numberBuilder(decimalWidth(Number(decimal[1])), Number(decimal[2]));
  if (type === 'BIGINT') return numberBuilder(8, 0);
  if (type === 'HUGEINT') return numberBuilder(16, 0);
  const text = new TextColumn();
  if (type === 'VARCHAR') return { add: (chunk, i, rows) => text.add(rawColumn(chunk, i), rows), finish: () => textData(text) };
  if (type === 'BOOLEAN') return booleanBuilder();
  return { add: (chunk, i, rows) => text.addValues(textsOf(chunk, i, rows)), finish: () => textData(text) };
}

const decimalWidth = (digits: number): 2 | 4 | 8 | 16 => (digits <= 4 ? 2 : digits <= 9 ? 4 : digits <= 18 ? 8 : 16);

function fixedBuilder(width: number, type: () => DataType, array: (bytes: ArrayBuffer) => unknown): Builder {
  const column = new FixedColumn(width);
  return {
    add: (chunk, i, rows) => column.add(rawColumn(chunk, i), rows),
    finish: () => ({ type: type(), data: dataOf(type(), column.validity, array(column.bytes.slice().buffer)) }),
  };
}

function numberBuilder(width: 2 | 4 | 8 | 16, scale: number): Builder {
  const column = new DoubleColumn(width);
  return {
    add: (chunk, i, rows) => column.add(rawColumn(chunk, i), rows),
    finish: () => {
      const whole = column.wholeNumbers();
      if (whole === null) {
        const text = new TextColumn();
        text.addValues(column.texts(scale));
        return textData(text);
      }
      if (scale > 0) {
        const unit = 10 ** scale;
        for (let i = 0; i < whole.length; i++) whole[i] = (whole[i] as number) / unit;
      }
      return { type: new Float64(), data: dataOf(new Float64(), column.validity, whole), ...(scale > 0 ? { exactAs: String(scale) } : {}) };
    },
  };
}

function booleanBuilder(): Builder {
  const values: (boolean | null)[] = [];
  return {
    add: (chunk, i, rows) => {
      const column = rawColumn(chunk, i);
      for (let row = 0; row < rows; row++) values.push(column.at(row) as boolean | null);
    },
    finish: () => {
      const [bits, filled] = [new Uint8Array((values.length + 7) >> 3), new Uint8Array((values.length + 7) >> 3)];
      values.forEach((value, i) => {
        if (value === true) bits[i >> 3] = (bits[i >> 3] as number) | (1 << (i & 7));
        if (value !== null) filled[i >> 3] = (filled[i >> 3] as number) | (1 << (i & 7));
      });
      return { type: new Bool(), data: makeData({ type: new Bool(), length: values.length, nullCount: values.filter((value) => value === null).length, nullBitmap: filled, data: bits }) };
    },
  };
}

const textData = (text: TextColumn): ReturnType<Builder['finish']> => ({
  type: new Utf8(),
  data: makeData({ type: new Utf8(), length: text.validity.rows, nullCount: text.validity.empty, nullBitmap: text.validity.bitmap, valueOffsets: text.offsets, data: text.bytes }),
});

const dataOf = (type: DataType, validity: Validity, data: unknown): Data =>
  makeData({ type, length: validity.rows, nullCount: validity.empty, nullBitmap: validity.bitmap, data } as never) as unknown as Data;

function textsOf(chunk: Chunk, index: number, rows: number): (string | null)[] {
  const column = rawColumn(chunk, index);
  return Array.from({ length: rows }, (_, row) => {
    const value = column.at(row);
    return value === null || value === undefined ? null : String(value);
  });
}
