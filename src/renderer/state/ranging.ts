import { brushScope } from '../../shared/metric/brush-scope.ts';
import type { RowScope } from '../../shared/metric/row-scope.ts';
import { scopeInWords } from '../../shared/metric/scope-words.ts';
import { type AppState, getApp, type Ranged, setApp } from './app-store.ts';
import { selectionScope, selectionWords } from './selecting.ts';

/** Rows between two amounts, as one condition. */
export const rangeScope = ({ axis, from, to }: Ranged): RowScope =>
  brushScope([{ column: axis.column, from, to }], [axis]);

/** One selection at a time: a range takes the place of marks. Null, or a range of no width, clears it. */
export const selectRange = (ranged: Ranged | null): void =>
  setApp(
    ranged && ranged.to > ranged.from
      ? { ranged, selection: undefined, marked: null, cursor: -1 }
      : { ranged: null },
  );

type Selecting = Pick<AppState, 'ranged' | 'selection' | 'asked'>;

/** What is selected now, a range of amounts or marks, as rows: the same for notes, filters, names and the log. */
export const selectedRows = ({ ranged, selection, asked }: Selecting = getApp()): RowScope | null =>
  ranged ? rangeScope(ranged) : selection === undefined ? null : selectionScope(asked.breakdown, selection);

export const selectedRowsInWords = ({ ranged, selection, asked }: Selecting = getApp()): string | null =>
  ranged
    ? scopeInWords(rangeScope(ranged))
    : selection === undefined
      ? null
      : selectionWords(asked.breakdown, selection);
