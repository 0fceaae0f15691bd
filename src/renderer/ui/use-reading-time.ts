import { useEffect, useRef } from 'react';

/** Whoever is still typing reads nothing yet. */
const readMs = 120;

/** Calls `act` once what is chosen has stood for as long as a glance takes. */
export const useReadingTime = (chosen: string, act: () => void): void => {
  const newest = useRef(act);
  newest.current = act;
  useEffect(() => {
    const timer = setTimeout(() => newest.current(), readMs);
    return () => clearTimeout(timer);
  }, [chosen]);
};
