import { ImportStop } from './fail.ts';

export type Dialect = {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: string;
  /** Begins a comment behind the cells of a line. */
  readonly behind?: string | undefined;
};

/** A longer cell is refused: V8 ends at 512 MB, and nobody meant such a cell. */
export const cellLimit = 64 * 1024 * 1024;

/**
 * A forgiving CSV reader for the sample and for files DuckDB's strict reader refuses (uneven rows, mixed line ends,
 * quotes that never close). Feeds whole records; a quote opens a cell only at its beginning.
 */
export class RecordReader {
  readonly #dialect: Dialect;
  readonly #onRecord: (cells: string[], index: number) => void;
  /** From this record on a quote that is never closed is an ordinary character. */
  readonly #literalFrom: number;
  #cells: string[] = [];
  #cell = '';
  #rest = '';
  #state: 'start' | 'plain' | 'quoted' | 'after' | 'comment' = 'start';
  #index = 0;
  #opened = -1;
  #any = false;
  #blanks = '';
  /** A quote inside a quoted cell was not doubled. */
  #broken = false;
  /** Comments behind cells: how many records have one, and the first. */
  behind: { rows: number; first: number; text: string } | null = null;

  constructor(
    dialect: Dialect,
    onRecord: (cells: string[], index: number) => void,
    literalFrom = Number.POSITIVE_INFINITY,
  ) {
    this.#dialect = dialect;
    this.#onRecord = onRecord;
    this.#literalFrom = literalFrom;
  }

  write(text: string): void {
    const data = this.#rest + text;
    // Escapes, delimiters of several characters and \r\n are seen whole.
    const keep = Math.max(2, this.#dialect.delimiter.length);
    const end = data.length - keep;
    let i = 0;
    while (i < end) i = this.#step(data, i, end);
    this.#rest = data.slice(i);
  }

  /** The index of the record whose quote was still open at the end, or -1. */
  end(): number {
    const data = this.#rest;
    let i = 0;
    while (i < data.length) i = this.#step(data, i, data.length);
    this.#rest = '';
    const open = this.#state === 'quoted' ? this.#opened : -1;
    if (this.#any) this.#endRecord();
    return open;
  }

  #step(data: string, i: number, end: number): number {
    const { delimiter, quote, escape } = this.#dialect;
    const char = data[i] as string;
    if (this.#state === 'quoted') {
      if (char === escape && data[i + 1] === quote) {
        this.#cell += quote;
        return i + 2;
      }
      if (char === quote) {
        this.#state = 'after';
        return i + 1;
      }
      return this.#take(data, i, end, (c) => c !== quote && c !== escape);
    }
    if (char === '\n' || char === '\r') {
      if (this.#any) this.#endRecord();
      return char === '\r' && data[i + 1] === '\n' ? i + 2 : i + 1;
    }
    if (this.#state === 'comment' || char === this.#dialect.behind) {
      const past = this.#comment(data, i, end);
      if (past !== i) return past;
    }
    this.#any = true;
    if (char === delimiter[0] && (delimiter.length === 1 || data.startsWith(delimiter, i))) {
      this.#endCell();
      return i + delimiter.length;
    }
    if (char === quote && quote !== '' && this.#state === 'start' && this.#index < this.#literalFrom) {
      this.#state = 'quoted';
      this.#opened = this.#index;
      return i + 1;
    }
    if (this.#state === 'after') {
      // Blanks between a closing quote and the delimiter belong to nobody.
      if (char === ' ') {
        this.#blanks += char;
        return i + 1;
      }
      // Text after it shows that it closed nothing: 'a "b" c' in quotes.
      this.#cell += quote + this.#blanks;
      this.#broken = true;
      this.#state = 'plain';
      return i;
    }
    this.#state = 'plain';
    const { behind } = this.#dialect;
    return this.#take(
      data,
      i,
      end,
      (c) => c !== delimiter[0] && c !== '\n' && c !== '\r' && (behind === undefined || c !== behind),
    );
  }

  /** A comment behind cells, up to its line's end. A line that begins with the mark is judged elsewhere. */
  #comment(data: string, i: number, end: number): number {
    if (this.#state !== 'comment') {
      if (this.#cells.length === 0 && this.#cell.trim() === '') return i;
      this.#state = 'comment';
      this.behind ??= { rows: 0, first: this.#index + 1, text: '' };
      this.behind.rows++;
    }
    const until = commentEnd(data, i, end);
    if (this.behind?.first === this.#index + 1)
      this.behind.text = (this.behind.text + data.slice(i, until)).slice(0, 200);
    return until;
  }

  /** Copies a run of ordinary characters at once: one at a time is ten times slower. */
  #take(data: string, start: number, end: number, ordinary: (char: string) => boolean): number {
    let i = start + 1;
    while (i < end && ordinary(data[i] as string)) i++;
    this.#cell += data.slice(start, i);
    if (this.#cell.length > cellLimit) throw new ImportStop('cell-too-long', undefined, this.#index + 1);
    return i;
  }

  #endCell(): void {
    const { quote } = this.#dialect;
    this.#cells.push(this.#broken && this.#cell.endsWith(quote) ? this.#cell.slice(0, -1) : this.#cell);
    this.#cell = '';
    this.#blanks = '';
    this.#broken = false;
    this.#state = 'start';
  }

  #endRecord(): void {
    this.#endCell();
    this.#onRecord(this.#cells, this.#index);
    this.#index++;
    this.#cells = [];
    this.#any = false;
  }
}

function commentEnd(data: string, from: number, end: number): number {
  let i = from;
  while (i < end && data[i] !== '\n' && data[i] !== '\r') i++;
  return i;
}

const slice = 16 * 1024;

/** The first `limit` records; what stands behind them is not read. */
export function parseRecords(text: string, dialect: Dialect, limit = Number.POSITIVE_INFINITY): string[][] {
  const records: string[][] = [];
  const reader = new RecordReader(dialect, (cells) => {
    if (records.length < limit) records.push(cells);
  });
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let from = start; from < text.length && records.length < limit; from += slice)
    reader.write(text.slice(from, from + slice));
  if (records.length < limit) reader.end();
  return records;
}
