import { isUtf8 } from 'node:buffer';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Excerpt, Finding } from '../../shared/ipc/import-report.ts';
import { shapeWords } from '../../shared/messages/shape-words.ts';
import { type Decoder, decoderFor } from './decoder.ts';
import { ImportStop } from './fail.ts';
import { garbledIn, ungarbled, Ungarbling } from './garbled.ts';
import { olderEncoding, olderEncodings, sampleWord } from './letters.ts';
import { type Glimpse, type Scan, wideOrder } from './scan.ts';
import type { ReadAsWanted } from './staged.ts';
import type { Work } from './work.ts';

export type Decoded = {
  readonly path: string;
  readonly encoding: string;
  readonly sample: string;
  /** Letters that no reading could save, and the line of the first. */
  readonly lost?: { readonly n: number; readonly line: number };
};

/** The encoding that the whole file fits best, unless a person named one. */
export function encodingOf(scan: Pick<Scan, 'head' | 'utf8' | 'words'>, wanted?: string): string {
  if (wanted !== undefined) return canonical(wanted);
  const wide = wideOrder(scan.head);
  if (wide !== null) return wide;
  return scan.utf8 ? 'utf-8' : olderEncoding(scan.words);
}

/** What the file will be if all of it is like its beginning: text that needs no decoding. */
export function asPlain(
  { path, head }: Glimpse,
  { encoding: wanted, garbled }: ReadAsWanted,
): Pick<Decoded, 'path' | 'sample'> | null {
  if (garbled !== undefined && garbled > 0) return null;
  if (wanted !== undefined && canonical(wanted) !== 'utf-8') return null;
  // A letter may lie across the end.
  const utf8 = [0, 1, 2, 3].some((cut) => isUtf8(head.subarray(0, head.length - cut)));
  if (!utf8 || head.includes(0) || wideOrder(head) !== null) return null;
  return { path, sample: sampleOf(head, 'utf-8') };
}

const sampleOf = (head: Buffer, encoding: string): string =>
  decoderFor(encoding).decode(head, { stream: true }).replaceAll('\0', '');

/** A UTF-8 file on disk: the original, or a decoded copy in the work folder. */
export async function decode(
  scan: Scan,
  work: Work,
  { encoding: wanted, garbled: times = 0 }: ReadAsWanted = {},
): Promise<Decoded> {
  const encoding = encodingOf(scan, wanted);
  const sample = ungarbled(sampleOf(scan.head, encoding), times);
  const letters = new Ungarbling(times);
  if (encoding === 'utf-8' && scan.utf8 && scan.nuls === 0 && times === 0)
    return { path: scan.path, encoding, sample };
  const path = join(work.folder, 'decoded.csv');
  const decoder = decoderFor(encoding, encoding.startsWith('utf-16') && wanted === undefined);
  let bytes = 0;
  let last = Date.now();
  let lost = 0;
  let line = 1;
  let firstLine = 1;
  const counted = (text: string): string => {
    if (encoding === 'utf-8') {
      const found = text.split('\ufffd').length - 1;
      if (lost === 0) {
        const before = found === 0 ? text : text.slice(0, text.indexOf('\ufffd'));
        line += before.split('\n').length - 1;
        firstLine = line;
      }
      lost += found;
    }
    return scan.nuls === 0 ? text : text.replaceAll('\0', '');
  };
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
        yield letters.add(counted(decodePiece(decoder, piece)));
      }
      yield letters.add(counted(decodePiece(decoder)));
      yield letters.end();
    },
    createWriteStream(path),
  );
  return { path, encoding, sample, ...(lost === 0 ? {} : { lost: { n: lost, line: firstLine } }) };
}

/** Says how the letters were read, on a word of the file, and what they would be otherwise. */
export function letterFinding(decoded: Decoded, scan: Scan, { garbled = 0 }: ReadAsWanted): Finding[] {
  const { encoding, lost } = decoded;
  if (scan.nuls > 0) return [{ check: 'nul-bytes', severity: 'know', words: shapeWords.nuls(scan.nuls) }];
  if (lost !== undefined)
    return [
      {
        check: 'lost-letters',
        severity: 'know',
        row: lost.line,
        words: shapeWords.badLetters(lost.n, lost.line),
      },
    ];
  if (encoding === 'utf-8') return garbledFinding(scan, garbled);
  if (!(olderEncodings as readonly string[]).includes(encoding)) return [];
  const word = sampleWord(scan.words, encoding);
  if (word === undefined) return [];
  const others = olderEncodings.filter(
    (other) => other !== encoding && ![undefined, word].includes(sampleWord(scan.words, other)),
  );
  return [
    {
      check: 'letters',
      severity: 'know',
      value: word,
      words: shapeWords.letters(word, encoding),
      mends: others.map((other) => ({
        readAs: { encoding: other },
        words: shapeWords.readLettersAs(other, sampleWord(scan.words, other) as string),
        before: place(word),
        after: place(sampleWord(scan.words, other) as string),
      })),
    },
  ];
}

const place = (...texts: readonly string[]): Excerpt => ({ columns: [], rows: texts.map((text) => [text]) });

/** Letters that a program garbled on the way here: shown as they would be, and the way back once they are mended. */
function garbledFinding({ words }: Scan, mended: number): Finding[] {
  const found = garbledIn(words);
  const [first] = found?.words ?? [];
  if (found === null || first === undefined) return [];
  const [before, after] = [place(...found.words.map(([a]) => a)), place(...found.words.map(([, b]) => b))];
  const [as, meant] = first;
  return [
    {
      check: 'garbled-letters',
      severity: 'know',
      value: as,
      words: mended > 0 ? shapeWords.ungarbled(meant, as) : shapeWords.garbled(as, meant),
      detail: shapeWords.garbledDetail(found.times),
      mends: [
        mended > 0
          ? { readAs: { garbled: 0 }, words: shapeWords.keepGarbled, before: after, after: before }
          : { readAs: { garbled: found.times }, words: shapeWords.ungarble(meant), before, after },
      ],
    },
  ];
}

function decodePiece(decoder: Decoder, piece?: Buffer): string {
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
