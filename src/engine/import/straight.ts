import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Work } from './work.ts';

/** Rows on their way into DuckDB, whatever they were read from: every cell quoted, every row as wide as wanted. */
export class StraightFile {
  readonly path: string;
  rows = 0;
  width = 0;
  /** Every row is as wide as the first. */
  even = true;
  longest = 1;
  readonly #out: WriteStream;
  readonly #empties: boolean;
  #lines: string[] = [];
  #size = 0;
  #failed: Error | null = null;

  /** With `empties`, an empty text is not the same as no cell. */
  constructor(work: Work, empties = false) {
    this.#empties = empties;
    this.path = join(work.folder, 'straight.csv');
    this.#out = createWriteStream(this.path);
    this.#out.on('error', (error) => {
      this.#failed = error;
    });
  }

  push(cells: readonly (string | undefined)[], width = cells.length): void {
    let line = quoted(cells[0], this.#empties);
    for (let i = 1; i < width; i++) line += `,${quoted(cells[i], this.#empties)}`;
    // A row of one empty cell would be a blank line, which is no row.
    this.#lines.push(line === '' && width <= 1 ? '""\n' : `${line}\n`);
    this.#size += line.length;
    if (this.rows > 0 && width !== this.width) this.even = false;
    this.rows++;
    if (width > this.width) this.width = width;
    if (line.length > this.longest) this.longest = line.length;
  }

  get waiting(): boolean {
    return this.#size > 1024 * 1024;
  }

  async flush(): Promise<void> {
    if (this.#failed !== null) throw this.#failed;
    const text = this.#lines.join('');
    this.#lines = [];
    this.#size = 0;
    // `once` rejects on an error, so a full disk ends the wait.
    if (!this.#out.write(text)) await once(this.#out, 'drain');
  }

  async close(): Promise<void> {
    await this.flush();
    await new Promise<void>((resolve, reject) => {
      this.#out.end((error?: Error | null) => (error == null ? resolve() : reject(error)));
    });
  }
}

const quoted = (cell: string | undefined, empties: boolean): string =>
  cell === undefined || (cell === '' && !empties)
    ? ''
    : `"${cell.includes('"') ? cell.replaceAll('"', '""') : cell}"`;
