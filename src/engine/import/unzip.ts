import { pipeline, type Readable, Transform } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { type Entry, open, type ZipFile } from 'yauzl';
import { messageOf } from '../duckdb.ts';
import { ImportStop } from './fail.ts';

export type Zip = {
  /** An Excel or OpenDocument file, which is a zip by itself. */
  readonly isOffice: boolean;
  readonly parts: readonly string[];
  readonly choose: (wanted?: string) => string;
  readonly stream: (part: string) => Promise<Readable>;
  readonly close: () => void;
};

/** An archive of tables. What systems put beside them (`__MACOSX`, hidden files) is no part. */
export async function openZip(path: string): Promise<Zip> {
  const zip = await opened(path);
  const entries = await entriesOf(zip);
  const names = entries.map(({ fileName }) => fileName);
  const files = entries.filter(
    ({ fileName }) => !fileName.endsWith('/') && !/(^|\/)(__MACOSX\/|\.)/.test(fileName),
  );
  const parts = files.map(({ fileName }) => fileName);
  return {
    isOffice:
      names.includes('[Content_Types].xml') ||
      names.includes('mimetype') ||
      names.some((name) => name.startsWith('xl/')),
    parts,
    choose: (wanted) => {
      const found = wanted === undefined ? parts[0] : partOf(parts, wanted);
      if (found === undefined)
        throw new ImportStop(parts.length === 0 ? 'empty-file' : 'no-such-part', wanted);
      return found;
    },
    stream: async (part) => {
      const entry = files.find(({ fileName }) => fileName === part) as Entry;
      if (entry.isEncrypted()) throw new ImportStop('password');
      return new Promise((resolve, reject) => {
        const deflated = entry.compressionMethod === 8;
        zip.openReadStream(entry, deflated ? { decompress: false } : {}, (error, stream) =>
          error ? reject(damaged(error)) : resolve(deflated ? inflated(stream, entry) : stream),
        );
      });
    },
    close: () => zip.close(),
  };
}

/** In larger pieces than yauzl's own: a sheet of 90 MB is thousands of small ones. Like it, it stops a falsified size. */
function inflated(stream: Readable, { uncompressedSize }: Entry): Readable {
  let bytes = 0;
  const counted = new Transform({
    transform(piece: Buffer, _, done) {
      bytes += piece.length;
      if (bytes > uncompressedSize) done(new Error('A part is larger than it says.'));
      else done(null, piece);
    },
    flush(done) {
      done(bytes === uncompressedSize ? null : new Error('A part is smaller than it says.'));
    },
  });
  return pipeline(stream, createInflateRaw({ chunkSize: 256 * 1024 }), counted, () => {});
}

/** By name, or by place: '#2' is the second. */
export function partOf(parts: readonly string[], wanted: string): string | undefined {
  const place = /^#(\d+)$/.exec(wanted)?.[1];
  return (
    parts.find((part) => part === wanted) ?? (place === undefined ? undefined : parts[Number(place) - 1])
  );
}

const damaged = (error: unknown): ImportStop => new ImportStop('damaged', messageOf(error));

const opened = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(damaged(error)) : resolve(zip),
    );
  });

function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > 10_000)
        return reject(new ImportStop('not-a-table', 'An archive of over 10,000 files.'));
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (error) => reject(damaged(error)));
    zip.readEntry();
  });
}
