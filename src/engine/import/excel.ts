import type { Book, CellArea, SheetRow } from './excel-types.ts';
import { ImportStop } from './fail.ts';
import { readOldBook } from './excel-old.ts';
import { readXlsxBook } from './excel-xlsx.ts';

/** .xlsx and .xlsm are streamed; .xls, .xlsb and .ods are read whole. */
export async function openBook(bytes: Buffer): Promise<Book> {
  const start = bytes.subarray(0, 4).toString('latin1');
  if (start !== 'PK\x03\x04') return readOldBook(bytes);
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
      rows: (sheet) => elseWhole(book.rows(sheet), () => readOldBook(bytes).rows(sheet)),
    };
  } catch (error) {
    if (isDamaged(error)) return readOldBook(bytes);
    throw error;
  }
}

/** Sheets of macros and dialogs stop the streaming reader before their first row; the other one passes over them. */
async function* elseWhole(
  rows: AsyncIterable<SheetRow> | Iterable<SheetRow>,
  whole: () => AsyncIterable<SheetRow> | Iterable<SheetRow>,
): AsyncGenerator<SheetRow> {
  let any = false;
  try {
    for await (const row of rows) {
      any = true;
      yield row;
    }
  } catch (error) {
    if (any || !isDamaged(error)) throw error;
    yield* whole();
  }
}

const isDamaged = (error: unknown): boolean => error instanceof ImportStop && error.code === 'damaged';

/** "B3:F200", "B:F" or "B3"; null when it is none. */
export function areaOf(range: string): CellArea | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{0,7})(?::\$?([A-Z]{1,3})\$?(\d{0,7}))?$/i.exec(range.trim());
  if (match === null) return null;
  const [, from = 'A', first = '', to = from, last = ''] = match;
  const columns = [columnOf(from), columnOf(to)].sort((a, b) => a - b) as [number, number];
  const rows = [
    Number(first || 1) - 1,
    last === '' ? (match[3] === undefined && first !== '' ? Number(first) - 1 : 1_048_575) : Number(last) - 1,
  ];
  return { startRow: Math.min(...rows), endRow: Math.max(...rows), startCol: columns[0], endCol: columns[1] };
}

const columnOf = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
