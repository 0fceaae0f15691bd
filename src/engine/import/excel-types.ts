/** A day or a time of a sheet, already as text. */
export type SheetCell = string | number | boolean | { readonly time: string } | null;
export type SheetRow = { readonly index: number; readonly cells: readonly SheetCell[] };
/** From 0, both ends included. */
export type CellArea = {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
};
export type Sheet = { readonly name: string; readonly hidden: boolean };
export type Book = {
  readonly sheets: readonly Sheet[];
  readonly rows: (sheet: number) => AsyncIterable<SheetRow> | Iterable<SheetRow>;
  /** Cells drawn over several columns. */
  readonly merges: (sheet: number) => Promise<readonly CellArea[]>;
};
