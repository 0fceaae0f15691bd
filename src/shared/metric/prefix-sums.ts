import type { CubeAxis, CubeCell } from './cube.ts';

export const stepsOf = (axis: CubeAxis): number => (axis.kind === 'values' ? axis.values.length : axis.steps);

/** Counts and sums of one column for any range of another, each in one subtraction. */
export class PrefixSums {
  readonly #n: Float64Array;
  readonly #sum: Float64Array;
  readonly #width: number;
  readonly #steps: number;

  /** `b`'s last place is that of rows without a value. */
  constructor(active: CubeAxis, other: CubeAxis, cells: readonly CubeCell[]) {
    this.#steps = stepsOf(active);
    this.#width = stepsOf(other) + 1;
    this.#n = new Float64Array((this.#steps + 1) * this.#width);
    this.#sum = new Float64Array(this.#n.length);
    for (const { a, b, n, sum } of cells) {
      // No range over a column holds the rows that have no value there.
      if (a === null) continue;
      const at = (a + 1) * this.#width + (b ?? this.#width - 1);
      this.#n[at] = (this.#n[at] ?? 0) + n;
      this.#sum[at] = (this.#sum[at] ?? 0) + sum;
    }
    for (const sums of [this.#n, this.#sum])
      for (let at = this.#width; at < sums.length; at++)
        sums[at] = (sums[at] ?? 0) + (sums[at - this.#width] ?? 0);
  }

  /** Writes each step's count over [from, to) into `n`, its sum into `sum`: nothing is allocated while dragging. */
  range(from: number, to: number, n: Float64Array, sum: Float64Array): void {
    const low = Math.min(this.#steps, Math.max(0, from)) * this.#width;
    const high = Math.max(low, Math.min(this.#steps, Math.max(0, to)) * this.#width);
    for (let b = 0; b < this.#width; b++) {
      n[b] = (this.#n[high + b] ?? 0) - (this.#n[low + b] ?? 0);
      sum[b] = (this.#sum[high + b] ?? 0) - (this.#sum[low + b] ?? 0);
    }
  }

  /** Places that `range` fills. */
  get places(): number {
    return this.#width;
  }
}
