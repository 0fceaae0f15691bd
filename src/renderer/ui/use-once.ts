import { useRef } from 'react';

/** One press, one act: a second Enter while the first is still on its way to the disk does nothing. */
export const useOnce = <A extends readonly unknown[]>(act: (...given: A) => Promise<unknown>) => {
  const busy = useRef(false);
  return async (...given: A): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    try {
      await act(...given);
    } finally {
      busy.current = false;
    }
  };
};
