import { ZipFile } from 'yazl';
import { isStored } from '../../shared/nugget-file/part-names.ts';

export type ZipPart = { readonly name: string; readonly bytes: Buffer };

/** The strict profile, the same bytes every time: no extra fields, no data descriptors, no comment, one date for all. */
export const zipOf = async (parts: readonly ZipPart[]): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const { name, bytes } of parts)
    zip.addBuffer(bytes, name, {
      mtime: firstDay,
      mode: 0o100644,
      forceDosTimestamp: true,
      compress: !isStored(name, bytes.length),
    });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/**
 * 1 January 1980, 00:00. yazl writes a date's local parts, after comparing it with one it made when it was loaded: on a
 * laptop that has changed its time zone since, a plain date comes out as another day.
 */
const firstDay: Date = Object.assign(new Date(2000, 0, 1), {
  getFullYear: () => 1980,
  getMonth: () => 0,
  getDate: () => 1,
  getHours: () => 0,
  getMinutes: () => 0,
  getSeconds: () => 0,
});
