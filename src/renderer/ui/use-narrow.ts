import { useSyncExternalStore } from 'react';

/** Two lenses and the log need 1280: below it, or at 200 %, one lens stands with a strip of the other. */
const query = window.matchMedia('(max-width: 1279px)');
const watch = (changed: () => void): (() => void) => {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** Whether there is room for one lens only. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, () => query.matches);
