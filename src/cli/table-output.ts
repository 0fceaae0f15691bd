import { csvCell } from '../shared/text/csv.ts';
import type { Table, Value } from '../engine/duckdb.ts';

/** Decimals, and whole numbers beyond 2^53, as text: no reader rounds them. */
export const tableJson = ({ columns, rows }: Table): string => `${JSON.stringify({ columns, rows })}\n`;

export const tableCsv = ({ columns, rows }: Table): string =>
  [
    columns.map((column) => csvCell(column.name)),
    ...rows.map((row) => row.map((value) => csvCell(textOf(value)))),
  ]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('');

export function tableText({ columns, rows }: Table): string {
  const cells = [
    columns.map((column) => column.name),
    ...rows.map((row) => row.map((value) => printable(textOf(value)))),
  ];
  const widths = columns.map((_, i) => Math.min(60, Math.max(...cells.map((row) => (row[i] ?? '').length))));
  const right = columns.map((column) => /INT|DECIMAL|DOUBLE|FLOAT/.test(column.type));
  const lines = cells.map((row) =>
    row
      .map((cell, i) =>
        right[i] === true ? cell.padStart(widths[i] as number) : cell.padEnd(widths[i] as number),
      )
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

const textOf = (value: Value): string =>
  value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** Control and direction characters shown, not obeyed: cells come from strangers' files. */
const printable = (text: string): string =>
  text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '·');
