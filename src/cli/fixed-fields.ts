import type { ReadAs } from '../shared/ipc/import-report.ts';

export type FixedFields = NonNullable<ReadAs['fields']>;

/**
 * Places of columns in lines of fixed width: "0-18,18-28,29" (from 0, the end not included, the last to the line's end),
 * or a table with the columns column, start and length, as csvkit and others keep it. Null when it is neither.
 */
export function fixedFields(text: string): FixedFields | null {
  const lines = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(/[,;\t]/).map((cell) => cell.trim().replaceAll('"', '')));
  const [head = [], ...rows] = lines;
  return rows.length === 0 ? places(text.trim()) : schema(head, rows);
}

/** The length of a line that has no end. */
const restOfLine = 100_000;

function places(text: string): FixedFields | null {
  const fields = text.split(',').map((part) => {
    const match = /^(\d+)(?:-(\d+))?$/.exec(part.trim());
    if (match === null) return null;
    const from = Number(match[1]);
    return { from, length: match[2] === undefined ? restOfLine : Number(match[2]) - from };
  });
  return fields.every((field) => field !== null && field.length > 0) ? (fields as FixedFields) : null;
}

function schema(head: readonly string[], rows: readonly (readonly string[])[]): FixedFields | null {
  const [column, start, length] = ['column', 'start', 'length'].map((name) =>
    head.findIndex((cell) => cell.toLowerCase() === name),
  ) as [number, number, number];
  if (column < 0 || start < 0 || length < 0) return null;
  const first = Math.min(...rows.map((row) => Number(row[start])));
  const fields = rows.map((row) => ({
    name: row[column] ?? '',
    // Some count from 1.
    from: Number(row[start]) - (first === 1 ? 1 : 0),
    length: Number(row[length]),
  }));
  const whole = fields.every(
    ({ from, length: n }) => Number.isInteger(from) && from >= 0 && Number.isInteger(n) && n > 0,
  );
  return whole ? fields : null;
}
