import { readFile } from 'node:fs/promises';
import type { Book, SheetRow } from './excel-types.ts';
import { ImportStop } from './fail.ts';
import { readOldBook } from './excel-old.ts';
import { streamedBook } from './excel-streamed.ts';
import { readXlsxBook } from './excel-xlsx.ts';

type Rows = AsyncIterable<SheetRow> | Iterable<SheetRow>;

/** .xlsx and .xlsm are streamed from the file; what is written in unusual ways, .xls, .xlsb and .ods are read whole. */
export async function openBook(path: string): Promise<Book> {
  const streamed = await streamedBook(path);
  if (streamed === null) return wholeBook(path);
  const whole = (): Promise<Book> => wholeBook(path);
  return {
    sheets: streamed.sheets,
    rows: (sheet) => elseBy(streamed.rows(sheet), async () => (await whole()).rows(sheet), true),
    merges: (sheet) => streamed.merges(sheet).catch(async () => (await whole()).merges(sheet)),
  };
}

async function wholeBook(path: string): Promise<Book> {
  const bytes = await readFile(path);
  if (bytes.subarray(0, 4).toString('latin1') !== 'PK\x03\x04') return readOldBook(bytes);
  const names = bytes.includes('xl/workbook.bin') || bytes.subarray(0, 200).includes('opendocument');
  if (names) return readOldBook(bytes);
  try {
    const book = await readXlsxBook(bytes);
    return {
      ...book,
      merges: (sheet) =>
        book
          .merges(sheet)
          .catch((error: unknown) => (isDamaged(error) ? [] : Promise.reject(error as Error))),
      // Sheets of macros and dialogs stop this reader before their first row; the other one passes over them.
      rows: (sheet) => elseBy(book.rows(sheet), async () => readOldBook(bytes).rows(sheet), false),
    };
  } catch (error) {
    if (isDamaged(error)) return readOldBook(bytes);
    throw error;
  }
}

/** Where one reader stops, the other goes on: from the beginning, or `behind` the rows that were read. */
async function* elseBy(rows: Rows, other: () => Promise<Rows>, behind: boolean): AsyncGenerator<SheetRow> {
  let last = -1;
  try {
    for await (const row of rows) {
      last = row.index;
      yield row;
    }
  } catch (error) {
    const stops = error instanceof ImportStop && error.code !== 'damaged';
    if (stops || (last !== -1 && !behind) || (!behind && !isDamaged(error))) throw error;
    for await (const row of await other()) if (row.index > last) yield row;
  }
}

const isDamaged = (error: unknown): boolean => error instanceof ImportStop && error.code === 'damaged';
