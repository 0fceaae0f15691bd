import { isAscii, isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadAs } from '../../shared/ipc/import-report.ts';
import { ImportStop } from './fail.ts';
import { type ImportOptions, tickMs } from './work.ts';

/** A text file with a longer line is refused. DuckDB needs several buffers of this size. */
export const lineLimit = 8 * 1024 * 1024;
const sampleBytes = 512 * 1024;

/** What a file's first bytes say. */
export type Glimpse = {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly head: Buffer;
  readonly kind: ReadAs['format'];
};
export type Scan = Glimpse & {
  readonly sha256: string;
  readonly tail: Buffer;
  readonly utf8: boolean;
  /** Places with letters beyond ASCII, from all over the file. */
  readonly words: readonly Buffer[];
  /** Whether a quotation mark stands anywhere. */
  readonly quotes: boolean;
  /** NUL bytes in a text: a slip of the program that wrote it. */
  readonly nuls: number;
};

export async function glimpse(
  path: string,
  format?: Scan['kind'],
  fileName = basename(path),
): Promise<Glimpse> {
  const info = await stat(path);
  if (!info.isFile()) throw new ImportStop('not-readable', 'This is a folder.');
  if (info.size === 0) throw new ImportStop('empty-file');
  const pieces: Buffer[] = [];
  const stream = createReadStream(path, { highWaterMark: sampleBytes, end: sampleBytes - 1 });
  for await (const piece of stream as AsyncIterable<Buffer>) pieces.push(piece);
  const head = Buffer.concat(pieces);
  return { path, fileName, bytes: info.size, head, kind: format ?? kindOf(fileName, head) };
}

/** Reads the file once, whole: hash, encoding evidence, and everything that makes it no table at all. */
export async function scan(seen: Glimpse, options: ImportOptions): Promise<Scan> {
  const { path, fileName, head, kind } = seen;
  const hash = createHash('sha256');
  const stream = createReadStream(path, { highWaterMark: 1024 * 1024 });
  let tail = Buffer.alloc(0);
  let bytes = 0;
  const letters = new Utf8Check();
  const wide = looksWide(head);
  let quotes = false;
  let nuls = 0;
  const words: Buffer[] = [];
  const lines = new LineLengths();
  let last = Date.now();
  const checkLines = (piece: Buffer): void => {
    if (!wide && piece.includes(0)) nuls += few(countOf(piece, 0), nuls, bytes);
    if (!lines.add(piece))
      throw new ImportStop('line-too-long', `A line is longer than ${lineLimit / 1024 / 1024} MB.`);
  };
  const lookAtText = (piece: Buffer): void => {
    letters.add(piece);
    quotes ||= piece.includes(34);
    if (!wide && words.length < mostWords && !isAscii(piece)) addWords(words, piece);
  };
  for await (const piece of stream as AsyncIterable<Buffer>) {
    if (options.signal?.aborted === true) throw new ImportStop('cancelled');
    hash.update(piece);
    bytes += piece.length;
    tail = Buffer.from(piece.length >= 8 ? piece.subarray(-8) : Buffer.concat([tail, piece]).subarray(-8));
    if (kind === 'csv') checkLines(piece);
    if (kind === 'csv' || kind === 'json') lookAtText(piece);
    if (Date.now() - last >= tickMs) {
      last = Date.now();
      options.onProgress?.({ kind: 'progress', fileName, bytes, total: seen.bytes, step: 'read' });
    }
  }
  const sha256 = hash.digest('hex');
  return { ...seen, bytes, sha256, tail, utf8: letters.end(), words, quotes, nuls };
}

const fewNuls = 1;

/** A slip of a program leaves one or two; more of them, and it is no text. */
function few(found: number, before: number, bytes: number): number {
  if (before + found > fewNuls + bytes / 1000) throw new ImportStop('not-a-table', 'It holds NUL bytes.');
  return found;
}

function countOf(piece: Buffer, byte: number): number {
  let n = 0;
  for (let at = piece.indexOf(byte); at !== -1; at = piece.indexOf(byte, at + 1)) n++;
  return n;
}

const mostWords = 400;
const wordsPerPiece = 40;

