import {
  type DuckDBConnection,
  type DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBResult,
  StatementType,
} from '@duckdb/node-api';

/** The only door to DuckDB. Everything else in `engine` sees these two classes and plain values. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Row = readonly Value[];
export type Bound = string | number | bigint | boolean | null;
export type ColumnType = { readonly name: string; readonly type: string };
export type Table = { readonly columns: readonly ColumnType[]; readonly rows: readonly Row[] };
export type Chunk = DuckDBDataChunk;

export class Database {
  readonly #instance: DuckDBInstance;

  private constructor(instance: DuckDBInstance) {
    this.#instance = instance;
  }

  static async open(path: string, options: Readonly<Record<string, string>> = {}): Promise<Database> {
    return new Database(await DuckDBInstance.create(path, { ...options }));
  }

  async connect(): Promise<Connection> {
    return new Connection(await this.#instance.connect());
  }

  close(): void {
    this.#instance.closeSync();
  }
}

export class Connection {
  readonly #connection: DuckDBConnection;

  constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  async run(sql: string, values?: readonly Bound[]): Promise<void> {
    await this.#connection.run(sql, values === undefined ? undefined : [...values]);
  }

  /** Whole numbers within 2^53 as numbers; larger ones, decimals, dates and times as text. */
  async table(sql: string, values?: readonly Bound[]): Promise<Table> {
    const result = await this.#connection.run(sql, values === undefined ? undefined : [...values]);
    const columns = columnsOf(result);
    const whole = columns.map((column) => /^U?(BIG|HUGE)INT$/.test(column.type));
    const rows = (await result.getRowsJson()).map((row) =>
      row.map((value, i) => (whole[i] ? safeInteger(value as string | null) : (value as Value))),
    );
    return { columns, rows };
  }

  async rows(sql: string, values?: readonly Bound[]): Promise<readonly Row[]> {
    return (await this.table(sql, values)).rows;
  }

  /** A result of whole numbers of 32 bits and doubles only, column by column. */
  async numbers(sql: string): Promise<readonly (readonly (number | null)[])[]> {
    const result = await this.#connection.runAndReadAll(sql);
    return result.getColumns() as (number | null)[][];
  }

  /** The first row's first value, as a number; 0 when there is none. */
  async count(sql: string, values?: readonly Bound[]): Promise<number> {
    return Number((await this.rows(sql, values))[0]?.[0] ?? 0);
  }

  async stream(sql: string): Promise<Stream> {
    return new Stream(await this.#connection.stream(sql));
  }

  /** How many statements, and whether each one is a SELECT, by DuckDB's own parser. Reads no file only if the gate ran first. */
  async statements(sql: string): Promise<{ readonly count: number; readonly allSelect: boolean }> {
    const extracted = await this.#connection.extractStatements(sql);
    let allSelect = extracted.count > 0;
    for (let i = 0; i < extracted.count; i++) {
      const prepared = await extracted.prepare(i);
      allSelect &&= prepared.statementType === StatementType.SELECT;
      prepared.destroySync();
    }
    return { count: extracted.count, allSelect };
  }

  interrupt(): void {
    this.#connection.interrupt();
  }

  /** Share of the running statement, 0 to 100; -1 when unknown. */
  get percent(): number {
    return this.#connection.progress.percentage;
  }

  close(): void {
    this.#connection.closeSync();
  }
}

/** A result read chunk by chunk, for the encoder. */
export class Stream {
  readonly #result: DuckDBResult;
  readonly columns: readonly ColumnType[];

  constructor(result: DuckDBResult) {
    this.#result = result;
    this.columns = columnsOf(result);
  }

  async next(): Promise<Chunk | null> {
    const chunk = await this.#result.fetchChunk();
    return chunk === null || chunk.rowCount === 0 ? null : chunk;
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const columnsOf = (result: DuckDBResult): ColumnType[] =>
  result.columnNames().map((name, i) => ({ name, type: result.columnType(i).toString() }));

const safeInteger = (value: string | null): Value => {
  if (value === null) return null;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
};
