import { read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { messageOf } from '../duckdb.ts';
import type { Book, SheetCell, SheetRow } from './excel-types.ts';
import { ImportStop } from './fail.ts';
import { serialCell } from './excel-dates.ts';

/** .xls, .xlsb and .ods. The only file that imports @e965/xlsx. Reads the whole book at once. */
export function readOldBook(bytes: Buffer): Book {
  const book = opened(bytes);
  const states = book.Workbook?.Sheets ?? [];
  const since1904 = book.Workbook?.WBProps?.date1904 === true;
  return {
    sheets: book.SheetNames.map((name, i) => ({ name, hidden: (states[i]?.Hidden ?? 0) !== 0 })),
    rows: (sheet) => rowsOf(book.Sheets[book.SheetNames[sheet] as string] as WorkSheet, since1904),
    merges: async (sheet) =>
      (book.Sheets[book.SheetNames[sheet] as string]?.['!merges'] ?? []).map(({ s, e }) => ({
        startRow: s.r,
        startCol: s.c,
        endRow: e.r,
        endCol: e.c,
      })),
  };
}

function opened(bytes: Buffer): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellText: false,
    });
  } catch (error) {
    const message = messageOf(error);
    if (/password|encrypt/i.test(message)) throw new ImportStop('password');
    throw new ImportStop('damaged', message);
  }
}

function* rowsOf(sheet: WorkSheet, since1904: boolean): Generator<SheetRow> {
  // Sheets of charts have no cells.
  const data = (sheet as { '!data'?: (RawCell | undefined)[][] })['!data'] ?? [];
  for (let index = 0; index < data.length; index++) {
    const row = data[index];
    if (row === undefined) continue;
    yield { index, cells: Array.from(row, (cell) => valueOf(cell, since1904)) };
  }
}

const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

type RawCell = {
  readonly t: string;
  readonly v?: unknown;
  readonly w?: string;
  readonly z?: string | number;
};

/** Whether a number format, or one of Excel's own by its number, shows days or times. */
export function showsDays(format: string | number): boolean {
  const own = (SSF.get_table() as Readonly<Record<string, string | undefined>>)[format];
  return SSF.is_date(own ?? String(format));
}

function valueOf(cell: RawCell | undefined, since1904: boolean): SheetCell {
  if (cell === undefined || cell.t === 'z' || cell.v === undefined || cell.v === null) return null;
  if (cell.t === 'e') return cell.w ?? errors[Number(cell.v)] ?? '#ERROR!';
  if (cell.v instanceof Date)
    return {
      time: cell.v
        .toISOString()
        .replace('T', ' ')
        .replace(/(\.000)?Z$/, '')
        .replace(/ 00:00:00$/, ''),
    };
  if (cell.t === 'b') return cell.v === true || cell.v === 1;
  if (typeof cell.v !== 'number') return String(cell.v);
  return cell.z !== undefined && showsDays(cell.z) ? serialCell(cell.v, since1904) : cell.v;
}
