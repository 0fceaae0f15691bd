import { tableFromIPC } from 'apache-arrow';

/** A small result as text cells, for a table that people read. */
export const readArrow = (
  bytes: Uint8Array,
): { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } => {
  const table = tableFromIPC(bytes);
  const columns = table.schema.fields.map((field) => field.name);
  const rows = Array.from({ length: Math.min(table.numRows, 200) }, (_, at) =>
    columns.map((name) => show(table.getChild(name)?.get(at))),
  );
  return { columns, rows };
};

const show = (value: unknown): string =>
  value === null || value === undefined
    ? '–'
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
