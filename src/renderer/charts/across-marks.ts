import * as Plot from '@observablehq/plot';
import { widthOf } from './chart-labels.ts';
import type { LensPlot } from './lens-plot-input.ts';
import { type Box, type LineLabel, placeLabel, type PlacedText } from './line-labels.ts';
import type { Marked } from './marked.ts';
import { middle, numberFoot, type PlotFrame, plotRight, plotTop } from './plot-frame.ts';

type Across = {
  readonly value: number;
  readonly words: string;
  readonly prefer: 'above' | 'below';
  readonly fill: string;
  readonly weight: number;
  readonly rules: readonly Plot.Markish[];
};

/** Lines across the chart with their labels: the line that matters, and what it was before and is after. */
export const acrossMarks = (
  p: LensPlot,
  frame: PlotFrame,
  numbered: readonly Marked[],
  size: number,
): Plot.Markish[] => {
  const lines = [...overlay(p), ...threshold(p, frame.top)];
  const firm = [
    ...numbers(p, frame, numbered, size),
    ...(isRangeNamed(p, frame, numbered, size) ? rangeName(p, frame) : []),
  ];
  const bars =
    p.kind === 'bar'
      ? p.marks.flatMap((mark) => [barBox(mark, frame), rangeBox(mark, frame), ...wasBox(mark, frame)])
      : [];
  const limits = { x1: frame.left, x2: p.width - plotRight, y1: 2, y2: p.height - frame.feet.foot };
  const starts = [...p.marks.map((mark) => frame.x(mark.bar.x2) + p.width * 0.02), frame.x(p.xDomain[0]) + 8];
  const fontSize = p.large ? Math.max(18, p.least) : 12.5;
  return lines.flatMap((line) => {
    const label: LineLabel = {
      words: line.words,
      size: fontSize,
      y: frame.y(line.value),
      prefer: line.prefer,
    };
    const others = lines
      .filter((other) => other !== line)
      .map((other) => ({ ...limits, y1: frame.y(other.value) - 2, y2: frame.y(other.value) + 2 }));
    const { texts, box } = placeLabel(label, starts, limits, firm, [...bars, ...others]);
    firm.push(box);
    return [...line.rules, ...texts.map((text) => labelText(text, frame.left, fontSize, line))];
  });
};

/** At a place in pixels, whatever the scales. */
const labelText = (
  { text, x, y }: PlacedText,
  left: number,
  fontSize: number,
  { fill, weight }: Across,
): Plot.Markish =>
  Plot.text([text], {
    frameAnchor: 'top-left',
    dx: x - left,
    dy: y - plotTop,
    lineAnchor: 'middle',
    textAnchor: 'start',
    fontSize,
    fontWeight: weight,
    fill,
    stroke: 'var(--panel)',
    strokeWidth: 4,
  });

const barBox = (mark: Marked, frame: PlotFrame): Box => ({
  x1: frame.x(mark.bar.x1),
  x2: frame.x(mark.bar.x2),
  y1: frame.y(Math.max(mark.value, 0)),
  y2: frame.y(Math.min(mark.value, 0)),
});

/** What a mark stood at before, or stands beside, is drawn as an empty bar. */
const wasBox = (mark: Marked, frame: PlotFrame): readonly Box[] =>
  mark.was === undefined ? [] : [barBox({ ...mark, value: mark.was.value }, frame)];

const rangeBox = (mark: Marked, frame: PlotFrame): Box => ({
  x1: frame.x(middle(mark.bar)) - 8,
  x2: frame.x(middle(mark.bar)) + 8,
  y1: frame.y(mark.high ?? mark.value),
  y2: frame.y(mark.low ?? mark.value),
});

/** The numbers at the marks, with their ranges: never covered. */
const numbers = (p: LensPlot, frame: PlotFrame, numbered: readonly Marked[], size: number): Box[] => {
  const ranged = frame.ranges && p.marks.some((mark) => mark.range);
  return numbered.map((mark) => {
    const y = numberFoot(p, frame, mark, size);
    const half =
      Math.max(widthOf(mark.label, size), ranged ? widthOf(mark.range, p.large ? p.least : 12.5) : 0) / 2 + 4;
    const x = frame.over(middle(mark.bar), half * 2 - 8);
    return { x1: x - half, x2: x + half, y1: y - (ranged ? 17 : 0) - size, y2: y + 4 };
  });
};

/** Whether the band may say what it is: where another mark's number stands in its place, it does not. */
export const isRangeNamed = (
  p: LensPlot,
  frame: PlotFrame,
  numbered: readonly Marked[],
  size: number,
): boolean => {
  const [name] = rangeName(p, frame);
  const first = p.marks.find((mark) => !mark.gone && mark.high !== null);
  const others = numbered.filter((mark) => mark.bar.key !== first?.bar.key);
  return (
    name !== undefined &&
    name.x2 <= p.width &&
    !numbers(p, frame, others, size).some(
      (box) => box.x1 < name.x2 && name.x1 < box.x2 && box.y1 < name.y2 && name.y1 < box.y2,
    )
  );
};

/** Where the marketer's band says what it is. */
const rangeName = (p: LensPlot, frame: PlotFrame): readonly Box[] => {
  const first = p.marks.find((mark) => !mark.gone && mark.high !== null);
  if (!first || first.high === null || p.lens === 'analyst' || p.beforeAfter || p.kind !== 'bar') return [];
  const [x, y, fontSize] = [frame.x(middle(first.bar)), frame.y(first.high) + 9, p.large ? p.least : 12.5];
  return [
    { x1: x, x2: x + widthOf(p.rangeName, fontSize) + 24, y1: y - fontSize * 0.7, y2: y + fontSize * 0.7 },
  ];
};

const threshold = (p: LensPlot, top: number): readonly Across[] => {
  if (!p.threshold || p.threshold.value > top) return [];
  const dotted = p.beforeAfter !== null;
  const { value, words } = p.threshold;
  return [
    {
      value,
      words,
      prefer: dotted ? 'below' : 'above',
      fill: 'var(--ink)',
      weight: 600,
      rules: [
        Plot.ruleY([value], { stroke: 'var(--panel)', strokeWidth: 4.5 }),
        Plot.ruleY([value], {
          stroke: 'var(--ink)',
          strokeWidth: p.large ? 4 : 1.75,
          ...(dotted ? { strokeDasharray: '2 3' } : {}),
        }),
      ],
    },
  ];
};

const overlay = ({ beforeAfter: both }: LensPlot): readonly Across[] =>
  both
    ? [
        {
          value: both.before,
          words: both.beforeWords,
          prefer: 'above',
          fill: 'var(--before)',
          weight: 650,
          rules: [
            Plot.ruleY([both.before], { stroke: 'var(--panel)', strokeWidth: 5 }),
            Plot.ruleY([both.before], { stroke: 'var(--before)', strokeWidth: 2, strokeDasharray: '6 4' }),
          ],
        },
        {
          value: both.after,
          words: both.afterWords,
          prefer: both.before > both.after ? 'below' : 'above',
          fill: 'var(--after)',
          weight: 650,
          rules: [
            Plot.ruleY([both.after], { stroke: 'var(--panel)', strokeWidth: 6 }),
            Plot.ruleY([both.after], { stroke: 'var(--after)', strokeWidth: 3.5 }),
          ],
        },
      ]
    : [];
