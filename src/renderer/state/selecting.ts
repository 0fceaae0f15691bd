import { groupInSentence } from '../../shared/metric/group-label.ts';
import type { RowScope } from '../../shared/metric/row-scope.ts';
import type { ViewCell, ViewResult } from '../../shared/metric/view.ts';
import { mostInTime } from '../charts/chart-layout.ts';
import { type AppState, getApp, setApp } from './app-store.ts';

export const seenOf = (state: Pick<AppState, 'looked'>): ViewResult | null =>
  state.looked.state === 'seen'
    ? state.looked.seen.before
    : 'last' in state.looked
      ? (state.looked.last?.before ?? null)
      : null;

/** More groups than this are not drawn, and not walked; stretches of time may be more, as a line still shows them. */
const mostDrawn = 40;
export const mostListed = 2000;
const isDay = (group: string | null): boolean => group === null || /^\d{4}-\d{2}-\d{2}$/.test(group);

export const drawnCells = (cells: readonly ViewCell[]): readonly ViewCell[] =>
  cells.slice(0, cells.every((cell) => isDay(cell.group)) ? mostInTime : mostDrawn);

export const select = (group: string | null | undefined): void => {
  const cells = seenOf(getApp())?.cells ?? [];
  setApp({
    selection: group,
    cursor: group === undefined ? getApp().cursor : cells.findIndex((cell) => cell.group === group),
  });
};

const shownCells = (cells: readonly ViewCell[]): readonly ViewCell[] =>
  getApp().chart === 'table' ? cells.slice(0, mostListed) : drawnCells(cells);

/** Walks the marks: the cursor moves, the selection follows (one key, one mark, both lenses). */
export const walk = (step: number): void => {
  const cells = shownCells(seenOf(getApp())?.cells ?? []);
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
