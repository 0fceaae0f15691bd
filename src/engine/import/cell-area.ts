import type { CellArea } from './excel-types.ts';

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
