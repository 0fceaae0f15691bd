import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { messageOf } from '../duckdb.ts';
import type { Book, CellArea, Sheet, SheetCell, SheetRow } from './excel-types.ts';
import { dateCell } from './excel-dates.ts';
import { ImportStop } from './fail.ts';

/** .xlsx and .xlsm, a row at a time. The only file that imports hucre. */
export async function readXlsxBook(bytes: Buffer): Promise<Book> {
  const sheets: Sheet[] = [];
  const book = await guarded(() =>
    readXlsx(bytes, {
      sheets: ({ name, hidden, veryHidden }) => {
        sheets.push({ name, hidden: hidden === true || veryHidden === true });
        return false;
      },
    }),
  );
  return {
    sheets,
    rows: (sheet) => rowsOf(bytes, sheet, book.dateSystem === '1904'),
    merges: async (sheet) => (await headOf(bytes, sheet)) ?? [],
  };
}

async function headOf(bytes: Buffer, sheet: number): Promise<readonly CellArea[] | undefined> {
  const head = await guarded(() => readXlsx(bytes, { sheets: [sheet], maxRows: 50 }));
  return head.sheets[0]?.merges;
}

async function* rowsOf(bytes: Buffer, sheet: number, since1904: boolean): AsyncGenerator<SheetRow> {
  const rows = streamXlsxRows(bytes, { sheet });
  for (;;) {
    const next = await guarded(() => rows.next());
    if (next.done === true) return;
    yield {
      index: next.value.index,
      cells: next.value.values.map(
        (cell): SheetCell => (cell instanceof Date ? dateCell(cell, since1904) : cell),
      ),
    };
  }
}

async function guarded<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof Error && error.name === 'EncryptedFileError') throw new ImportStop('password');
    throw new ImportStop('damaged', messageOf(error));
  }
}
