import { type RefObject, useLayoutEffect, useState } from 'react';

export type ChartRoom = { readonly width: number; readonly height: number };

/** How large an element is, in whole pixels, whenever that changes; never lower than `least`. */
export const useRoom = (frame: RefObject<HTMLElement | null>, least: number): ChartRoom | null => {
  const [room, setRoom] = useState<ChartRoom | null>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = (): void => {
      const width = Math.floor(element.clientWidth);
      const height = Math.max(least, Math.floor(element.clientHeight));
      // The observer reports once more what was just measured: the same room draws nothing anew.
      setRoom((now) => (now?.width === width && now.height === height ? now : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, least]);
  return room;
};
