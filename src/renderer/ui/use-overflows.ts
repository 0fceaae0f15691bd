import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Whether there is more than can be seen: what scrolls must be reached by the keyboard, what does not needs no stop. */
export const useOverflows = <T extends HTMLElement>(): readonly [RefObject<T | null>, boolean] => {
  const ref = useRef<T>(null);
  const [overflows, setOverflows] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void =>
      setOverflows(
        element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1,
      );
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return [ref, overflows];
};
