import { useRef, useState } from 'react';

type Handlers = Pick<
  React.HTMLAttributes<HTMLElement>,
  'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'
>;

/** A range dragged across a chart, in its pixels; a press without moving is a range of no width. */
export const useRange = (
  onDone: (from: number, to: number, add: boolean) => void,
): readonly [readonly [number, number] | null, Handlers] => {
  const from = useRef<number | null>(null);
  const [range, setRange] = useState<readonly [number, number] | null>(null);
  const at = (event: React.PointerEvent): number =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;
  const stop = (): void => {
    from.current = null;
    setRange(null);
  };
  return [
    range,
    {
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        from.current = at(event);
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event) => {
        const to = at(event);
        if (from.current !== null && Math.abs(to - from.current) > 8) setRange([from.current, to]);
      },
      onPointerUp: (event) => {
        const began = from.current;
        stop();
        if (began !== null) onDone(began, at(event), event.shiftKey || event.ctrlKey || event.metaKey);
      },
      onPointerCancel: stop,
    },
  ];
};
