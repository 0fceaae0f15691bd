/** Text that comes in pieces, given on line by line; the last one when the text ends. */
export class WholeLines {
  readonly #onLine: (line: string) => void;
  #rest = '';

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  write(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() as string;
    for (const line of lines) this.#onLine(line);
  }

  end(): number {
    this.#onLine(this.#rest);
    this.#rest = '';
    return -1;
  }
}
