/**
 * A CSV reader of its own, slow and plain on purpose: it counts the rows that the importer must account for, and shares
 * no line with it. Blank lines are no rows.
 */
export type OwnDialect = { readonly delimiter: string; readonly quote: string; readonly escape?: string };

export function ownRecords(text: string, { delimiter, quote, escape = quote }: OwnDialect): string[][] {
  const closes = (from: number): boolean => {
    for (let i = from; i < text.length; i++) {
      if (text[i] === escape && text[i + 1] === quote) i++;
      else if (text[i] === quote) return true;
    }
    return false;
  };
  const records: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let i = text.startsWith('\ufeff') ? 1 : 0;
  let atStart = true;
  const endRecord = (): void => {
    if (cells.length > 0 || cell !== '' || !atStart) records.push([...cells, cell]);
    cells = [];
    cell = '';
    atStart = true;
  };
  while (i < text.length) {
    const char = text[i] as string;
    if (quote !== '' && char === quote && atStart && closes(i + 1)) {
      i++;
      for (;;) {
        if (text[i] === quote && (escape !== quote || text[i + 1] !== quote)) break;
        if (text[i] === escape && text[i + 1] === quote) i++;
        cell += text[i++];
      }
      i++;
      atStart = false;
    } else if (char === '\n' || char === '\r') {
      endRecord();
      i += char === '\r' && text[i + 1] === '\n' ? 2 : 1;
    } else if (text.startsWith(delimiter, i) && delimiter !== '') {
      cells.push(cell);
      cell = '';
      atStart = true;
      i += delimiter.length;
    } else {
      cell += char;
      atStart = false;
      i++;
    }
  }
  endRecord();
  return records;
}

/** How many records, not counting lines of blanks. */
export const ownCount = (text: string, dialect: OwnDialect): number =>
  ownRecords(text, dialect).filter((cells) => cells.length > 1 || (cells[0] as string).trim() !== '').length;
