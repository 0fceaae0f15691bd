import { type RefObject, useRef, useState } from 'react';
import { type Brush, placesOf, type RangeAxis } from '../../../shared/metric/explore.ts';
import { tileLeftOf, tileRight } from '../../charts/tile-plot.ts';

export type Range = Extract<Brush, { from: number }>;

type Hand = {
  readonly axis: RangeAxis | null;
  readonly paper: RefObject<HTMLElement | null>;
  readonly width: number;
  readonly large: boolean;
  readonly brush: Range | null;
  /** While the hand moves. */
  readonly onMove: (range: Range) => void;
  /** It let go; null: nothing is to be selected any more. */
  readonly onDone: (range: Range | null) => void;
};

/** A range chosen in a picture of amounts or days: dragged, or walked with arrows and stretched with Shift. */
export const useRangeHand = ({ axis, paper, width, large, brush, onMove, onDone }: Hand) => {
  /** Where the hand went down. */
  const hand = useRef<{ readonly at: number; moved: boolean } | null>(null);
  const [cursor, setCursor] = useState<number | null>(null);
  const anchor = useRef(0);
  const places = axis ? placesOf(axis) : 0;
  const inner = Math.max(1, width - tileLeftOf(large) - tileRight);
  const stepAt = (clientX: number, { steps }: RangeAxis): number => {
    const left = paper.current?.getBoundingClientRect().left ?? 0;
    return Math.max(0, Math.min(steps, Math.round(((clientX - left - tileLeftOf(large)) / inner) * steps)));
  };
  const between = (a: number, b: number, { column }: RangeAxis): Range => ({
    column,
    from: Math.min(a, b),
    to: Math.max(a, b),
  });
  const placesFrom = (a: number, b: number, { column, per, steps }: RangeAxis): Range => ({
    column,
    from: Math.min(a, b) * per,
    to: Math.min(steps, (Math.max(a, b) + 1) * per),
  });
  const walk = (step: number, extend: boolean): void => {
    if (!axis) return;
    const next = Math.max(0, Math.min(places - 1, (cursor ?? (step > 0 ? -1 : places)) + step));
    setCursor(next);
    if (extend) onDone(placesFrom(anchor.current, next, axis));
    else anchor.current = next;
  };
  /** True: the key was for the range. */
  const press = ({ key, shiftKey }: Pick<React.KeyboardEvent, 'key' | 'shiftKey'>): boolean => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -places, End: places }[key];
    if (!axis) return false;
    if (step !== undefined) walk(step, shiftKey);
    else if (key === ' ' && cursor !== null) onDone(placesFrom(cursor, cursor, axis));
    else return false;
    return true;
  };
  const pointer = {
    onPointerDown: (event: React.PointerEvent): void => {
      if (event.button !== 0 || !axis) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      hand.current = { at: stepAt(event.clientX, axis), moved: false };
    },
    onPointerMove: (event: React.PointerEvent): void => {
      const from = hand.current;
      if (!from || !axis) return;
      const to = stepAt(event.clientX, axis);
      if (to !== from.at) from.moved = true;
      if (from.moved) onMove(between(from.at, to, axis));
    },
    onPointerUp: (event: React.PointerEvent): void => {
      const from = hand.current;
      hand.current = null;
      if (!from || !axis) return;
      if (from.moved) onDone(between(from.at, stepAt(event.clientX, axis), axis));
      // A press without a move takes the brush away, or picks the bar under it.
      else if (brush) onDone(null);
      else {
        const place = Math.min(places - 1, Math.floor(from.at / axis.per));
        onDone(placesFrom(place, place, axis));
      }
    },
    onPointerCancel: (): void => {
      hand.current = null;
      onDone(brush);
    },
  };
  return {
    pointer,
    press,
    walk,
    leave: () => setCursor(null),
    cursor,
    at: axis && cursor !== null ? placesFrom(cursor, cursor, axis) : null,
    cursorAt: {
      left: tileLeftOf(large) + ((cursor ?? 0) / places) * inner,
      width: Math.max(4, inner / places),
    },
  };
};
