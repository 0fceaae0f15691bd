import {
  Bool,
  type Data,
  type DataType,
  DateDay,
  Field,
  Float32,
  Float64,
  Int8,
  Int16,
  Int32,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  TimestampMicrosecond,
  Uint8,
  Uint16,
  Uint32,
  Utf8,
} from 'apache-arrow';
import { FixedPart, TextPart, textWidth, type Validity } from './arrow-columns.ts';
import { rawColumn } from './chunk.ts';
import type { Chunk, ColumnType, Stream } from './duckdb.ts';
import { type Holds, WholePart } from './whole-numbers.ts';

export type Encoded = { readonly arrow: Uint8Array; readonly rows: number; readonly truncated: boolean };

/** Rows per record batch: buffers are made once at this size and never grow. The first is small, as most results are. */
const batchRows = 131_072;
const firstBatchRows = 8192;

/**
 * A result as one Arrow IPC stream, straight from DuckDB's buffers. Per column: whole numbers become 32 bits
 * wide, or they and decimals doubles while each is exact, text otherwise; a decimal's scale stands in the field's metadata.
 */
export async function encode(stream: Stream, maxRows: number): Promise<Encoded> {
  const builders = stream.columns.map((column) => builderFor(column.type));
  const batches: number[] = [];
  let rows = 0;
  let room = 0;
  let truncated = false;
  const begin = (atLeast: number): void => {
    room = Math.max(batches.length === 0 ? firstBatchRows : batchRows, atLeast);
    batches.push(0);
    for (const builder of builders) builder.begin(room);
  };
  begin(0);
  // The next chunk is fetched on DuckDB's threads while this one is copied here.
  let ahead = stream.next();
  for (let chunk = await ahead; chunk !== null; chunk = await ahead) {
    ahead = stream.next();
    const take = Math.min(chunk.rowCount, maxRows - rows);
    truncated ||= take < chunk.rowCount;
    if (take > room) begin(take);
    for (const [i, builder] of builders.entries()) builder.add(chunk, i, take);
    batches[batches.length - 1] = (batches.at(-1) ?? 0) + take;
    rows += take;
    room -= take;
    if (truncated) break;
  }
  await ahead;
  const arrow = write(
    stream.columns,
    builders.map((builder) => builder.finish()),
    batches,
  );
  for (const builder of builders) builder.release();
  return { arrow, rows, truncated };
}

/** Groups with two numbers: what a view's result looks like. */
export function encodeCells(
  cells: readonly { readonly group: string | null; readonly y: number; readonly d: number | null }[],
): Uint8Array {
  const columns = [
    { name: 'group', type: 'VARCHAR' },
    { name: 'y', type: 'DOUBLE' },
    { name: 'd', type: 'DOUBLE' },
  ];
  const parts = [
    texts(cells.map((cell) => cell.group)),
    numbers(cells.map((cell) => cell.y)),
    numbers(cells.map((cell) => cell.d)),
  ];
  return write(
    columns,
    parts.map(({ type, data }) => ({ type, parts: [data] })),
    [cells.length],
  );
}

function write(
  columns: readonly ColumnType[],
  finished: readonly Finished[],
  batches: readonly number[],
): Uint8Array {
  const fields = columns.map(({ name, type }, i) => {
    const { type: arrowType, scale } = finished[i] as Finished;
    return new Field(
      name,
      arrowType,
      true,
      new Map([['duckdb', type], ...(scale === undefined ? [] : [['scale', String(scale)] as const])]),
    );
  });
  const schema = new Schema(fields);
  const made = batches.map((length, at) => {
    const children = finished.map(({ parts }) => parts[at] as Finished['parts'][number]);
    return new RecordBatch(schema, makeData({ type: new Struct(fields), length, nullCount: 0, children }));
  });
  return RecordBatchStreamWriter.writeAll(made).toUint8Array(true);
}

type Finished = { readonly type: DataType; readonly parts: readonly Data[]; readonly scale?: number };

/** Collects one column over the record batches of a result. */
type Builder = {
  readonly begin: (rows: number) => void;
  readonly add: (chunk: Chunk, index: number, rows: number) => void;
  readonly finish: () => Finished;
  /** After the last look at what `finish` gave. */
  readonly release: () => void;
};

