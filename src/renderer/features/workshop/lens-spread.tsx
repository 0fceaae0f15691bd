import { useLayoutEffect } from 'react';
import { drawTile } from '../../charts/tile-plot.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { rowUnit } from '../../../shared/metric/propose-metrics.ts';
import { numberIn } from '../../../shared/metric/sentences.ts';
import { count, shortMoney } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { useApp } from '../../state/app-store.ts';
import { select, selectionScope, selectionWords, walk } from '../../state/selecting.ts';
import { scopeHere } from '../explore/exploring.ts';
import { useSize } from '../explore/use-size.ts';
import { leastLetters } from '../../ui/least-letters.ts';
import type { LensModel } from './lens-model.ts';
import { spreadColumn } from './spread-column.ts';
import { useSpread } from './use-spread.ts';
import styles from './lens-spread.module.css';
import { isJoinedColumn } from '../../../shared/metric/own-column.ts';

/** How the amounts behind the number spread: all rows pale, the selected group over them; half of them lie left of the line. */
export const LensSpread = ({
  lens,
  model,
}: {
  readonly lens: 'marketer' | 'analyst';
  readonly model: LensModel;
}) => {
  const tables = useApp((state) => state.tables);
  const selection = useApp((state) => state.selection);
  const large = useApp((state) => state.large);
  useApp((state) => state.asked.rowScope);
  const { metric } = model;
  const column = spreadColumn(metric, tables);
  const scope =
    selection === undefined || isJoinedColumn(metric, model.breakdown)
      ? null
      : selectionScope(model.breakdown ?? null, selection);
  const spread = useSpread(metric, column, scopeHere(metric.base), scope);
  const [paper, { width, height }] = useSize();
  const axis = spread?.all.axes[0];
  useLayoutEffect(() => {
    const [all, some] = [spread?.all.bins[0], spread?.selected?.bins[0] ?? null];
    if (!paper.current || !all || !axis || axis.kind === 'values' || width === 0) return;
    const median = spread.selected?.total.value ?? spread.all.total.value;
    const tile = drawTile({
      axis,
      measure: { agg: 'rows' },
      all,
      selected: some,
      brush: null,
      line: Number.isNaN(median) ? null : median,
      lineWords:
        lens === 'marketer'
          ? words.explore.stripHalf(numberIn('analyst', metric, median))
          : words.explore.stripMedian(numberIn('analyst', metric, median)),
      ...(/^[€$£]$/.test(metric.unit) ? { tick: (value: number) => shortMoney(value, metric.unit) } : {}),
      width,
      height,
      large,
      least: leastLetters(),
    });
    paper.current.replaceChildren(tile.svg);
  }, [paper, spread, axis, width, height, large, lens, metric]);
  const amount = (value: number): string => numberIn('analyst', metric, value);
  const half = spread
    ? lens === 'marketer'
      ? words.explore.half(
          nameInWords(column ?? ''),
          amount(spread.all.total.value),
          count(spread.all.total.n),
          rowUnit(metric.base),
        )
      : words.explore.middle(amount(spread.all.total.value), count(spread.all.total.n))
    : '';
  const beyond =
    spread && axis?.kind === 'number' && axis.openHigh
      ? words.explore.beyond(
          count(spread.all.bins[0]?.n.at(-2) ?? 0),
          amount(axis.low + axis.width * (axis.steps - axis.per)),
        )
      : null;
  return (
    <div
      className={styles.frame}
      role="group"
      tabIndex={0}
      data-chart={lens}
      aria-label={words.explore.spread(nameInWords(column ?? ''), half)}
      onKeyDown={(event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (step === undefined && event.key !== ' ') return;
        event.preventDefault();
        if (!model.breakdown) return;
        if (step !== undefined) walk(step, event.shiftKey);
        else if (selection === undefined) walk(1);
      }}
      onDoubleClick={() => select(undefined)}
    >
      <p className={styles.words} aria-live="polite">
        <strong>{half}</strong>
        {spread?.selected && selection !== undefined ? (
          <span className={styles.some}>
            {words.explore.selectedHalf(
              selectionWords(model.breakdown ?? null, selection),
              amount(spread.selected.total.value),
              count(spread.selected.total.n),
            )}
          </span>
        ) : null}
        {beyond ? <span>{beyond}</span> : null}
      </p>
      <div ref={paper} className={styles.paper} />
    </div>
  );
};
