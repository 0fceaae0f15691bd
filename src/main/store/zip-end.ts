import type { FileFailure } from '../../shared/nugget-file/file-failure.ts';
import { limits } from '../../shared/nugget-file/part-names.ts';
import { err, ok, type Result } from '../../shared/result.ts';

const endSize = 22;

/** A file on the disk, or one whose lock was opened in memory. */
export type ByteSource = {
  readonly size: number;
  /** Fewer bytes than asked for where it ends. */
  readonly at: (start: number, length: number) => Promise<Buffer>;
};

/** The last 22 bytes: no comment, no other disks, no zip64, and the directory right before them. */
export const readEnd = async (
  source: ByteSource,
): Promise<Result<{ readonly directoryStart: number }, FileFailure>> => {
  const { size } = source;
  const head = await source.at(0, Math.min(4, size));
  if (size < endSize || head.toString('latin1') !== 'PK\u0003\u0004') return err({ code: 'not-a-nugget' });
  const end = await source.at(size - endSize, endSize);
  if (end.readUInt32LE(0) !== 0x06054b50 || end.readUInt16LE(20) !== 0)
    return err((await hasEnd(source)) ? { code: 'odd-zip', detail: 'comment' } : { code: 'cut-off' });
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
const hasEnd = async ({ size, at }: ByteSource): Promise<boolean> => {
  const length = Math.min(size, endSize + 0xffff);
  return (await at(size - length, length)).includes('PK\u0005\u0006', 0, 'latin1');
};
