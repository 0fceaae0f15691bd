import { DataType, tableFromIPC } from 'apache-arrow';

const mostRead = 2000;

/** A small result as text cells, for a table that people read. */
export const readArrow = (
  bytes: Uint8Array,
): { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } => {
  const table = tableFromIPC(bytes);
  const columns = table.schema.fields.map((field) => field.name);
  const shows = table.schema.fields.map(({ type }) => (DataType.isDate(type) ? showDay : show));
  const rows = Array.from({ length: Math.min(table.numRows, mostRead) }, (_, at) =>
    columns.map((name, place) => (shows[place] ?? show)(table.getChild(name)?.get(at))),
  );
  return { columns, rows };
};

/** Two columns of numbers as pairs, all of them. */
export const readPairs = (bytes: Uint8Array): readonly (readonly [number, number])[] => {
  const table = tableFromIPC(bytes);
  const [x, y] = [table.getChildAt(0), table.getChildAt(1)];
  return Array.from({ length: table.numRows }, (_, at) => [Number(x?.get(at)), Number(y?.get(at))] as const);
};

/** A group and a number for each row. */
export const readAmounts = (bytes: Uint8Array): readonly (readonly [string | null, number])[] => {
  const table = tableFromIPC(bytes);
  const [group, value] = [table.getChildAt(0), table.getChildAt(1)];
  return Array.from({ length: table.numRows }, (_, at) => {
    const name: unknown = group?.get(at);
    return [name === null || name === undefined ? null : String(name), Number(value?.get(at))] as const;
  });
};

const show = (value: unknown): string =>
  value === null || value === undefined
    ? '–'
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
const showDay = (value: unknown): string =>
  value === null || value === undefined
    ? '–'
    : new Date(value instanceof Date ? value : Number(value)).toISOString().slice(0, 10);
