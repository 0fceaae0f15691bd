import { useEffect, useLayoutEffect, useRef } from 'react';
import { drawTile, type DrawnTile } from '../../charts/tile-plot.ts';
import {
  type Bins,
  type Brush,
  type ExploreMeasure,
  type RangeAxis,
} from '../../../shared/metric/explore.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { useApp } from '../../state/app-store.ts';
import { leastLetters } from '../../ui/least-letters.ts';
import { axisEnds, brushWords } from './axis-words.ts';
import { BinCursor } from './bin-cursor.tsx';
import { paints } from './explore-store.ts';
import { arm, follow, letGo } from './following.ts';
import { useRangeHand } from './use-range-hand.ts';
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
  const hand = useRangeHand({
    axis,
    paper,
    width,
    large,
    brush,
    onMove: follow,
    onDone: (range) => letGo(range, axis.column),
  });
  const { at, cursor } = hand;
  const [low, high] = axisEnds(axis);
  return (
    <div
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
      onBlur={hand.leave}
      {...hand.pointer}
      onKeyDown={(event) => {
        const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
        if (step !== undefined) hand.walk(step, event.shiftKey);
        else if (event.key === 'Enter') onFilter();
        else if (!hand.press(event)) return;
        event.preventDefault();
      }}
    >
      {/* Its own element: what React puts beside it must not go with the picture. */}
      <div ref={paper} />
      {at && cursor !== null ? (
        <BinCursor
          said={brushWords(at, axis)}
          at={cursor}
          some={(selected ?? all).n}
          all={all.n}
          style={{ ...hand.cursorAt, height: height - 24 }}
        />
      ) : null}
    </div>
  );
};
