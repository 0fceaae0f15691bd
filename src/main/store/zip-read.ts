import { close as closeFd, fstat, open as openFd, read as readFd } from 'node:fs';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { type Entry, fromBufferPromise, fromFdPromise, type LocalFileHeader, type ZipFile } from 'yauzl';
import { err, ok, type Result } from '../../shared/result.ts';
import type { FileFailure, OddZip } from '../../shared/nugget-file/file-failure.ts';
import { firstParts, isPartName, isStored, limits } from '../../shared/nugget-file/part-names.ts';
import { type ByteSource, readEnd } from './zip-end.ts';

export type OpenZip = {
  /** In the order they stand in the file. */
  readonly names: readonly string[];
  readonly read: (name: string) => Promise<Result<Buffer, FileFailure>>;
  readonly close: () => Promise<void>;
};

const odd = (detail: OddZip, name?: string): Result<never, FileFailure> =>
  err({ code: 'odd-zip', detail, ...(name === undefined ? {} : { name }) });

const options = { autoClose: false, strictFileNames: true, validateEntrySizes: true };

export const openZip = async (path: string): Promise<Result<OpenZip, FileFailure>> => {
  const fd = await promisify(openFd)(path, 'r');
  const close = (): Promise<void> => promisify(closeFd)(fd);
  const { size } = await promisify(fstat)(fd);
  const at = async (start: number, length: number): Promise<Buffer> => {
    const bytes = Buffer.alloc(length);
    const { bytesRead } =
      length === 0 ? { bytesRead: 0 } : await promisify(readFd)(fd, bytes, 0, length, start);
    return bytes.subarray(0, bytesRead);
  };
  const opened = await open({ size, at }, () => fromFdPromise(fd, options), close);
  if (!opened.ok) await close();
  return opened;
};

/** Of a locked file, after its lock was opened: clear text stays in memory. */
export const openZipBytes = (bytes: Buffer): Promise<Result<OpenZip, FileFailure>> =>
  open(
    {
      size: bytes.length,
      at: (start, length) => Promise.resolve(bytes.subarray(start, start + length)),
    },
    () => fromBufferPromise(bytes, options),
    () => Promise.resolve(),
  );

/**
 * Every byte of the file belongs to exactly one part, header or directory record that says what we would have written.
 * All of it is judged from the directory, before anything is unpacked. yauzl checks no CRC: see `read`.
 */
const open = async (
  source: ByteSource,
  asZip: () => Promise<ZipFile>,
  close: () => Promise<void>,
): Promise<Result<OpenZip, FileFailure>> => {
  const end = await readEnd(source);
  if (!end.ok) return end;
  const zip = await asZip();
  const directory = await readDirectory(zip, end.value.directoryStart);
  if (!directory.ok) return directory;
  if (!(await onOneDisk(source, directory.value, end.value.directoryStart))) return odd('header');
  const places = await readPlaces(zip, directory.value, end.value.directoryStart);
  if (!places.ok) return places;
  return ok({
    names: [...places.value.keys()],
    read: async (name) => {
      const place = places.value.get(name);
      return place === undefined ? err({ code: 'part-missing', name }) : readPart(source, place);
    },
    close,
  });
};

/** Sizes, count, names and flags, from the directory alone: a bomb is refused here, in milliseconds. */
const readDirectory = async (
  zip: ZipFile,
  directoryStart: number,
): Promise<Result<readonly Entry[], FileFailure>> => {
  const entries: Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  let bytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const { fileName: name } = entry;
      const strange = oddEntry(entry);
      if (strange !== null) return odd(strange, isPartName(name) ? name : undefined);
      if (names.has(name)) return odd('name-twice', name);
      names.add(name);
      total += entry.uncompressedSize;
      if (entry.uncompressedSize > limits.partBytes) return err({ code: 'too-big', what: 'part' });
      if (total > limits.totalBytes) return err({ code: 'too-big', what: 'whole' });
      if (
        entry.uncompressedSize > limits.ratioFrom &&
        entry.uncompressedSize > limits.ratio * entry.compressedSize
      )
        return err({ code: 'too-big', what: 'ratio' });
      if (name === 'log.ndjson' && entry.uncompressedSize > limits.logBytes)
        return err({ code: 'too-big', what: 'log' });
      bytes += 46 + entry.fileNameLength;
      entries.push(entry);
    }
  } catch {
    return odd('header');
  }
  return zip.fileSize - 22 - directoryStart === bytes ? ok(entries) : odd('gap');
};

/** The one field of a directory record that yauzl does not show. */
const onOneDisk = async (
  source: ByteSource,
  entries: readonly Entry[],
  directoryStart: number,
): Promise<boolean> => {
  let at = directoryStart;
  for (const { fileNameLength } of entries) {
    const disk = await source.at(at + 34, 2);
    if (disk.length !== 2 || disk.readUInt16LE(0) !== 0) return false;
    at += 46 + fileNameLength;
  }
  return true;
};

