import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { words } from '../../shared/messages/screen-words.ts';
import { CalendarStrip, type CalendarEntry } from './calendar-strip.tsx';
import type { ChartLayout } from './chart-layout.ts';
import { drawLens, type LensPlot } from './lens-plot.ts';
import { leastLetters } from '../ui/least-letters.ts';
import styles from './lens-chart.module.css';

export type LensChartProps = Omit<LensPlot, 'width' | 'height' | 'xDomain' | 'time' | 'least'> & {
  readonly layout: ChartLayout;
  readonly description: string;
  readonly calendar: readonly CalendarEntry[] | null;
  readonly spoken: (key: string) => string;
  readonly onSelect: (key: string | null) => void;
  readonly onWalk: (step: number) => void;
};

const left = 34;
const right = 4;

/** Draws one lens; the marks are reachable with arrows and the pointer, and said aloud with range and n. */
export const LensChart = ({
  layout,
  description,
  calendar,
  spoken,
  onSelect,
  onWalk,
  ...plot
}: LensChartProps) => {
  const frame = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = (): void =>
      setSize({
        width: Math.floor(element.clientWidth),
        height: Math.max(160, Math.floor(element.clientHeight)),
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (!paper.current || !size) return;
    const svg = drawLens({
      ...plot,
      width: size.width,
      height: size.height,
      xDomain: layout.domain,
      time: layout.time,
      least: leastLetters(),
    });
    svg.setAttribute('aria-label', description);
    paper.current.replaceChildren(svg);
  });
  const scale = (value: number): number =>
    size
      ? left +
        ((value - layout.domain[0]) / (layout.domain[1] - layout.domain[0])) * (size.width - left - right)
      : 0;
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
          className={styles.marks}
          onKeyDown={(event) => {
            const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
            if (step === undefined && event.key !== ' ') return;
            event.preventDefault();
            if (step !== undefined) onWalk(step);
            else if (plot.selectedKey === null) onWalk(1);
          }}
        >
          {layout.bars.map((bar) => (
            // biome-ignore lint: arrow keys on the list box are the keyboard's way to the same selection
            <div
              key={bar.key}
              id={`${plot.lens}-${bar.key}`}
              role="option"
              aria-selected={bar.key === plot.selectedKey}
              aria-label={spoken(bar.key)}
              tabIndex={-1}
              className={styles.hit}
              style={{ left: scale(bar.x1) - 8, width: Math.max(24, scale(bar.x2) - scale(bar.x1) + 16) }}
              onClick={() => onSelect(bar.key === plot.selectedKey ? null : bar.key)}
            />
          ))}
        </div>
      </div>
      {calendar && size ? (
        <CalendarStrip
          entries={calendar}
          width={size.width}
          scale={scale}
          domain={layout.domain}
          label={words.workshop.calendar}
        />
      ) : null}
    </>
  );
};
