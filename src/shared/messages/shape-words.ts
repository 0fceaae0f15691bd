import { listed, type ListWords } from './listing.ts';
import { spoken } from './speaking.ts';
import { count } from './numbers.ts';
/** Sentences about the form of a file, and what its mends are called. */
const rows = (n: number): string => `${count(n)} ${n === 1 ? 'row' : 'rows'}`;
const andMore: ListWords = { and: 'and', more: (n) => `${count(n)} more` };
const marks: Readonly<Record<string, string>> = {
  '\t': 'tabs',
  ' +': 'blanks',
  ';': 'semicolons',
  ',': 'commas',
};

export const shapeWords = spoken('shapeWords', {
  extraCells: (n: number, first: number) =>
    n === 1
      ? `Row ${count(first)} has more cells than there are columns, so it is not clear which cell belongs where. It is set aside.`
      : `${rows(n)} have more cells than there are columns, so it is not clear which cell belongs where. They are set aside. The first is row ${count(first)}.`,
  extraJoined: (n: number, column: string) =>
    `${n < 20 ? rows(n) : 'Rows'} with more cells than columns: the ones too many are read as part of ${column}.`,
  brokenLines: (n: number, first: number) =>
    n === 1
      ? `One line is broken and can't be read: row ${count(first)}. It is set aside.`
      : `${count(n)} lines are broken and can't be read. They are set aside. The first is row ${count(first)}.`,
  joinInto: (column: string) => `Read the cells too many as part of ${column}`,
  keepExtra: 'Keep them in columns of their own',
  swallowed: (row: number, lines: number) =>
    `A quotation mark in row ${count(row)} opens a cell that holds ${count(lines)} more ${lines === 1 ? 'line' : 'lines'} of the table.`,
  endQuotes: 'End every quoted cell with its line',
  wrapped: (n: number) => `${rows(n)} stand in quotation marks as a whole, so they read as one cell.`,
  unwrap: 'Take the quotation marks around lines away',
  collapsed: 'This file reads as one column, but its lines can be cut into several.',
  cutAt: (delimiter: string) => `Cut at ${marks[delimiter] ?? `"${delimiter}"`}`,
  above: (n: number, text: string) =>
    `${n === 1 ? 'One line' : `${count(n)} lines`} above the column names ${n === 1 ? 'is' : 'are'} left out: "${text}".`,
  withAbove: 'Read from the first line',
  comments: (n: number, mark: string) =>
    `${n === 1 ? 'One line that begins' : `${count(n)} lines that begin`} with ${mark} ${n === 1 ? 'is' : 'are'} left out as ${n === 1 ? 'a comment' : 'comments'}.`,
  commentsBehind: (n: number, first: number, text: string) =>
    `${n === 1 ? 'One row ends' : `${count(n)} rows end`} with a comment, which is left out. The first is row ${count(first)}: "${text}".`,
  keepBehind: (mark: string) => `Read ${mark} as a letter like others`,
  betweenPlaces: (n: number, first: number, text: string) =>
    `In ${rows(n)} something stands between the places of the columns and in none of them. The first is row ${count(first)}: "${text}".`,
  cutAtPlaces: 'Cut at fixed places',
  repeatedFields: (n: number, first: string, as: string) =>
    n === 1
      ? `One field name comes twice in a record or differs only in capitals: "${first}". Both are kept, the other as ${as}.`
      : `${count(n)} field names come twice in a record or differ only in capitals, such as "${first}". All are kept, that one as ${as}.`,
  headerIsData: (value: string) =>
    `The first row looks like data ("${value}"), yet it is read as the column names.`,
  noHeader: 'Read the first row as data',
  numbered: 'The first row does not look like column names; columns are numbered.',
  asHeader: 'Take the first row as column names',
  letters: (word: string, encoding: string) =>
    `The letters are written in an older way (${encoding}). They are read as in "${word}".`,
  badLetters: (n: number, row: number) =>
    `${n === 1 ? 'One letter' : `${count(n)} letters`} can't be read and ${n === 1 ? 'stands' : 'stand'} as �. The first is in row ${count(row)}.`,
  nuls: (n: number) =>
    `${n === 1 ? 'One empty byte (NUL) was' : `${count(n)} empty bytes (NUL) were`} taken out of the text.`,
  readLettersAs: (encoding: string, word: string) => `Read the letters as ${encoding}: "${word}"`,
  garbled: (as: string, meant: string) => `Letters came out garbled: "${as}" is probably "${meant}".`,
  ungarbled: (meant: string, as: string) =>
    `Garbled letters are read as they were meant: "${meant}", where the file says "${as}".`,
  garbledDetail: (times: number) =>
    times === 1
      ? 'UTF-8 that was read as windows-1252 and written as UTF-8 again.'
      : `UTF-8 that was read as windows-1252 and written as UTF-8 again, ${times} times over.`,
  ungarble: (meant: string) => `Read them as "${meant}"`,
  keepGarbled: 'Read them as they stand in the file',
  nested: (columns: readonly string[]) =>
    `${columns.length === 1 ? 'The column' : 'The columns'} ${columns.join(', ')} ${columns.length === 1 ? 'holds' : 'hold'} fields within each record.`,
  flatten: 'Make a column of each field',
  parts: (part: string, others: readonly string[]) =>
    `This is "${part}". Beside it there is also ${others
      .slice(0, 6)
      .map((other) => `"${other}"`)
      .join(', ')}${others.length > 6 ? ` and ${others.length - 6} more` : ''}.`,
  takePart: (part: string) => `Read "${part}"`,
  merged: (n: number) =>
    `${n === 1 ? 'One heading stands' : `${count(n)} headings stand`} over several columns; it is part of each one's name.`,
  filesMissing: (columns: readonly string[], files: readonly string[]) =>
    `${listed(columns, andMore)} ${columns.length === 1 ? 'is' : 'are'} missing in ${listed(
      files.map((file) => `"${file}"`),
      andMore,
    )} and empty there.`,
  folder: (n: number) =>
    `${n === 1 ? 'One file is' : `${count(n)} files are`} read as one table; the column "file" says where each row stood.`,
  skippedFiles: (files: readonly string[]) =>
    `Left out, being no table of this kind: ${files
      .slice(0, 6)
      .map((file) => `"${file}"`)
      .join(', ')}.`,
});
