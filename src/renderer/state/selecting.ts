import { groupInSentence } from '../../shared/metric/group-label.ts';
import type { RowScope } from '../../shared/metric/row-scope.ts';
import type { ViewCell, ViewResult } from '../../shared/metric/view.ts';
import { type AppState, getApp, setApp } from './app-store.ts';

export const seenOf = (state: Pick<AppState, 'looked'>): ViewResult | null =>
  state.looked.state === 'seen'
    ? state.looked.seen.before
    : 'last' in state.looked
      ? (state.looked.last?.before ?? null)
      : null;

/** More groups than this are not drawn, and not walked. */
export const mostDrawn = 40;

export const select = (group: string | null | undefined): void => {
  const cells = seenOf(getApp())?.cells ?? [];
  setApp({
    selection: group,
    cursor: group === undefined ? getApp().cursor : cells.findIndex((cell) => cell.group === group),
  });
};

/** Walks the marks: the cursor moves, the selection follows (one key, one mark, both lenses). */
export const walk = (step: number): void => {
  const cells = (seenOf(getApp())?.cells ?? []).slice(0, mostDrawn);
  if (cells.length === 0) return;
  const from = getApp().cursor < 0 && step < 0 ? 0 : getApp().cursor;
  const cursor = (from + step + cells.length) % cells.length;
  setApp({ cursor, selection: cells[cursor]?.group });
};

export const selectedCell = (state: Pick<AppState, 'looked' | 'selection'>): ViewCell | null =>
  state.selection === undefined
    ? null
    : (seenOf(state)?.cells.find((cell) => cell.group === state.selection) ?? null);

/** The selected rows as a scope: the same rows in every lens, in notes, in decisions. */
export const selectionScope = (breakdown: string | null, group: string | null): RowScope | null => {
  if (!breakdown) return null;
  return {
    all: [group === null ? { col: breakdown, op: 'is empty' } : { col: breakdown, op: 'in', value: [group] }],
  };
};

export const selectionWords = (breakdown: string | null, group: string | null): string =>
  groupInSentence(breakdown ?? undefined, group);