/** What we write, and nothing else: 0x0800 says the name is UTF-8, 0x21 is 1 January 1980. */
const oddEntry = (entry: Entry): OddZip | null => {
  if ((entry.generalPurposeBitFlag & 0x2041) !== 0) return 'encrypted';
  if ((entry.generalPurposeBitFlag & 0x8) !== 0) return 'descriptor';
  if (!isPartName(entry.fileName) || entry.fileNameRaw.toString('latin1') !== entry.fileName) return 'name';
  if (entry.compressionMethod !== (isStored(entry.fileName, entry.uncompressedSize) ? 0 : 8)) return 'method';
  if (entry.extraFieldLength !== 0) return 'extra';
  if (entry.fileCommentLength !== 0) return 'comment';
  if (
    entry.compressedSize === 0xffffffff ||
    entry.uncompressedSize === 0xffffffff ||
    entry.relativeOffsetOfLocalHeader === 0xffffffff
  )
    return 'zip64';
  if (entry.compressionMethod === 0 && entry.compressedSize !== entry.uncompressedSize) return 'size';
  if (entry.externalFileAttributes >>> 16 !== 0o100644) return 'link';
  const fixed =
    entry.generalPurposeBitFlag === 0x0800 &&
    entry.versionMadeBy === 0x033f &&
    entry.versionNeededToExtract === 20 &&
    entry.lastModFileTime === 0 &&
    entry.lastModFileDate === 0x21 &&
    entry.internalFileAttributes === 0 &&
    (entry.externalFileAttributes & 0xffff) === 0;
  return fixed ? null : 'header';
};

type Place = { readonly entry: Entry; readonly start: number };

/** Local headers repeat the directory, and parts follow each other without a gap or an overlap. */
const readPlaces = async (
  zip: ZipFile,
  entries: readonly Entry[],
  directoryStart: number,
): Promise<Result<ReadonlyMap<string, Place>, FileFailure>> => {
  if (firstParts.some((name, at) => entries[at]?.fileName !== name)) {
    const absent = firstParts.find((name) => entries.every(({ fileName }) => fileName !== name));
    return absent === 'mimetype'
      ? err({ code: 'not-a-nugget' })
      : absent === undefined
        ? odd('order')
        : err({ code: 'part-missing', name: absent });
  }
  const places = new Map<string, Place>();
  let at = 0;
  for (const entry of entries) {
    if (entry.relativeOffsetOfLocalHeader !== at) return odd('gap', entry.fileName);
    let header: LocalFileHeader;
    try {
      header = await zip.readLocalFileHeaderPromise(entry);
    } catch {
      return odd('header', entry.fileName);
    }
    if (!sameHeader(entry, header)) return odd('header', entry.fileName);
    places.set(entry.fileName, { entry, start: header.fileDataStart });
    at = header.fileDataStart + entry.compressedSize;
  }
  return at === directoryStart ? ok(places) : odd('gap');
};

const sameHeader = (entry: Entry, header: LocalFileHeader): boolean =>
  header.fileName.equals(entry.fileNameRaw) &&
  header.extraFieldLength === 0 &&
  header.versionNeededToExtract === entry.versionNeededToExtract &&
  header.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
  header.compressionMethod === entry.compressionMethod &&
  header.lastModFileTime === entry.lastModFileTime &&
  header.lastModFileDate === entry.lastModFileDate &&
  header.crc32 === entry.crc32 &&
  header.compressedSize === entry.compressedSize &&
  header.uncompressedSize === entry.uncompressedSize;

type Inflated = { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };

const readPart = async (
  source: ByteSource,
  { entry, start }: Place,
): Promise<Result<Buffer, FileFailure>> => {
  const packed = await source.at(start, entry.compressedSize);
  if (packed.length !== entry.compressedSize) return err({ code: 'cut-off' });
  const bytes = entry.compressionMethod === 0 ? packed : await inflated(packed, entry.uncompressedSize);
  if (bytes?.length !== entry.uncompressedSize) return err({ code: 'part-changed', name: entry.fileName });
  return crc32(bytes) === entry.crc32 ? ok(bytes) : err({ code: 'part-changed', name: entry.fileName });
};

/** Null when it does not unpack to exactly that size, or leaves packed bytes over. */
const inflated = async (packed: Buffer, size: number): Promise<Buffer | null> => {
  try {
    const { buffer, engine } = await new Promise<Inflated>((resolve, reject) => {
      inflateRaw(packed, { maxOutputLength: size + 1, info: true }, (error, result) =>
        error === null ? resolve(result as unknown as Inflated) : reject(error),
      );
    });
    return engine.bytesWritten === packed.length ? buffer : null;
  } catch {
    return null;
  }
};