type Fixed = {
  readonly width: number;
  readonly type: () => DataType;
  readonly array: new (buffer: ArrayBuffer, offset: number, length: number) => ArrayBufferView;
};

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
function builderFor(type: string): Builder {
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
    add: (chunk, index, rows) => parts.at(-1)?.add(rawColumn(chunk, index, width), rows),
    finish: () => ({
      type: type(),
      parts: parts.map((part) =>
        dataOf(type(), part.validity, new array(part.buffer, 0, part.validity.rows)),
      ),
    }),
    release: () => parts.forEach((part) => part.release()),
  };
}

/** Whole numbers and decimals: 32 bits or doubles while each is exact, text for the whole column otherwise. */
function numberBuilder(width: number, scale: number): Builder {
  const parts: WholePart[] = [];
  return {
    begin: (rows) => parts.push(new WholePart(width, rows)),
    add: (chunk, index, rows) => parts.at(-1)?.add(rawColumn(chunk, index, width), rows),
    finish: () => {
      const how: Holds = parts
        .map((part) => part.holds)
        .reduce((a, b) => (order.indexOf(a) > order.indexOf(b) ? a : b), 'int');
      if (how === 'text')
        return { type: new Utf8(), parts: parts.map((part) => texts(part.texts(scale)).data) };
      if (how === 'int' && scale === 0)
        return {
          type: new Int32(),
          parts: parts.map((part) => dataOf(new Int32(), part.validity, part.ints())),
        };
      return {
        type: new Float64(),
        parts: parts.map((part) => dataOf(new Float64(), part.validity, part.doubles(10 ** scale))),
        ...(scale > 0 ? { scale } : {}),
      };
    },
    release: () => parts.forEach((part) => part.release()),
  };
}

function textBuilder(): Builder {
  const parts: TextPart[] = [];
  return {
    begin: (rows) => parts.push(new TextPart(rows)),
    add: (chunk, index, rows) => parts.at(-1)?.add(rawColumn(chunk, index, textWidth), rows),
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
      const { at } = rawColumn(chunk, index, 0);
      for (let row = 0; row < rows; row++) parts.at(-1)?.push(at(row));
    },
    finish: () => ({ type: column([]).type, parts: parts.map((values) => column(values).data) }),
    release: () => undefined,
  };
}

function texts(values: readonly unknown[]): Column {
  const part = new TextPart(values.length);
  part.addValues(values.map((value) => (value === null || value === undefined ? null : String(value))));
  return { type: new Utf8(), data: textData(part) };
}

function numbers(values: readonly (number | null)[]): Column {
  const data = Float64Array.from(values, (value) => value ?? 0);
  return {
    type: new Float64(),
    data: makeData({
      type: new Float64(),
      length: values.length,
      data,
      nullBitmap: bitmap(values, (value) => value !== null),
      nullCount: values.filter((value) => value === null).length,
    }),
  };
}

function booleans(values: readonly unknown[]): Column {
  const nullCount = values.filter((value) => value === null).length;
  return {
    type: new Bool(),
    data: makeData({
      type: new Bool(),
      length: values.length,
      nullCount,
      nullBitmap: bitmap(values, (value) => value !== null),
      data: bitmap(values, (value) => value === true),
    }),
  };
}

function bitmap<T>(values: readonly T[], set: (value: T) => boolean): Uint8Array {
  const bits = new Uint8Array((values.length + 7) >> 3);
  values.forEach((value, i) => {
    if (set(value)) bits[i >> 3] = (bits[i >> 3] as number) | (1 << (i & 7));
  });
  return bits;
}

const textData = ({ validity, offsets, bytes }: TextPart): Data =>
  makeData({
    type: new Utf8(),
    length: validity.rows,
    nullCount: validity.empty,
    nullBitmap: validity.bitmap,
    valueOffsets: offsets,
    data: bytes,
  });

const dataOf = (type: DataType, validity: Validity, data: unknown): Data =>
  makeData({
    type,
    length: validity.rows,
    nullCount: validity.empty,
    nullBitmap: validity.bitmap,
    data,
  } as never);
