import { visible } from '../text/visible.ts';
import type { ImportFailure } from '../ipc/import-report.ts';
import { spoken } from './speaking.ts';
import { count } from './numbers.ts';

/** Why a file can't be read, in one sentence with the file's name. */
export const importFailureWords = spoken(
  'importFailureWords',
  ({ code, fileName, detail, row }: ImportFailure): string => {
    const file = `"${visible(fileName)}"`;
    switch (code) {
      case 'not-a-table':
        return `${file} is not a table. CSV, Excel, Parquet and JSON work.`;
      case 'a-workshop':
        return `${file} is a workshop, not data. Take it out here, and open it with "Open a file…".`;
      case 'empty-file':
        return `${file} is empty.`;
      case 'missing':
        return `There is no ${file} here. It may have been moved or renamed.`;
      case 'other-file':
        return `This is not the ${file} that the workshop was counted on. As new data it can come in, and everything is counted anew.`;
      case 'changed-since':
        return `${file} has changed since it was read here. Take it out and add it again, so that what comes in is what you saw.`;
      case 'not-readable':
        return `${file} can't be opened. This computer does not allow reading it.`;
      case 'truncated-parquet':
        return `The end of ${file} is missing. It was probably not copied in full.`;
      case 'bad-json':
        return `${file} can't be read as JSON${detail === undefined ? '.' : `: ${firstLine(detail)}`}`;
      case 'line-too-long':
        return `${file} holds a line longer than 8 MB, so it can't be read as a table.`;
      case 'cell-too-long':
        return `A cell in row ${count(row ?? 1)} of ${file} is longer than 64 MB. A quotation mark before it may never close.`;
      case 'unpacks-too-large':
        return `${file} unpacks to far more than it should, so it was not read.`;
      case 'password':
        return `${file} is protected with a password. Save it without one and choose it again.`;
      case 'damaged':
        return `${file} is damaged or not copied in full${detail === undefined ? '.' : `: ${firstLine(detail)}`}`;
      case 'no-such-part':
        return `${file} does not hold ${detail === undefined ? 'that part' : `"${detail}"`}.`;
      case 'encoding':
        return `The letters in ${file} can't be read${detail === undefined ? '.' : `: ${firstLine(detail)}`}`;
      case 'cancelled':
        return `Reading ${file} was stopped.`;
      case 'crashed':
        return `Reading ${file} stopped half-way. The other files are not affected.`;
      case 'out-of-memory':
        return `${file} needs more memory than is free.`;
      case 'disk-full':
        return `The disk is full, so ${file} could not be taken in.`;
    }
  },
);

const firstLine = (text: string): string => {
  const line = (text.split('\n')[0] as string)
    .replace(/^(Invalid Input|Parser|Binder|IO) Error: /, '')
    .slice(0, 200);
  return /[.!?]$/.test(line) ? line : `${line}.`;
};
