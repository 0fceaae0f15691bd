import type { EventFailure } from '../log/read-event.ts';
import { visible } from '../text/visible.ts';
import type { FileFailure, OddZip } from '../nugget-file/file-failure.ts';
import { spoken } from './speaking.ts';

export const sizes: Readonly<Record<Extract<FileFailure, { code: 'too-big' }>['what'], string>> = spoken(
  'sizes',
  {
    parts: 'it holds more than 5,000 parts',
    part: 'one part is larger than 256 MB',
    whole: 'it would unpack to more than 512 MB',
    ratio: 'one part would unpack to more than 200 times its size',
    log: 'its log is larger than 64 MB',
    events: 'its log has more than 200,000 entries',
  },
);

export const oddities: Readonly<Record<OddZip, string>> = spoken('oddities', {
  name: 'a part has a name that a workshop file does not use',
  'name-twice': 'two parts have the same name',
  method: 'a part is packed in an unknown way',
  encrypted: 'a part is locked with a zip password',
  link: 'a part is a link to somewhere else',
  descriptor: 'a part hides its size',
  extra: 'a part carries extra fields',
  comment: 'it carries a hidden comment',
  header: 'a part is described in two different ways',
  gap: 'there are bytes between its parts that belong to none',
  order: 'its parts are not in their places',
  zip64: 'it is packed for very large archives',
  size: 'a part is not as long as it says',
  checksum: 'the checksum of a part does not fit',
});

export const entryWhy = spoken('entryWhy', (why: EventFailure): string => {
  switch (why.code) {
    case 'not-json':
      return 'it can not be read';
    case 'too-deep':
      return 'it is nested too deeply';
    case 'forbidden-key':
      return 'it holds a name that could harm the app';
    case 'too-long':
      return 'it is longer than 1 MB';
    case 'shape':
      return `"${why.field}" is missing or of the wrong kind`;
    case 'body-changed':
      return 'its words are not the ones that were logged';
  }
});

export const fileNoticeWords = spoken('fileNoticeWords', {
  kind: 'Nugget workshop',
  tables: 'Tables',
  allFiles: 'All files',
  cutEntry: 'The last entry was not finished when the app closed. Everything before it is here.',
  oddLines: (n: number) =>
    n === 1
      ? 'One line of the journal holds no entry and was left alone.'
      : `${n} lines of the journal hold no entry and were left alone.`,
  newer:
    'This file comes from a newer version. You can read it; changes you make keep the newer parts untouched.',
  wholeUntil: (when: string) => `Everything until ${when} is fine.`,
  openUntil: 'Open until there',
  wholeBut: (n: number) =>
    n === 1 ? 'One entry is lost. All others are fine.' : `${n} entries are lost. All others are fine.`,
  openRest: 'Open what is left',
  lost: 'Entries of this workshop were lost with a damaged file. A copy that still has them can be merged.',
  damagedHeading: 'Damaged file',
});

/** One sentence per failure; the file is named, nobody is blamed. */
export const fileWords = spoken('fileWords', (fileName: string, failure: FileFailure): string => {
  const file = `"${visible(fileName)}"`;
  switch (failure.code) {
    case 'not-found':
      return `${file} is not there any more.`;
    case 'not-readable':
      return `${file} could not be read (${failure.detail}).`;
    case 'not-a-nugget':
      return `${file} is not a workshop file.`;
    case 'cut-off':
      return `The end of ${file} is missing (the last save or download broke off).`;
    case 'locked':
      return `${file} is locked with a passphrase.`;
    case 'wrong-passphrase':
      return `This is not the passphrase of ${file}. Capitals, blanks and hyphens count.`;
    case 'locked-damaged':
      return `${file} is locked, and it was damaged or cut off on its way. Ask for it again: what is locked can not be opened in part.`;
    case 'too-big':
      return `${file} was not opened: ${sizes[failure.what]}.`;
    case 'odd-zip':
      return `${file} was not opened: ${oddities[failure.detail]}${failure.name === undefined ? '' : ` (${failure.name})`}.`;
    case 'bad-manifest':
      return `${file} was not opened: "${failure.field}" in its table of contents is missing or of the wrong kind.`;
    case 'newer-version':
      return `${file} needs version ${failure.needs} of the file format or newer. README.txt and log.md inside it can still be read.`;
    case 'part-missing':
      return `${failure.name} is missing in ${file}.`;
    case 'part-unlisted':
      return `${failure.name} in ${file} is not in its table of contents.`;
    case 'part-changed':
      return `${failure.name} in ${file} was changed or damaged after it was saved.`;
    case 'bad-entry':
      return `Entry ${failure.line} in ${file} was changed or damaged: ${entryWhy(failure.why)}.`;
    case 'entry-twice':
      return `Entry ${failure.line} in ${file} stands there twice.`;
    case 'chain-broken':
      return `An entry that entry ${failure.line} in ${file} builds on is missing.`;
    case 'body-missing':
      return `The words of entry ${failure.line} in ${file} are missing, and nobody removed them on record.`;
    case 'log-differs':
      return `The log in ${file} is not the one its table of contents describes (${failure.what}).`;
    case 'other-workshop':
      return `This file belongs to another workshop ("${failure.title}").`;
  }
});
