import { parseRecords } from './records.ts';
import type { Form, Uneven } from './staged.ts';

/** Decided when every record was seen once. */
export type RowPlan = {
  readonly width: number;
  /** Cells of the header; a longer row has cells too many. */
  readonly columns: number;
  /** Rows with cells too many are kept as they are. */
  readonly keep: boolean;
};

/** More long rows than this share, and it is the header that is short. */
const structural = 0.2;
const shownRows = 20;

/** What becomes of each record on its way into the table; the same object counts on a first pass and repairs on a second. */
export class RowRepairs {
  readonly aside: number[] = [];
  readonly long: { record: number; cells: readonly string[] }[] = [];
  above = 0;
  comments = 0;
  readonly #form: Form;
  readonly #plan: RowPlan | undefined;
  readonly #widths = new Map<number, number>();
  #rows = 0;
  #blank = 0;
  #columns = 0;
  /** Without empty cells at the header's end. */
  #named = 0;
  #short = 0;
  #long = 0;
  #firstShort: number | undefined;
  #firstLong: number | undefined;

  constructor(form: Form, plan?: RowPlan) {
    this.#form = form;
    this.#plan = plan;
  }

  get uneven(): Uneven {
    return {
      short: this.#short,
      long: this.#long,
      ...(this.#firstShort === undefined ? {} : { firstShort: this.#firstShort }),
      ...(this.#firstLong === undefined ? {} : { firstLong: this.#firstLong }),
    };
  }

  /** The row as it goes into the table; null for what is no row. */
  take(raw: readonly string[], index: number): readonly string[] | null {
    const { skip, comment } = this.#form;
    if (comment !== undefined && (raw[0] as string).trimStart().startsWith(comment)) {
      this.comments++;
      return null;
    }
    // A line of blanks is no row, as an empty one is none.
    if (raw.length === 1 && (raw[0] as string).trim() === '' && raw[0] !== '') {
      this.#blank++;
      return null;
    }
    // Comments are no records: titles are counted among what is left.
    if (index - this.comments - this.#blank < skip) {
      this.above++;
      return null;
    }
    const cells = this.#unwrapped(raw);
    const record = index - this.comments - this.#blank + 1;
    if (this.#rows++ === 0) [this.#columns, this.#named] = [cells.length, trimmedLength(cells)];
    if (this.#plan === undefined) {
      const length = trimmedLength(cells);
      this.#widths.set(length, (this.#widths.get(length) ?? 0) + 1);
      return null;
    }
    return this.#fitted(cells, record, this.#plan);
  }

  plan(): RowPlan {
    const columns = this.#columns;
    const long = [...this.#widths].reduce((n, [width, count]) => n + (width > columns ? count : 0), 0);
    const keep =
      this.#form.repair.extraCells === 'keep' ||
      (this.#form.repair.extraCells === undefined && long > this.#rows * structural);
    const width = keep ? Math.max(1, ...this.#widths.keys()) : Math.max(1, columns);
    return { width, columns, keep };
  }

  #fitted(cells: readonly string[], record: number, { columns, keep }: RowPlan): readonly string[] {
    const length = trimmedLength(cells);
    if (cells.length < this.#named) {
      this.#short++;
      this.#firstShort ??= record;
      return cells;
    }
    if (length <= columns) return cells;
    if (keep) {
      this.#long++;
      this.#firstLong ??= record;
      return cells;
    }
    if (this.long.length < shownRows) this.long.push({ record, cells });
    const into = this.#form.repair.extraCells;
    if (typeof into === 'number' && into <= columns)
      return joined(cells.slice(0, length), columns, into - 1, this.#form.dialect.delimiter);
    this.aside.push(record);
    // Cells that may belong elsewhere would speak for the wrong columns.
    return [];
  }

  #unwrapped(cells: readonly string[]): readonly string[] {
    if (!this.#form.repair.unwrap || cells.length !== 1) return cells;
    return parseRecords(cells[0] as string, this.#form.dialect)[0] ?? cells;
  }
}

/** Empty cells at the end of a row make no column. */
function trimmedLength(cells: readonly string[]): number {
  let length = cells.length;
  while (length > 1 && cells[length - 1] === '') length--;
  return length;
}

/** The cells too many belong to column `at`. */
export function joined(
  cells: readonly string[],
  columns: number,
  at: number,
  delimiter: string,
): readonly string[] {
  const extra = cells.length - columns;
  return [
    ...cells.slice(0, at),
    cells.slice(at, at + extra + 1).join(delimiter.trim() === '' && delimiter !== '\t' ? ' ' : delimiter),
    ...cells.slice(at + extra + 1),
  ];
}
