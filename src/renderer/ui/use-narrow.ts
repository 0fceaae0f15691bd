import { useSyncExternalStore } from 'react';

/** The same edge as in the style sheets: 200 % on a laptop, or a small window. */
const query = window.matchMedia('(max-width: 1000px)');
const watch = (changed: () => void): (() => void) => {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** Whether there is room for one lens only. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, () => query.matches);
