import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { EngineFailure } from '../../../shared/ipc/engine-requests.ts';
import type { Measured } from '../../../shared/log/events/fields.ts';
import type { Bins, Brush, Explored } from '../../../shared/metric/explore.ts';

/** What the engine answered: every row in scope, and those that the brushes select. */
export type Pictures = {
  readonly all: Explored | null;
  /** Null: nothing is brushed. */
  readonly selected: Explored | null;
  /** What the pair counts, among the selected rows. */
  readonly among: Measured | null;
  readonly countingSince: number | null;
  readonly failure: EngineFailure | null;
};

/** While the hand moves: its brush, and the rows it holds (null: not yet known). */
export type Live = { readonly brushes: readonly Brush[]; readonly rows: number | null };

const nothing: Pictures = {
  all: null,
  selected: null,
  among: null,
  countingSince: null,
  failure: null,
};

export const pictures = createStore<Pictures>(() => nothing);
export const setPictures = (change: Partial<Pictures>): void => pictures.setState(change);
export const getPictures = (): Pictures => pictures.getState();
export const usePictures = <T>(pick: (state: Pictures) => T): T => useStore(pictures, pick);
export const forgetPictures = (): void => {
  setPictures(nothing);
  setLive(null);
};

/** Apart from the pictures: a move of the hand draws the words of the status line anew, and nothing else. */
const live = createStore<{ readonly now: Live | null }>(() => ({ now: null }));
export const setLive = (now: Live | null): void => live.setState({ now });
export const getLive = (): Live | null => live.getState().now;
export const useLive = (): Live | null => useStore(live, ({ now }) => now);

/** What follows a moving hand: each picture's own way to show other rows without being drawn anew. */
type Painter = (selected: Bins | null, brush: Brush | null) => void;
const painters = new Map<string, Painter>();

export const paints = (column: string, painter: Painter): (() => void) => {
  painters.set(column, painter);
  return () => {
    if (painters.get(column) === painter) painters.delete(column);
  };
};

export const paint = (column: string, selected: Bins | null, brush: Brush | null): void =>
  painters.get(column)?.(selected, brush);
