import { stretchName } from '../../shared/messages/dates.ts';
import { words } from '../../shared/messages/screen-words.ts';
import { groupInSentence } from '../../shared/metric/group-label.ts';
import { type Mark, marksScope } from '../../shared/metric/group-scope.ts';
import { isFunnel } from '../../shared/metric/metric.ts';
import { markLabel } from '../../shared/metric/mark-label.ts';
import { inNaturalOrder } from '../../shared/metric/natural-order.ts';
import type { RowScope } from '../../shared/metric/row-scope.ts';
import type { View, ViewCell, ViewResult } from '../../shared/metric/view.ts';
import { type AppState, getApp, type Seen, setApp } from './app-store.ts';
import { drawnCells, mostListed } from './drawn-cells.ts';

export const lookedAt = ({ looked }: Pick<AppState, 'looked'>): Seen | null =>
  looked.state === 'seen' ? looked.seen : 'last' in looked ? looked.last : null;
export const seenOf = (state: Pick<AppState, 'looked'>): ViewResult | null => lookedAt(state)?.before ?? null;

export type { Mark } from '../../shared/metric/group-scope.ts';
const same = (a: Mark, b: Mark): boolean =>
  a.group === b.group && (a.split === undefined || b.split === undefined || a.split === b.split);

/** What is selected, the mark that the keyboard stands on first. */
export const selectedMarks = ({
  selection,
  marked,
}: Pick<AppState, 'selection' | 'marked'>): readonly Mark[] => {
  if (selection === undefined) return [];
  if (marked === null || marked.of !== selection) return [{ group: selection }];
  return [
    { group: selection, ...(marked.split === undefined ? {} : { split: marked.split }) },
    ...marked.also,
  ];
};

/** Selects these marks, the first of them under the cursor; none clears. */
export const selectMarks = (marks: readonly Mark[]): void => {
  const [first, ...also] = marks;
  const cells = seenOf(getApp())?.cells ?? [];
  setApp({
    selection: first?.group,
    ranged: null,
    marked:
      first === undefined || (first.split === undefined && also.length === 0)
        ? null
        : { of: first.group, ...(first.split === undefined ? {} : { split: first.split }), also },
    cursor: first === undefined ? getApp().cursor : cells.findIndex((cell) => same(cell, first)),
  });
};

export const select = (group: string | null | undefined): void =>
  selectMarks(group === undefined ? [] : [{ group }]);

/** Adds a mark to the selection, or takes it out again. */
export const toggleMark = (mark: Mark): void => {
  const now = selectedMarks(getApp());
  selectMarks(now.some((one) => same(one, mark)) ? now.filter((one) => !same(one, mark)) : [...now, mark]);
};

const shownCells = (): readonly ViewCell[] => {
  const seen = lookedAt(getApp());
  const cells = seen?.before.cells ?? [];
  return getApp().chart === 'table' ? cells.slice(0, mostListed) : drawnCells(cells, seen?.view);
};

/** Walks the marks: the cursor moves, the selection follows (one key, one mark, both lenses). With `extend` it grows. */
export const walk = (step: number, extend = false): void => {
  const cells = shownCells();
  if (cells.length === 0) return;
  const from = getApp().cursor < 0 && step < 0 ? 0 : getApp().cursor;
  const cursor = (from + step + cells.length) % cells.length;
  const mark = markOf(cells[cursor]);
  if (!mark) return;
  const now = extend ? selectedMarks(getApp()) : [];
  selectMarks([mark, ...now.filter((one) => !same(one, mark))]);
};

export const markOf = (cell: ViewCell | undefined): Mark | null =>
  cell ? { group: cell.group, ...(cell.split === undefined ? {} : { split: cell.split }) } : null;

/** Every cell that is selected; in a chart by two columns a group alone is all its pairs. */
export const selectedCells = (
  state: Pick<AppState, 'looked' | 'selection' | 'marked'>,
): readonly ViewCell[] => cellsOf(state, selectedMarks(state));

export const cellsOf = (state: Pick<AppState, 'looked'>, marks: readonly Mark[]): readonly ViewCell[] =>
  seenOf(state)?.cells.filter((cell) => marks.some((mark) => same(cell, mark))) ?? [];

/** The one selected cell; null where there is none, or where there are several. */
export const selectedCell = (state: Pick<AppState, 'looked' | 'selection'>): ViewCell | null => {
  const cells = selectedCells({ ...state, marked: getApp().marked });
  return cells.length === 1 ? (cells[0] ?? null) : null;
};

/** The selected rows as a scope: the same rows in every lens, in notes, in decisions. */
export const selectionScope = (breakdown: string | null, group: string | null): RowScope | null => {
  const seen = lookedAt(getApp());
  if (seen && (seen.view.breakdown ?? null) === breakdown) {
    const { selection, marked } = getApp();
    const marks = selection === group ? selectedMarks({ selection, marked }) : [{ group }];
    return marksScope(seen.view, marks);
  }
  if (!breakdown) return null;
  return {
    all: [group === null ? { col: breakdown, op: 'is empty' } : { col: breakdown, op: 'in', value: [group] }],
  };
};

/** Named as they stand beside each other, not as they were chosen. */
const inOrder = (seen: Seen, marks: readonly Mark[]): readonly Mark[] => {
  if (marks.length < 2) return marks;
  const all = inNaturalOrder(seen.before.cells);
  const place = (mark: Mark): number => all.findIndex((cell) => same(cell, mark));
  return marks.toSorted((a, b) => place(a) - place(b));
};

const mostNamed = 3;

export const selectionWords = (breakdown: string | null, group: string | null): string => {
  const seen = lookedAt(getApp());
  const { selection, marked } = getApp();
  if (!seen || (seen.view.breakdown ?? null) !== breakdown)
    return groupInSentence(breakdown ?? undefined, group);
  return marksInWords(
    seen.view,
    selection === group ? inOrder(seen, selectedMarks({ selection, marked })) : [{ group }],
  );
};

export const marksInWords = (view: View, marks: readonly Mark[]): string => {
  const named = marks.slice(0, mostNamed).map((mark) => markInWords(view, mark));
  const more = marks.length - named.length;
  return more > 0 ? words.workshop.andMore(named.join(', '), more) : named.join(', ');
};

const markInWords = (view: View, mark: Mark): string =>
  isFunnel(view.metric, view.breakdown)
    ? (mark.group ?? '')
    : view.cut || view.split
      ? markLabel(view, mark)
      : (stretchIn(view, mark) ?? groupInSentence(view.breakdown, mark.group));

/** A day that stands for its month is called by its month. */
const stretchIn = ({ timeGrain }: View, { group }: Mark): string | null =>
  timeGrain === undefined || timeGrain === 'day' || !/^\d{4}-\d{2}-\d{2}$/.test(group ?? '')
    ? null
    : stretchName(group ?? '', timeGrain);
