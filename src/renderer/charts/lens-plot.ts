import * as Plot from '@observablehq/plot';
import type { LensPlot } from './lens-plot-input.ts';
import { acrossMarks, isRangeNamed } from './across-marks.ts';
import { valueLabels, widthOf } from './chart-labels.ts';
import type { Marked } from './marked.ts';
import { wasMarks } from './was-marks.ts';
import { goneMarks } from './gone-marks.ts';
import { dotMarks, lineMarks } from './line-marks.ts';
import { frameOf, linesOf, middle, numberFoot, plotRight, plotTop } from './plot-frame.ts';
import { rangeMarks } from './range-marks.ts';
import { belowMarks, underMarks } from './under-marks.ts';

/** The one place that draws a chart. Colours are custom properties, so theme changes need no redraw. */
export const drawLens = (p: LensPlot): SVGSVGElement => {
  const shown = p.marks.filter((mark) => !mark.gone);
  const gone = p.marks.filter((mark) => mark.gone);
  const over = p.beforeAfter !== null;
  const frame = frameOf(p);
  const { bottom, top, feet, ranges } = frame;
  const picked = shown.findIndex((mark) => mark.bar.key === p.selectedKey);
  const least = p.large ? Math.max(18, p.least) : 12;
  const { size, shown: named } = valueLabels(
    shown.map((mark) => ({
      x: frame.over(middle(mark.bar), widthOf(mark.label, least)),
      words: mark.label,
      value: mark.value,
    })),
    frame.largest,
    least,
    picked < 0 ? null : picked,
  );
  const numbered = shown.filter((_, at) => named.has(at));
  /** Numbers of the first and the last mark stay within the picture. */
  const numberX = (words: string, letters: number, mark: Marked): number =>
    frame.back(frame.over(middle(mark.bar), widthOf(words, letters)));
  const foot = (mark: Marked): number => frame.at(numberFoot(p, frame, mark, size));
  const isPicked = ({ bar }: Marked): boolean =>
    bar.key === p.selectedKey || p.alsoSelected.includes(bar.key);
  const lines = linesOf(p, [bottom, top]);
  const plot = Plot.plot({
    width: p.width,
    height: p.height,
    marginLeft: frame.left,
    marginRight: plotRight,
    marginTop: plotTop,
    marginBottom: feet.foot,
    style: { background: 'none', fontFamily: 'var(--sans)', overflow: 'visible', color: 'var(--ink)' },
    x: { domain: [...p.xDomain], axis: null },
    y: { domain: [bottom, top], axis: null },
    marks: [
      Plot.ruleY(lines, { stroke: 'var(--grid)' }),
      Plot.text(lines, {
        x: p.xDomain[0],
        dx: -8,
        y: (d: number) => d,
        text: p.tick,
        textAnchor: 'end',
        fill: 'var(--ink-3)',
        fontSize: p.large ? p.least : 12,
      }),
      Plot.rect(p.marks.filter(isPicked), {
        x1: (m: Marked) => m.bar.x1,
        x2: (m: Marked) => m.bar.x2,
        y1: bottom,
        y2: top,
        insetLeft: -8,
        insetRight: -8,
        insetBottom: -feet.foot,
        fill: 'var(--sel-soft)',
      }),
      ...(p.beforeAfter && p.beforeAfter.low !== null && p.beforeAfter.high !== null
        ? [
            Plot.rect([p.beforeAfter], {
              x1: p.xDomain[0],
              x2: p.xDomain[1],
              y1: 'low',
              y2: 'high',
              fill: 'var(--after-band)',
            }),
          ]
        : []),
      ...(p.kind === 'line'
        ? lineMarks(shown, p.large)
        : p.kind === 'dot'
          ? dotMarks(shown, p.large)
          : [
              Plot.rect(shown, {
                x1: (m: Marked) => m.bar.x1,
                x2: (m: Marked) => m.bar.x2,
                y1: 0,
                y2: 'value',
                fill: over ? 'var(--d1-rest)' : 'var(--d1)',
                ...(over ? { stroke: 'var(--d1)', strokeWidth: 1.5 } : {}),
              }),
            ]),
      ...wasMarks(shown, p.large, p.kind),
      ...goneMarks(gone, frame),
      ...(p.kind === 'bar'
        ? []
        : [
            Plot.dot(shown.filter(isPicked), {
              x: (m: Marked) => middle(m.bar),
              y: 'value',
              r: p.large ? 14 : 10,
              stroke: 'var(--sel)',
              strokeWidth: p.large ? 4 : 2.5,
            }),
          ]),
      // What is gone stands as a ghost of its bar, in every kind.
      Plot.rect((p.kind === 'bar' ? p.marks : gone).filter(isPicked), {
        x1: (m: Marked) => m.bar.x1,
        x2: (m: Marked) => m.bar.x2,
        y1: 0,
        y2: 'value',
        insetLeft: -4,
        insetRight: -4,
        insetTop: -4,
        insetBottom: -1,
        fill: 'none',
        stroke: 'var(--sel)',
        strokeWidth: p.large ? 4 : 2.5,
        rx: 3,
      }),
      ...(p.kind === 'bar' ? rangeMarks(p, shown, isRangeNamed(p, frame, numbered, size)) : []),
      ...acrossMarks(p, frame, numbered, size),
      ...belowMarks(p, numbered, size),
      Plot.text(bottom < 0 ? numbered.filter((mark) => mark.value >= 0) : numbered, {
        x: (m: Marked) => numberX(m.label, size, m),
        y: foot,
        dy: ranges && shown.some((m) => m.range) ? -17 : 0,
        lineAnchor: 'bottom',
        text: 'label',
        fontSize: size,
        fontWeight: 700,
        fill: 'var(--ink)',
        stroke: 'var(--panel)',
        strokeWidth: 4,
      }),
      ...(ranges
        ? [
            Plot.text(numbered, {
              x: (m: Marked) => numberX(m.range, p.large ? p.least : 12.5, m),
              y: foot,
              lineAnchor: 'bottom',
              text: 'range',
              fontSize: p.large ? p.least : 12.5,
              fill: 'var(--ink-2)',
              stroke: 'var(--panel)',
              strokeWidth: 4,
            }),
          ]
        : []),
      Plot.ruleY([0], { stroke: 'var(--axis)' }),
      ...underMarks(p, frame),
    ],
  });
  if (!(plot instanceof SVGSVGElement)) throw new Error('Plot drew no svg');
  plot.setAttribute('role', 'img');
  for (const group of plot.querySelectorAll('g')) {
    group.removeAttribute('aria-label');
    group.setAttribute('aria-hidden', 'true');
  }
  return plot;
};
