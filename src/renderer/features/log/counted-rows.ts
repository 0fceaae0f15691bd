import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import type { RowScope } from '../../../shared/metric/row-scope.ts';
import type { Asked } from '../../state/app-store.ts';
import { selectionScope, selectionWords } from '../../state/selecting.ts';
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

export const wholeGroup = ({ breakdown }: Asked, group: string | null, n: number): DecidedRows | null => {
  const scope = selectionScope(breakdown, group);
  return scope && { group, scope, words: selectionWords(breakdown, group), count: n, within: false };
};

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
