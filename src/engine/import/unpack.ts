import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PassThrough, type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Decompress } from 'fzstd';
import { messageOf } from '../duckdb.ts';
import { ImportStop } from './fail.ts';
import { openZip } from './unzip.ts';
import { type Work, tickMs } from './work.ts';

/** A file as it lies, or what was inside its packing. `sha256` and `bytes` are the packed file's. */
export type Unpacked = {
  readonly path: string;
  readonly fileName: string;
  readonly packed?: { readonly sha256: string; readonly bytes: number };
  readonly parts?: readonly string[];
};

/** A small file that unpacks to more than this, or to more than this many times its size, was made to fill the disk. */
const harmless = 256 * 1024 ** 2;
const mostTimes = 300;

/** Peels gzip, zstd and zip off into the work folder. Excel's and OpenDocument's zips stay what they are. */
export async function unpack(path: string, work: Work, wanted?: string): Promise<Unpacked> {
  const fileName = basename(path);
  const start = await firstBytes(path);
  const kind = packing(start);
  // One with a passphrase is no archive, and nothing of it can be read here.
  if (/\.nugget$/i.test(fileName) && start.toString('latin1').startsWith('age-encr'))
    throw new ImportStop('a-workshop');
  if (kind === null) return { path, fileName };
  const { size } = await stat(path);
  if (kind === 'zip') {
    const zip = await openZip(path);
    try {
      if (zip.parts.includes('manifest.json') && zip.parts.includes('log.ndjson'))
        throw new ImportStop('a-workshop');
      if (zip.isOffice) return { path, fileName };
      const part = zip.choose(wanted);
      const inside = await write(await zip.stream(part), part, size, work, fileName);
      const sha256 = await hashOf(path, work);
      return {
        path: inside,
        fileName: zip.parts.length === 1 ? fileName.replace(/\.zip$/i, '') : part,
        packed: { sha256, bytes: size },
        ...(zip.parts.length > 1 ? { parts: zip.parts } : {}),
      };
    } finally {
      zip.close();
    }
  }
  const inner = fileName.replace(/\.(gz|gzip|zst|zstd|bgz)$/i, '');
  const hash = createHash('sha256');
  const source = createReadStream(path, { highWaterMark: 1024 * 1024 }).pipe(hashing(hash));
  const opener = kind === 'gzip' ? createGunzip() : zstd();
  source.on('error', (error) => opener.destroy(error));
  const inside = await write(source.pipe(opener), inner, size, work, fileName);
  return { path: inside, fileName: inner, packed: { sha256: hash.digest('hex'), bytes: size } };
}

function packing(start: Buffer): 'gzip' | 'zstd' | 'zip' | null {
  if (start[0] === 0x1f && start[1] === 0x8b) return 'gzip';
  if (start.readUInt32LE(0) === 0xfd2fb528) return 'zstd';
  return start.readUInt32LE(0) === 0x04034b50 ? 'zip' : null;
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(8);
    if ((await file.stat()).isFile()) await file.read(bytes, 0, 8, 0);
    return bytes;
  } finally {
    await file.close();
  }
}

async function write(
  stream: Readable,
  name: string,
  packedBytes: number,
  work: Work,
  fileName: string,
): Promise<string> {
  const path = join(
    work.folder,
    `unpacked-${basename(name)
      .replaceAll(/[^\w.-]/g, '_')
      .slice(-80)}`,
  );
  const most = Math.max(harmless, packedBytes * mostTimes);
  let bytes = 0;
  let last = Date.now();
  try {
    await pipeline(
      stream,
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          work.check();
          bytes += piece.length;
          if (bytes > most) throw new ImportStop('unpacks-too-large');
          if (Date.now() - last >= tickMs) {
            last = Date.now();
            work.options.onProgress?.({ kind: 'progress', fileName, bytes, total: bytes, step: 'read' });
          }
          yield piece;
        }
      },
      createWriteStream(path),
    );
  } catch (error) {
    if (error instanceof ImportStop || (error as { code?: unknown }).code === 'ENOSPC') throw error;
    throw new ImportStop('damaged', messageOf(error));
  }
  return path;
}

const hashing = (hash: Hash): Transform =>
  new Transform({
    transform(piece: Buffer, _, done) {
      hash.update(piece);
      done(null, piece);
    },
  });

/** The runtime has no zstd of its own yet. */
function zstd(): Transform {
  const out: Buffer[] = [];
  const opener = new Decompress((piece) => out.push(Buffer.from(piece)));
  const flush = (stream: Transform): void => {
    for (const piece of out.splice(0)) stream.push(piece);
  };
  return new Transform({
    transform(piece: Buffer, _, done) {
      try {
        // In small steps: one block may unpack to a thousand times its size.
        for (let at = 0; at < piece.length; at += 65_536) opener.push(piece.subarray(at, at + 65_536));
        flush(this);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done) {
      try {
        opener.push(new Uint8Array(0), true);
        flush(this);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
}

async function hashOf(path: string, work: Work): Promise<string> {
  const hash = createHash('sha256');
  const stream = createReadStream(path).pipe(new PassThrough());
  for await (const piece of stream as AsyncIterable<Buffer>) {
    work.check();
    hash.update(piece);
  }
  return hash.digest('hex');
}
