/** What compiling needs to know about the data: names and DuckDB types. */
export type Catalog = ReadonlyMap<string, readonly { readonly name: string; readonly type: string }[]>;

/** Where a column of a scope or breakdown stands: in the base table, or in the joined one as `table.column`. */
export type ColumnPlace = {
  readonly side: 'base' | 'joined';
  readonly column: string;
  readonly type: string;
};
export type ViewProblem =
  | { readonly code: 'no-table'; readonly table: string }
  | { readonly code: 'no-new-rows'; readonly table: string }
  | { readonly code: 'no-column'; readonly column: string }
  | { readonly code: 'wrong-value'; readonly column: string; readonly value: string }
  | { readonly code: 'not-countable'; readonly why: string };

/** The tables that a metric counts in. */
type Tables = { readonly base: string; readonly join?: { readonly table: string } | undefined };

export function placeOf(col: string, metric: Tables, catalog: Catalog): ColumnPlace | null {
  const base = catalog.get(metric.base)?.find((column) => column.name === col);
  if (base !== undefined) return { side: 'base', column: base.name, type: base.type };
  const dot = col.indexOf('.');
  if (dot === -1) return null;
  const [table, column] = [col.slice(0, dot), col.slice(dot + 1)];
  if (table === metric.base) return placeOf(column, { base: metric.base }, catalog);
  if (metric.join?.table !== table) return null;
  const joined = catalog.get(table)?.find((entry) => entry.name === column);
  return joined === undefined ? null : { side: 'joined', column: joined.name, type: joined.type };
}

export const isTimeType = (type: string): boolean => /^(DATE|TIMESTAMP)/.test(type);
export const isNumberType = (type: string): boolean =>
  /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL|DOUBLE|FLOAT)/.test(type);
export const isWholeType = (type: string): boolean => /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER)$/.test(type);