function addWords(words: Buffer[], piece: Buffer): void {
  let found = 0;
  for (let i = 0; i < piece.length && found < wordsPerPiece; i++) {
    if ((piece[i] as number) < 0x80) continue;
    words.push(Buffer.from(piece.subarray(Math.max(0, i - 16), i + 16)));
    found++;
    i += 16;
  }
}

const magics: readonly (readonly [string, string])[] = [
  ['%PDF', 'PDF'],
  ['\x89PNG', 'PNG picture'],
  ['\xff\xd8\xff', 'JPEG picture'],
  ['GIF8', 'GIF picture'],
  ['BZh', 'bzip2'],
  ['7z\xbc\xaf', '7z'],
  ['\x7fELF', 'program'],
  ['SQLite format 3', 'SQLite database'],
];

function kindOf(fileName: string, head: Buffer): Scan['kind'] {
  const start = head.subarray(0, 64).toString('latin1');
  if (start.startsWith('PAR1')) return 'parquet';
  if (start.startsWith('ARROW1') || /\.(arrow|feather|ipc|arrows)$/i.test(fileName) || isArrowStream(head))
    return 'arrow';
  if (start.startsWith('PK\x03\x04') || start.startsWith('\xd0\xcf\x11\xe0') || isOldBook(fileName, head))
    return 'excel';
  for (const [magic, name] of magics)
    if (start.startsWith(magic)) throw new ImportStop('not-a-table', `It is a ${name}.`);
  if (/^(\xef\xbb\xbf)?\s*<(!doctype html|html)[\s>]/i.test(start))
    throw new ImportStop('not-a-table', 'It is a web page.');
  if (/\.(parquet|pq)$/i.test(fileName)) throw new ImportStop('not-a-table', 'It has no Parquet mark.');
  if (/\.(json|ndjson|jsonl|geojson)$/i.test(fileName)) return 'json';
  if (/^(\uFEFF|\xEF\xBB\xBF)?\s*(\{\s*"|\[\s*\{\s*")/.test(head.subarray(0, 2048).toString('latin1')))
    return 'json';
  return 'csv';
}

/** An IPC stream begins with a mark and the length of its schema. */
const isArrowStream = (head: Buffer): boolean =>
  head.length > 16 &&
  head.readUInt32LE(0) === 0xffffffff &&
  head.readUInt32LE(4) < 64 * 1024 * 1024 &&
  head.readUInt32LE(4) > 16;

/** Books from before 1997 have no container: their first record says what they are. */
const isOldBook = (fileName: string, head: Buffer): boolean =>
  /\.xls$/i.test(fileName) &&
  head[0] === 0x09 &&
  head[1] !== undefined &&
  [0x00, 0x02, 0x04, 0x08].includes(head[1]);

/** UTF-16, by its mark or because every other byte of its beginning is zero. */
export const looksWide = (head: Buffer): boolean => wideOrder(head) !== null;

export function wideOrder(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const part = head.subarray(0, 4096);
  if (part.length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < part.length; i++) {
    if (part[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const half = part.length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.05) return 'utf-16be';
  return null;
}

/** Whether all pieces together are UTF-8; a letter may lie across two of them. */
class Utf8Check {
  #whole = true;
  #carry: Buffer = Buffer.alloc(0);

  add(piece: Buffer): void {
    if (!this.#whole) return;
    const bytes = this.#carry.length === 0 ? piece : Buffer.concat([this.#carry, piece]);
    const cut = bytes.length - unfinished(bytes);
    this.#whole = isUtf8(bytes.subarray(0, cut));
    this.#carry = Buffer.from(bytes.subarray(cut));
  }

  end(): boolean {
    return this.#whole && this.#carry.length === 0;
  }
}

/** How many bytes at the end belong to a character that goes on in the next piece. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Pieces are smaller than the limit, so only the first and last break of each matter. */
class LineLengths {
  readonly #since = new Map<number, number>([
    [10, 0],
    [13, 0],
  ]);

  add(piece: Buffer): boolean {
    let shortest = Number.POSITIVE_INFINITY;
    for (const [byte, since] of this.#since) {
      const first = piece.indexOf(byte);
      shortest = Math.min(shortest, since + (first === -1 ? piece.length : first));
      this.#since.set(byte, first === -1 ? since + piece.length : piece.length - 1 - piece.lastIndexOf(byte));
    }
    return shortest <= lineLimit;
  }
}
