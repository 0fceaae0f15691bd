import { csvCell } from '../../../shared/text/csv.ts';

/** Cells as tab-separated text, as spreadsheets take it; no cell of it would run there. */
export const cellsAsText = (
  low: number,
  high: number,
  left: number,
  right: number,
  cellAt: (row: number, at: number) => string | null | undefined,
): string => {
  const lines: string[] = [];
  for (let row = low; row <= high; row++)
    lines.push(
      Array.from({ length: right - left + 1 }, (_, place) => csvCell(cellAt(row, left + place) ?? '')).join(
        '\t',
      ),
    );
  return lines.join('\n');
};
