import { useEffect, useLayoutEffect, useRef } from 'react';
import { drawTile, type DrawnTile } from '../../charts/tile-plot.ts';
import type { Explored, ExploreQuestion } from '../../../shared/metric/explore.ts';
import type { Metric } from '../../../shared/metric/metric.ts';
import { numberIn } from '../../../shared/metric/sentences.ts';
import { shortMoney } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { useApp } from '../../state/app-store.ts';
import { walk } from '../../state/selecting.ts';
import { leastLetters } from '../../ui/least-letters.ts';
import { brushWords } from '../explore/axis-words.ts';
import { BinCursor } from '../explore/bin-cursor.tsx';
import { type Range, useRangeHand } from '../explore/use-range-hand.ts';
import { useSize } from '../explore/use-size.ts';
import styles from './lens-spread.module.css';
import { armSpread, followSpread, paintsSpread, restSpread } from './spread-live.ts';

type Props = {
  readonly lens: 'marketer' | 'analyst';
  readonly metric: Metric;
  readonly description: string;
  readonly question: ExploreQuestion | null;
  readonly all: Explored | null;
  readonly selected: Explored | null;
  readonly range: Range | null;
  /** Whether there are groups to walk. */
  readonly grouped: boolean;
  readonly onRange: (range: Range | null) => void;
  readonly onFilter: () => void;
};

/** The bars of a distribution: a range is dragged, or walked with arrows and stretched with Shift; up and down walk the groups. */
export const SpreadPicture = (p: Props) => {
  const { lens, metric, question, all, selected, range, onRange } = p;
  const large = useApp((state) => state.large);
  const [paper, { width, height }] = useSize();
  const drawn = useRef<DrawnTile | null>(null);
  const first = all?.axes[0];
  const axis = first && first.kind !== 'values' ? first : null;
  const bins = all?.bins[0];
  const some = selected?.bins[0] ?? null;
  const median = selected?.total.value ?? all?.total.value ?? Number.NaN;
  useLayoutEffect(() => {
    if (!paper.current || !axis || !bins || width === 0) return;
    const said = numberIn('analyst', metric, median);
    const tile = drawTile({
      axis,
      measure: { agg: 'rows' },
      all: bins,
      selected: some,
      brush: range ? [range.from, range.to] : null,
      line: Number.isNaN(median) ? null : median,
      lineWords: lens === 'marketer' ? words.explore.stripHalf(said) : words.explore.stripMedian(said),
      ...(/^[€$£]$/.test(metric.unit) ? { tick: (value: number) => shortMoney(value, metric.unit) } : {}),
      width,
      height,
      large,
      least: leastLetters(),
    });
    paper.current.replaceChildren(tile.svg);
    drawn.current = tile;
  }, [paper, axis, bins, some, median, range, width, height, large, lens, metric]);
  useEffect(
    () =>
      paintsSpread((painted, moved) => {
        if (painted) drawn.current?.paint(painted);
        drawn.current?.frame([moved.from, moved.to]);
      }),
    [],
  );
  const arm = (): void => void (question && armSpread(question));
  const hand = useRangeHand({
    axis,
    paper,
    width,
    large,
    brush: range,
    onMove: ({ from, to }) => {
      if (question && axis)
        followSpread(question, { table: question.table, axis, from, to }, all?.total.n ?? 0);
    },
    onDone: (chosen) => {
      restSpread();
      onRange(chosen);
    },
  });
  const { at, cursor } = hand;
  return (
    <div
      className={styles.picture}
      role="group"
      tabIndex={0}
      data-chart={lens}
      aria-label={p.description}
      onPointerEnter={arm}
      onFocus={arm}
      onBlur={hand.leave}
      {...hand.pointer}
      onKeyDown={(event) => {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (step !== undefined && p.grouped) walk(step, event.shiftKey);
        else if (step !== undefined) hand.walk(-step, event.shiftKey);
        else if (event.key === 'Enter' && range) p.onFilter();
        else if (!hand.press(event)) return;
        event.preventDefault();
      }}
    >
      <div ref={paper} className={styles.paper} />
      {at && axis && bins && cursor !== null ? (
        <BinCursor
          said={brushWords(at, axis)}
          at={cursor}
          some={(some ?? bins).n}
          all={bins.n}
          style={{ ...hand.cursorAt, height: Math.max(0, height - (large ? 30 : 24)) }}
        />
      ) : null}
    </div>
  );
};
