import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { words } from '../../shared/messages/screen-words.ts';
import { CalendarStrip, type CalendarEntry } from './calendar-strip.tsx';
import type { ChartLayout } from './chart-layout.ts';
import { drawLens } from './lens-plot.ts';
import { frameOf, plotRight } from './plot-frame.ts';
import type { LensPlot } from './lens-plot-input.ts';
import { leastLetters } from '../ui/least-letters.ts';
import { useRange } from './use-range.ts';
import { useRoom } from './use-room.ts';
import styles from './lens-chart.module.css';

export type LensChartProps = Omit<LensPlot, 'width' | 'height' | 'xDomain' | 'time' | 'least'> & {
  readonly layout: ChartLayout;
  readonly description: string;
  readonly calendar: readonly CalendarEntry[] | null;
  /** Stands in the calendar's place while nothing is on it. */
  readonly nothingOn: ReactNode;
  readonly spoken: (key: string) => string;
  /** `add`: to what is selected. */
  readonly onSelect: (keys: readonly string[], add: boolean) => void;
  readonly onWalk: (step: number, extend: boolean) => void;
};

/** Only so many marks are told one by one; of more, those that are selected. */
const mostOptions = 400;

/** Draws one lens; the marks are reachable with arrows and the pointer, and said aloud with range and n. */
export const LensChart = ({
  layout,
  description,
  calendar,
  nothingOn,
  spoken,
  onSelect,
  onWalk,
  ...plot
}: LensChartProps) => {
  const frame = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const size = useRoom(frame, 160);
  const drawn = size
    ? { ...plot, ...size, xDomain: layout.domain, time: layout.time, least: leastLetters() }
    : null;
  const left = drawn ? frameOf(drawn).left : 0;
  // Before the paint: no frame shows a lens without its picture.
  useLayoutEffect(() => {
    if (!paper.current || !drawn) return;
    const svg = drawLens(drawn);
    svg.setAttribute('aria-label', description);
    paper.current.replaceChildren(svg);
  });
  const scale = (value: number): number =>
    size
      ? left +
        ((value - layout.domain[0]) / (layout.domain[1] - layout.domain[0])) * (size.width - left - plotRight)
      : 0;
  // Without room nothing is drawn yet, and nothing told.
  const options = !size
    ? []
    : layout.bars.length <= mostOptions
      ? layout.bars
      : layout.bars.filter(({ key }) => key === plot.selectedKey || plot.alsoSelected.includes(key));
  const hitOf = (bar: ChartLayout['bars'][number]): { readonly left: number; readonly width: number } => ({
    left: scale(bar.x1) - 8,
    width: Math.max(24, scale(bar.x2) - scale(bar.x1) + 16),
  });
  const [range, drag] = useRange((from, to, add) => {
    const middle = (bar: ChartLayout['bars'][number]): number => (scale(bar.x1) + scale(bar.x2)) / 2;
    if (Math.abs(to - from) > 8) {
      const inside = layout.bars.filter(
        (bar) => scale(bar.x2) > Math.min(from, to) && scale(bar.x1) < Math.max(from, to),
      );
      return onSelect(
        inside.map(({ key }) => key),
        add,
      );
    }
    const near = layout.bars
      .filter((bar) => to >= hitOf(bar).left && to <= hitOf(bar).left + hitOf(bar).width)
      .toSorted((a, b) => Math.abs(middle(a) - to) - Math.abs(middle(b) - to))[0];
    if (!near) return;
    const again = near.key === plot.selectedKey && plot.alsoSelected.length === 0;
    onSelect(again && !add ? [] : [near.key], add);
  });
  return (
    <>
      <div className={styles.frame} ref={frame}>
        <div ref={paper} className={styles.paper} />
        <div
          role="listbox"
          aria-label={description}
          aria-activedescendant={plot.selectedKey === null ? undefined : `${plot.lens}-${plot.selectedKey}`}
          tabIndex={0}
          data-chart={plot.lens}
          aria-multiselectable="true"
          className={styles.marks}
          {...drag}
          onKeyDown={(event) => {
            const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
            if (step === undefined && event.key !== ' ') return;
            event.preventDefault();
            if (step !== undefined) onWalk(step, event.shiftKey);
            else if (plot.selectedKey === null) onWalk(1, false);
          }}
        >
          {options.map((bar) => (
            <div
              key={bar.key}
              id={`${plot.lens}-${bar.key}`}
              role="option"
              aria-selected={bar.key === plot.selectedKey || plot.alsoSelected.includes(bar.key)}
              aria-label={spoken(bar.key)}
              tabIndex={-1}
              className={styles.hit}
              style={hitOf(bar)}
            />
          ))}
          {range ? (
            <div
              className={`${styles.lasso} ${styles.across}`}
              style={{ left: Math.min(...range), width: Math.abs(range[1] - range[0]) }}
            />
          ) : null}
        </div>
      </div>
      {calendar &&
      size &&
      nothingOn &&
      !calendar.some(({ from, to }) => to >= layout.domain[0] && from <= layout.domain[1]) ? (
        nothingOn
      ) : calendar && size ? (
        <CalendarStrip
          entries={calendar}
          width={size.width}
          left={left}
          scale={scale}
          domain={layout.domain}
          label={words.workshop.calendar}
          size={plot.large ? leastLetters() : 12.5}
        />
      ) : null}
    </>
  );
};
