import { fstat, read } from 'node:fs';
import { promisify } from 'node:util';
import type { FileFailure } from '../../shared/nugget-file/file-failure.ts';
import { limits } from '../../shared/nugget-file/part-names.ts';
import { err, ok, type Result } from '../../shared/result.ts';

const endSize = 22;

/** The last 22 bytes: no comment, no other disks, no zip64, and the directory right before them. */
export const readEnd = async (
  fd: number,
): Promise<Result<{ readonly directoryStart: number }, FileFailure>> => {
  const { size } = await promisify(fstat)(fd);
  const head = await bytesAt(fd, 0, Math.min(4, size));
  if (size < endSize || head.toString('latin1') !== 'PK\u0003\u0004') return err({ code: 'not-a-nugget' });
  const end = await bytesAt(fd, size - endSize, endSize);
  if (end.readUInt32LE(0) !== 0x06054b50 || end.readUInt16LE(20) !== 0)
    return err((await hasEnd(fd, size)) ? { code: 'odd-zip', detail: 'comment' } : { code: 'cut-off' });
  const [disk, directoryDisk, here, count] = [4, 6, 8, 10].map((at) => end.readUInt16LE(at));
  const [bytes, start] = [end.readUInt32LE(12), end.readUInt32LE(16)];
  if (count === 0xffff || bytes === 0xffffffff || start === 0xffffffff)
    return err({ code: 'odd-zip', detail: 'zip64' });
  if ((count ?? 0) > limits.parts) return err({ code: 'too-big', what: 'parts' });
  if (disk !== 0 || directoryDisk !== 0 || here !== count) return err({ code: 'odd-zip', detail: 'header' });
  return start + bytes === size - endSize
    ? ok({ directoryStart: start })
    : err({ code: 'odd-zip', detail: 'gap' });
};

/** Looked for where a comment or trailing bytes would have pushed it. */
const hasEnd = async (fd: number, size: number): Promise<boolean> => {
  const length = Math.min(size, endSize + 0xffff);
  return (await bytesAt(fd, size - length, length)).includes('PK\u0005\u0006', 0, 'latin1');
};

const bytesAt = async (fd: number, start: number, length: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(length);
  if (length > 0) await promisify(read)(fd, bytes, 0, length, start);
  return bytes;
};
