import duckdb from '@duckdb/node-bindings';
import type { Chunk } from './duckdb.ts';

/** A column of one chunk as DuckDB holds it. The bytes are DuckDB's own: copy before the next chunk. */
export type RawColumn = {
  /** One bit per row, lowest first; null: no row is empty. */
  readonly validity: Uint8Array | null;
  readonly bytes: Uint8Array;
  readonly at: (row: number) => unknown;
};

/** `width`: bytes per row; 0 for types that are read value by value. */
export function rawColumn(chunk: Chunk, index: number, width: number): RawColumn {
  // The client's vector classes ask the native side several times per column and chunk: half of the encoder's time.
  const vector = duckdb.data_chunk_get_vector(chunk.chunk, index);
  const rows = chunk.rowCount;
  return {
    validity: duckdb.vector_get_validity(vector, 8 * Math.ceil(rows / 64)),
    bytes: width === 0 ? none : duckdb.vector_get_data(vector, rows * width),
    at: (row) => chunk.getColumnVector(index).getItem(row),
  };
}

const none = new Uint8Array(0);
