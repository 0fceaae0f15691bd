import type { DataState } from '../log/state.ts';
import type { RowScope } from '../metric/row-scope.ts';
import type { View } from '../metric/view.ts';

/** What a table's new rows are by: marked when the data was built, else those after the last day of before. */
export type KnownTables = readonly { readonly name: string; readonly newRowsKnown?: true }[];

/** Part of a view that counts the new rows of a table alone; null where they can't be told from the old ones. */
export const newRowsOf = (
  table: string,
  before: DataState | null,
  known: KnownTables,
): ((rowScope: RowScope) => Pick<View, 'rowScope' | 'onlyNew'>) | null => {
  if (known.some(({ name, newRowsKnown }) => name === table && newRowsKnown))
    return (rowScope) => ({ rowScope, onlyNew: true });
  const time = before?.tables.find(({ name }) => name === table)?.time;
  return time === undefined
    ? null
    : ({ all }) => ({ rowScope: { all: [...all, { col: time.column, op: '>', value: time.to }] } });
};
