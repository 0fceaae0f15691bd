import { blankRuns, cutAtBlanks } from './dialect.ts';
import { type Dialect, parseRecords } from './records.ts';
import { WholeLines } from './whole-lines.ts';

/** Each line is one record: for columns held apart by blanks, and for files whose quotes swallow lines. */
export class LineReader extends WholeLines {
  readonly #dialect: Dialect;
  readonly #onRecord: (cells: string[], index: number) => void;
  #index = 0;

  constructor(dialect: Dialect, onRecord: (cells: string[], index: number) => void) {
    super((line) => this.#line(line));
    this.#dialect = dialect;
    this.#onRecord = onRecord;
  }

  #line(text: string): void {
    for (const line of text.split('\r')) {
      if (line.trim() === '') continue;
      this.#onRecord(cellsOf(line, this.#dialect), this.#index++);
    }
  }
}

/** A quote that does not close within its line is an ordinary character. */
export function cellsOf(line: string, dialect: Dialect): string[] {
  if (dialect.delimiter === blankRuns) return cutAtBlanks(line);
  const [cells = []] = parseRecords(line, dialect);
  const open = cells.some((cell) => cell.length > line.length) || unclosed(line, dialect);
  return open ? (parseRecords(line, { ...dialect, quote: '', escape: '' })[0] ?? []) : cells;
}

const unclosed = (line: string, { quote }: Dialect): boolean =>
  quote !== '' && (line.split(quote).length - 1) % 2 === 1;
