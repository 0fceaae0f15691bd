import { readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { TableReport } from '../../src/shared/ipc/import-report.ts';
import { ownCount } from './own-csv.ts';
import { load } from './table.ts';
import type { Verdict } from './verdict.ts';

/** A file nobody holds a truth about: it loads or is refused in time, and no row is lost silently. */
export async function plainFile(path: string, signal: AbortSignal): Promise<Verdict> {
  const ours = await load(path, {}, signal);
  if (!ours.ok)
    return ours.error.code === 'cancelled' ? { kind: 'hang', why: 'over 10 s' } : { kind: 'refused' };
  const { report, kept } = ours.value;
  if (kept !== report.rowsRead)
    return { kind: 'loss', why: `${report.rowsRead} rows read, ${kept} in the table` };
  const counted = rowsIn(path, report);
  const said =
    report.rowsRead +
    (report.readAs.header === true ? 1 : 0) +
    (report.leftOut?.above ?? 0) +
    (report.leftOut?.comments ?? 0);
  if (counted !== null && counted !== said)
    return {
      kind: 'loss',
      why: `${counted} rows in the file, ${said} accounted for (${report.rowsRead} read)`,
    };
  return { kind: 'read' };
}

/** The rows of a text file by the separate reader; null for other formats. */
function rowsIn(path: string, { readAs }: TableReport): number | null {
  if (readAs.format !== 'csv' || statSync(path).size > 64 * 1024 * 1024) return null;
  if (/\.(zst|zip)$/i.test(path) || statSync(path).isDirectory()) return null;
  let bytes: Buffer = readFileSync(path);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = gunzipSync(bytes);
  const text = new TextDecoder(readAs.encoding ?? 'utf-8').decode(bytes);
  // Blanks between columns, and lines read one by one, know no quotes over line ends.
  const lines = readAs.delimiter === ' +' || readAs.spans === false;
  return lines
    ? text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').length
    : ownCount(text, {
        delimiter: readAs.delimiter ?? ',',
        quote: readAs.quote ?? '"',
        escape: readAs.escape ?? readAs.quote ?? '"',
      });
}
