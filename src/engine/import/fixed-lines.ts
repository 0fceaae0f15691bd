import type { FixedField } from './staged.ts';
import { WholeLines } from './whole-lines.ts';

/** Each line is one record, cut at places that a person named. What lies between the cells is counted, so that it is said. */
export class FixedLines extends WholeLines {
  /** Records with something that no cell takes. */
  readonly between: { record: number; text: string }[] = [];
  betweenRows = 0;
  readonly #fields: readonly FixedField[];
  readonly #skip: number;
  readonly #onRecord: (cells: string[], index: number) => void;
  #index = 0;

  constructor(
    fields: readonly FixedField[],
    skip: number,
    onRecord: (cells: string[], index: number) => void,
  ) {
    super((line) => this.#line(line));
    this.#fields = fields;
    this.#skip = skip;
    this.#onRecord = onRecord;
  }

  #line(text: string): void {
    const line = text.replace(/\r$/, '');
    if (line.trim() === '') return;
    const index = this.#index++;
    if (index >= this.#skip) this.#seeBetween(line, index + 1);
    this.#onRecord(cutAt(line, this.#fields), index);
  }

  #seeBetween(line: string, record: number): void {
    const text = outside(line, this.#fields);
    if (text === '') return;
    this.betweenRows++;
    if (this.between.length < 5) this.between.push({ record, text });
  }
}

export const cutAt = (line: string, fields: readonly FixedField[]): string[] =>
  fields.map(({ from, length }) => line.slice(from, from + length).trim());

/** The letters of a line that stand in no field, without blanks. */
function outside(line: string, fields: readonly FixedField[]): string {
  const taken = new Set<number>();
  for (const { from, length } of fields)
    for (let i = from; i < Math.min(from + length, line.length); i++) taken.add(i);
  return Array.from({ length: line.length }, (_, i) => (taken.has(i) ? '' : line[i]))
    .join('')
    .trim();
}

/** Where columns held apart by blanks begin: places that are blank in every line and followed by something. */
export function fixedPlaces(lines: readonly string[]): FixedField[] {
  const width = Math.max(0, ...lines.map((line) => line.length));
  const blank = (i: number): boolean => lines.every((line) => (line[i] ?? ' ') === ' ');
  const starts = Array.from({ length: width }, (_, i) => i).filter(
    (i) => !blank(i) && (i === 0 || blank(i - 1)),
  );
  return starts.map((from, i) => ({ from, length: (starts[i + 1] ?? Math.max(width, from + 1)) - from }));
}
