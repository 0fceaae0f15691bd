import { useEffect, useEffectEvent } from 'react';

/** Whoever is still typing reads nothing yet. */
const readMs = 120;

/** Calls `read` once what is chosen has stood for as long as a glance takes. */
export const useReadingTime = (chosen: string, read: (chosen: string) => void): void => {
  const onRead = useEffectEvent(read);
  useEffect(() => {
    const timer = setTimeout(() => onRead(chosen), readMs);
    return () => clearTimeout(timer);
  }, [chosen]);
};
