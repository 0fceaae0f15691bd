import { type Axis, type CubePart, placesOf, stepsOf } from './explore.ts';

/** Counts and sums of one column's places for any range of another, each in one subtraction. */
export class PrefixSums {
  readonly #sums: readonly Float64Array[];
  readonly #width: number;
  readonly #steps: number;

  /** The last place is that of rows without a value. */
  constructor(active: Axis, other: Axis, part: CubePart) {
    this.#steps = stepsOf(active);
    this.#width = placesOf(other) + 1;
    this.#sums = [part.n, part.sum, part.filled].map((cells) => {
      const sums = new Float64Array((this.#steps + 1) * this.#width);
      for (let cell = 0; cell < cells.length; cell++) {
        const at = ((part.a[cell] ?? 0) + 1) * this.#width + (part.b[cell] ?? 0);
        sums[at] = (sums[at] ?? 0) + (cells[cell] ?? 0);
      }
      for (let at = this.#width; at < sums.length; at++)
        sums[at] = (sums[at] ?? 0) + (sums[at - this.#width] ?? 0);
      return sums;
    });
  }

  /** Writes each place's rows, sum and filled rows over [from, to) into `into`: nothing is allocated while dragging. */
  range(from: number, to: number, into: readonly Float64Array[]): void {
    const low = Math.min(this.#steps, Math.max(0, from)) * this.#width;
    const high = Math.max(low, Math.min(this.#steps, Math.max(0, to)) * this.#width);
    for (let kind = 0; kind < into.length; kind++) {
      const [sums, out] = [this.#sums[kind], into[kind]];
      if (sums === undefined || out === undefined) continue;
      for (let b = 0; b < this.#width; b++) out[b] = (sums[high + b] ?? 0) - (sums[low + b] ?? 0);
    }
  }

  /** Places that `range` fills. */
  get places(): number {
    return this.#width;
  }
}
