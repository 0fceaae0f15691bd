import { type FileHandle, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMissing, syncFolder, writeWhole } from './disk.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { sha256 } from './sha256.ts';

/** A line: 16 hex digits of the JSON's SHA-256, a space, the JSON, a newline. */
export const journalLine = (json: string): string => `${sha256(json).slice(0, 16)} ${json}\n`;

export type JournalText = {
  readonly lines: readonly string[];
  /** Bytes of whole, undamaged lines from the start. */
  readonly goodBytes: number;
  /** What stands after them: a line torn by a crash, or damage. */
  readonly rest: Uint8Array;
};

/** Cuts at the first bad line: nothing after it can be trusted to be in order. */
export const readJournalText = (bytes: Uint8Array): JournalText => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lines: string[] = [];
  let start = 0;
  for (;;) {
    const end = buffer.indexOf(10, start);
    const json = end < 0 ? null : jsonOf(buffer.subarray(start, end));
    if (json === null) return { lines, goodBytes: start, rest: buffer.subarray(start) };
    lines.push(json);
    start = end + 1;
  }
};

const jsonOf = (line: Buffer): string | null => {
  const json = line.subarray(17);
  const fits =
    line.length > 17 && line[16] === 32 && line.toString('latin1', 0, 16) === sha256(json).slice(0, 16);
  return fits ? json.toString('utf8') : null;
};

export type Journal = {
  readonly lines: readonly string[];
  /** Bytes set aside on opening; 0 when all was well. */
  readonly cut: number;
  /** Resolves when the lines are on the disk, and not before. Appends wait for each other. */
  readonly append: (jsons: readonly string[]) => Promise<void>;
  /** The whole journal anew, old or new after a crash: only for a redaction. */
  readonly replace: (jsons: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** One writer per file. What can't be read is kept beside it, so that nothing is thrown away. */
export const openJournal = async (path: string): Promise<Journal> => {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (isMissing(error)) return Buffer.alloc(0);
    throw error;
  });
  const { lines, goodBytes, rest } = readJournalText(bytes);
  if (rest.length > 0) await writeWhole(`${path}.cut-${sha256(rest).slice(0, 12)}`, rest);
  const handle = await open(path, bytes.length === 0 ? 'a' : 'r+', 0o600);
  if (rest.length > 0) {
    await handle.truncate(goodBytes);
    await handle.sync();
  }
  if (bytes.length === 0) await syncFolder(dirname(path));
  return { lines, cut: rest.length, ...appender(path, handle, goodBytes) };
};

const appender = (
  path: string,
  first: FileHandle,
  start: number,
): Pick<Journal, 'append' | 'replace' | 'close'> => {
  let handle = first;
  let length = start;
  const inTurn = oneAtATime();
  const write = async (jsons: readonly string[]): Promise<void> => {
    const bytes = Buffer.from(jsons.map(journalLine).join(''));
    try {
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, length + done);
        done += bytesWritten;
      }
      await handle.datasync();
    } catch (error) {
      // A half-written line would hide every later one: take it back, also when the disk is full.
      await handle.truncate(length).catch(() => undefined);
      throw error;
    }
    length += bytes.length;
  };
  const rewrite = async (jsons: readonly string[]): Promise<void> => {
    const bytes = Buffer.from(jsons.map(journalLine).join(''));
    // Windows does not rename over an open file.
    await handle.close();
    try {
      await writeWhole(path, bytes);
      length = bytes.length;
    } finally {
      handle = await open(path, 'r+', 0o600);
    }
  };
  return {
    append: (jsons) => inTurn(() => write(jsons)),
    replace: (jsons) => inTurn(() => rewrite(jsons)),
    close: () => inTurn(() => handle.close()),
  };
};
