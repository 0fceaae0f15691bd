import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ImportStop } from './fail.ts';
import { type Scan, wideOrder } from './scan.ts';
import type { Work } from './work.ts';

export type Decoded = { readonly path: string; readonly encoding: string; readonly sample: string };

/** The encoding that the whole file fits, unless a person named one. */
export function encodingOf(scan: Pick<Scan, 'head' | 'utf8'>, wanted?: string): string {
  if (wanted !== undefined) return canonical(wanted);
  const wide = wideOrder(scan.head);
  if (wide !== null) return wide;
  return scan.utf8 ? 'utf-8' : 'windows-1252';
}

/** A UTF-8 file on disk: the original, or a decoded copy in the work folder. */
export async function decode(scan: Scan, work: Work, wanted?: string): Promise<Decoded> {
  const encoding = encodingOf(scan, wanted);
  const sample = new TextDecoder(encoding).decode(scan.head, { stream: true });
  if (encoding === 'utf-8' && scan.utf8) return { path: scan.path, encoding, sample };
  const path = join(work.folder, 'decoded.csv');
  const decoder = new TextDecoder(encoding, { fatal: encoding.startsWith('utf') && wanted === undefined });
  let bytes = 0;
  let last = Date.now();
  await pipeline(
    createReadStream(scan.path, { highWaterMark: 1024 * 1024 }),
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        work.check();
        bytes += piece.length;
        if (Date.now() - last > 200) {
          last = Date.now();
          work.options.onProgress?.({
            kind: 'progress',
            fileName: scan.fileName,
            bytes,
            total: scan.bytes,
            step: 'read',
          });
        }
        yield decodePiece(decoder, piece);
      }
      yield decodePiece(decoder);
    },
    createWriteStream(path),
  );
  return { path, encoding, sample };
}

function decodePiece(decoder: InstanceType<typeof TextDecoder>, piece?: Buffer): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw new ImportStop('encoding', `Not valid ${decoder.encoding}.`);
  }
}

function canonical(label: string): string {
  try {
    return new TextDecoder(label.trim().toLowerCase()).encoding;
  } catch {
    throw new ImportStop('encoding', `Unknown encoding "${label}".`);
  }
}
