import { Field, makeData, RecordBatch, RecordBatchStreamWriter, Schema, Struct } from 'apache-arrow';
import { builderFor, type Finished, numbers, texts } from './arrow-builders.ts';
import type { ColumnType, Stream } from './duckdb.ts';

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
  const arrow = write(stream.columns, builders.map((builder) => builder.finish()), batches);
  for (const builder of builders) builder.release();
  return { arrow, rows, truncated };
}

/** Groups with two numbers: what a view's result looks like. */
export function encodeCells(cells: readonly { readonly group: string | null; readonly y: number; readonly d: number | null }[]): Uint8Array {
  const columns = [{ name: 'group', type: 'VARCHAR' }, { name: 'y', type: 'DOUBLE' }, { name: 'd', type: 'DOUBLE' }];
  const parts = [texts(cells.map((cell) => cell.group)), numbers(cells.map((cell) => cell.y)), numbers(cells.map((cell) => cell.d))];
  return write(columns, parts.map(({ type, data }) => ({ type, parts: [data] })), [cells.length]);
}

function write(columns: readonly ColumnType[], finished: readonly Finished[], batches: readonly number[]): Uint8Array {
  const fields = columns.map(({ name, type }, i) => {
    const { type: arrowType, scale } = finished[i] as Finished;
    return new Field(name, arrowType, true, new Map([['duckdb', type], ...(scale === undefined ? [] : [['scale', String(scale)] as const])]));
  });
  const schema = new Schema(fields);
  const made = batches.map((length, at) => {
    const children = finished.map(({ parts }) => parts[at] as Finished['parts'][number]);
    return new RecordBatch(schema, makeData({ type: new Struct(fields), length, nullCount: 0, children }));
  });
  return RecordBatchStreamWriter.writeAll(made).toUint8Array(true);
}
