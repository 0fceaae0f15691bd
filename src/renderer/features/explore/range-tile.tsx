import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { drawTile, type DrawnTile, tileLeftOf, tileRight } from '../../charts/tile-plot.ts';
import {
  type Bins,
  type Brush,
  type ExploreMeasure,
  placesOf,
  type RangeAxis,
} from '../../../shared/metric/explore.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { useApp } from '../../state/app-store.ts';
import { leastLetters } from '../../ui/least-letters.ts';
import { axisEnds, brushWords } from './axis-words.ts';
import { paints } from './explore-store.ts';
import { arm, follow, letGo } from './following.ts';
import { useSize } from './use-size.ts';
import styles from './explore.module.css';

type Props = {
  readonly axis: RangeAxis;
  readonly measure: ExploreMeasure;
  readonly all: Bins;
  readonly selected: Bins | null;
  readonly brush: Extract<Brush, { from: number }> | null;
  readonly height: number;
  readonly onFilter: () => void;
};

/** A histogram or a line of time, brushed by dragging or with arrows and Shift. */
export const RangeTile = ({ axis, measure, all, selected, brush, height, onFilter }: Props) => {
  const large = useApp((state) => state.large);
  const [paper, { width }] = useSize();
  const drawn = useRef<DrawnTile | null>(null);
  /** Where the hand went down, and where it is. */
  const hand = useRef<{ readonly at: number; moved: boolean } | null>(null);
  const [cursor, setCursor] = useState<number | null>(null);
  const anchor = useRef(0);
  const places = placesOf(axis);
  useLayoutEffect(() => {
    if (!paper.current || width === 0) return;
    const range = brush ? ([brush.from, brush.to] as const) : null;
    const tile = drawTile({
      axis,
      measure,
      all,
      selected,
      brush: range,
      width,
      height,
      large,
      least: leastLetters(),
    });
    paper.current.replaceChildren(tile.svg);
    drawn.current = tile;
  }, [paper, axis, measure, all, selected, brush, width, height, large]);
  useEffect(
    () =>
      paints(axis.column, (bins, moved) => {
        if (bins) drawn.current?.paint(bins);
        if (moved && 'from' in moved) drawn.current?.frame([moved.from, moved.to]);
      }),
    [axis.column],
  );
  const inner = Math.max(1, width - tileLeftOf(large) - tileRight);
  const stepAt = (clientX: number): number => {
    const left = paper.current?.getBoundingClientRect().left ?? 0;
    return Math.max(
      0,
      Math.min(axis.steps, Math.round(((clientX - left - tileLeftOf(large)) / inner) * axis.steps)),
    );
  };
  const between = (a: number, b: number): Extract<Brush, { from: number }> => ({
    column: axis.column,
    from: Math.min(a, b),
    to: Math.max(a, b),
  });
  const placeBrush = (a: number, b: number): Extract<Brush, { from: number }> => ({
    column: axis.column,
    from: Math.min(a, b) * axis.per,
    to: Math.min(axis.steps, (Math.max(a, b) + 1) * axis.per),
  });
  const walk = (step: number, extend: boolean): void => {
    const next = Math.max(0, Math.min(places - 1, (cursor ?? (step > 0 ? -1 : places)) + step));
    setCursor(next);
    if (!extend) anchor.current = next;
    else letGo(placeBrush(anchor.current, next), axis.column);
  };
  const [low, high] = axisEnds(axis);
  const at = cursor === null ? null : placeBrush(cursor, cursor);
  return (
    <div
      ref={paper}
      className={styles.picture}
      style={{ height }}
      role="group"
      tabIndex={0}
      data-tile={axis.column}
      aria-label={words.explore.picture(
        nameInWords(axis.column),
        low,
        high,
        count(all.n.reduce((sum, one) => sum + one, 0)),
      )}
      onPointerEnter={() => void arm(axis.column)}
      onFocus={() => void arm(axis.column)}
      onBlur={() => setCursor(null)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        hand.current = { at: stepAt(event.clientX), moved: false };
      }}
      onPointerMove={(event) => {
        const from = hand.current;
        if (!from) return;
        const to = stepAt(event.clientX);
        if (to !== from.at) from.moved = true;
        if (from.moved) follow(between(from.at, to));
      }}
      onPointerUp={(event) => {
        const from = hand.current;
        hand.current = null;
        if (!from) return;
        const to = stepAt(event.clientX);
        if (from.moved) letGo(between(from.at, to), axis.column);
        // A press without a move takes the brush away, or picks the bar under it.
        else if (brush) letGo(null, axis.column);
        else {
          const place = Math.min(places - 1, Math.floor(from.at / axis.per));
          letGo(placeBrush(place, place), axis.column);
        }
      }}
      onPointerCancel={() => {
        hand.current = null;
        letGo(brush, axis.column);
      }}
      onKeyDown={(event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: 1, ArrowDown: -1 }[event.key];
        if (step !== undefined) walk(step, event.shiftKey);
        else if (event.key === ' ' && cursor !== null) letGo(placeBrush(cursor, cursor), axis.column);
        else if (event.key === 'Home' || event.key === 'End')
          walk(event.key === 'Home' ? -places : places, event.shiftKey);
        else if (event.key === 'Enter') onFilter();
        else return;
        event.preventDefault();
      }}
    >
      {at && cursor !== null ? (
        <>
          <span
            className={styles.cursor}
            style={{
              left: tileLeftOf(large) + (cursor / places) * inner,
              width: Math.max(4, inner / places),
              height: height - 24,
            }}
          />
          <span className="hidden-words" aria-live="polite">
            {words.explore.bin(
              brushWords(at, axis),
              count((selected ?? all).n[cursor] ?? 0),
              count(all.n[cursor] ?? 0),
            )}
          </span>
        </>
      ) : null}
    </div>
  );
};
