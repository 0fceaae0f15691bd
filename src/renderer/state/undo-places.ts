import { useEffect, useRef, useState } from 'react';
import { noSteps, back, forth, left, type Steps } from './view-history.ts';

/** A surface that has steps of its own: settings, options, choices not yet made. False: no step to go. */
export type UndoPlace = { readonly undo: () => boolean; readonly redo: () => boolean };

const places: UndoPlace[] = [];

/** The surface on top, while there is one: its steps go back before anything below it. */
export const undoPlace = (): UndoPlace | undefined => places.at(-1);

/** Ctrl+Z is about this surface as long as it is open. */
export const useUndoPlace = (place: UndoPlace, open = true): void => {
  const latest = useRef(place);
  useEffect(() => {
    latest.current = place;
  });
  useEffect(() => {
    if (!open) return undefined;
    const own: UndoPlace = { undo: () => latest.current.undo(), redo: () => latest.current.redo() };
    places.push(own);
    return () => void places.splice(places.indexOf(own), 1);
  }, [open]);
};

/** State whose steps go back and forth; what is typed in one go is one step. */
export const useUndoable = <T>(first: T | (() => T)): readonly [T, (next: T, typed?: boolean) => void] => {
  const [now, setNow] = useState<T>(first);
  const steps = useRef<Steps<T>>(noSteps);
  const go = (to: ReturnType<typeof back<T>>): boolean => {
    if (!to) return false;
    steps.current = to.steps;
    setNow(to.look);
    return true;
  };
  useUndoPlace({
    undo: () => go(back(steps.current, now)),
    redo: () => go(forth(steps.current, now, Date.now())),
  });
  const set = (next: T, typed = false): void => {
    steps.current = left(steps.current, now, Date.now(), typed);
    setNow(next);
  };
  return [now, set];
};
