import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import type { RowScope } from '../../../shared/metric/row-scope.ts';
import { type Mark, marksScope } from '../../../shared/metric/group-scope.ts';
import type { View, ViewCell } from '../../../shared/metric/view.ts';
import { markOf, marksInWords } from '../../state/selecting.ts';
import type { SingleRow } from './single-rows.ts';

/** The rows a decision is about: a whole group of the chart, or one row within it. */
export type DecidedRows = {
  readonly group: string | null;
  readonly scope: RowScope;
  readonly words: string;
  readonly count: number;
  /** One row: before and after are the group's own number, not that of all groups. */
  readonly within: boolean;
};

/** All rows of the marks, of however many groups. */
export const rowsOfMarks = (
  view: View,
  marks: readonly Mark[],
  cells: readonly ViewCell[],
): DecidedRows | null => {
  const [first] = marks;
  const scope = marksScope(view, marks);
  if (first === undefined || scope === null || cells.length === 0) return null;
  const all = cells.reduce((sum, cell) => sum + rowsIn(cell), 0);
  // As they stand in the chart, not as they were pressed.
  const inOrder = marks.length === cells.length ? cells.flatMap((cell) => markOf(cell) ?? []) : marks;
  return { group: first.group, scope, words: marksInWords(view, inOrder), count: all, within: false };
};

const rowsIn = ({ n, d, y }: ViewCell): number => n ?? d ?? y;

export const oneRow = (group: string | null, row: SingleRow): DecidedRows => ({
  group,
  scope: row.scope,
  words: row.words,
  count: 1,
  within: true,
});

export const rowOptions = (
  whole: DecidedRows,
  singles: readonly SingleRow[],
  number: (value: number) => string,
) => [
  { id: '', words: words.unusualRows.all(whole.words, count(whole.count)) },
  ...singles.map((row, at) => ({
    id: String(at),
    words: `${row.words}, ${number(row.value)}${row.standsOut ? ` · ${words.unusualRows.standsOut}` : ''}`,
  })),
];
