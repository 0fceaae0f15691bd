import type { CellArea, SheetCell } from './excel-types.ts';

type HeadRow = { readonly index: number; readonly cells: readonly SheetCell[]; readonly from: number };

/**
 * Headings drawn over several columns: "2024" over "Q1" and "Q2" names them "2024 Q1" and "2024 Q2". null when the first
 * row has none of them.
 */
export function mergedNames(
  rows: readonly HeadRow[],
  texts: readonly (readonly string[])[],
  merges: readonly CellArea[],
): { readonly names: readonly string[]; readonly rows: 1 | 2; readonly headings: number } | null {
  const [top, below] = rows;
  if (top === undefined) return null;
  const all = Math.max(filledTo(texts[0]), filledTo(texts[1]));
  const wide = merges.filter(
    ({ startRow, endRow, startCol, endCol }) =>
      startRow <= top.index &&
      endRow >= top.index &&
      endRow - startRow <= 1 &&
      endCol > startCol &&
      // Over the whole table it is its title.
      (startCol > top.from || endCol - startCol + 1 < all),
  );
  if (wide.length === 0 || below === undefined) return null;
  const first = [...(texts[0] as readonly string[])];
  const second = texts[1] as readonly string[];
  const under: number[] = [];
  for (const { startCol, endCol } of wide)
    for (let column = startCol; column <= endCol; column++) {
      const i = column - top.from;
      if (i < 0) continue;
      first[i] = texts[0]?.[startCol - top.from] ?? '';
      under.push(i);
    }
  const subheading = (cell: string): boolean => cell !== '' && !/^[-+]?[\d.,]+$|^\d{4}-\d\d-\d\d/.test(cell);
  const two = below.index === top.index + 1 && under.every((i) => subheading(second[i] ?? ''));
  if (!two) return null;
  const width = Math.max(first.length, second.length);
  return {
    names: Array.from({ length: width }, (_, i) =>
      [...new Set([first[i] ?? '', second[i] ?? ''])].filter((text) => text !== '').join(' '),
    ),
    rows: 2,
    headings: wide.length,
  };
}

const filledTo = (cells: readonly string[] = []): number => cells.findLastIndex((cell) => cell !== '') + 1;

/** Titles stand alone in their rows; the first row below them that has headings drawn over columns begins the table. */
export function titlesAbove(
  rows: readonly HeadRow[],
  texts: readonly (readonly string[])[],
  merges: readonly CellArea[],
): number | null {
  for (let at = 0; at < rows.length; at++) {
    if (mergedNames(rows.slice(at), texts.slice(at), merges) !== null) return at;
    if ((texts[at] ?? []).filter((cell) => cell !== '').length > 1) return null;
  }
  return null;
}
