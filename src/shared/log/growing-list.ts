import type { Conflict } from './state.ts';
import { type Labelled, shownLabels } from './unique-labels.ts';

/**
 * A list of the state that only grows, worked out one by one: an entry costs what it touches, not what stands there
 * already. Kept beside the draft between two entries.
 */
export type GrowingList<T> = {
  values: readonly T[];
  readonly places: Map<string, number>;
  readonly byLabel: Map<string, Labelled[]>;
  /** By place; only of those that have any. */
  readonly conflicts: Map<number, readonly Conflict[]>;
  /** Touched since the last time. */
  stale: Set<string> | 'all';
};

export const growingList = <T>(): GrowingList<T> => ({
  values: [],
  places: new Map(),
  byLabel: new Map(),
  conflicts: new Map(),
  stale: new Set(),
});

type HowTo<D, T> = {
  readonly make: (draft: D, label: string) => T;
  readonly conflictsIn: (draft: D) => readonly Conflict[];
};

/** The same list as before when nothing touched it, and in it the same objects where nothing touched them. */
export const workOut = <D extends Labelled, T>(
  list: GrowingList<T>,
  drafts: ReadonlyMap<string, D>,
  { make, conflictsIn }: HowTo<D, T>,
): readonly T[] => {
  const touched = list.stale === 'all' ? new Set(drafts.keys()) : list.stale;
  const relabelled = takeIn(list, drafts, touched);
  if (touched.size === 0) return list.values;
  const values = [...list.values];
  for (const id of touched) {
    const [draft, place] = [drafts.get(id), list.places.get(id)];
    if (draft === undefined || place === undefined) continue;
    values[place] = make(draft, relabelled.get(id) ?? labelOf(list, draft));
    const conflicts = conflictsIn(draft);
    if (conflicts.length > 0) list.conflicts.set(place, conflicts);
    else list.conflicts.delete(place);
  }
  list.values = values;
  list.stale = new Set();
  return values;
};

/** Gives new ones their place, and finds whose label shows otherwise because of them. */
const takeIn = (
  { places, byLabel }: GrowingList<unknown>,
  drafts: ReadonlyMap<string, Labelled>,
  touched: Set<string>,
): ReadonlyMap<string, string> => {
  const labels = new Map<string, string>();
  if (places.size === drafts.size) return labels;
  let at = 0;
  const known = places.size;
  for (const [id, draft] of drafts) {
    if (at++ < known) continue;
    places.set(id, at - 1);
    touched.add(id);
    const same = [...(byLabel.get(draft.label) ?? []), draft];
    byLabel.set(draft.label, same);
    for (const [other, label] of same.length > 1 ? shownLabels(same) : []) {
      labels.set(other, label);
      touched.add(other);
    }
  }
  return labels;
};

const labelOf = ({ byLabel }: GrowingList<unknown>, { id, label }: Labelled): string => {
  const same = byLabel.get(label) ?? [];
  return same.length > 1 ? (shownLabels(same).get(id) ?? label) : label;
};

export const conflictsIn = ({ conflicts }: GrowingList<unknown>): readonly Conflict[] =>
  conflicts.size === 0 ? [] : [...conflicts].sort(([a], [b]) => a - b).flatMap(([, found]) => found);
