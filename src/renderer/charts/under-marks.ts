import * as Plot from '@observablehq/plot';
import { cutApart } from '../../shared/picture/cut-apart.ts';
import { wrapCut } from '../../shared/picture/wrap-name.ts';
import { cutTo } from './chart-labels.ts';
import { monthTicks } from '../../shared/picture/month-ticks.ts';
import type { LensPlot } from './lens-plot-input.ts';
import type { Marked } from './marked.ts';
import { lineOf, middle, type PlotFrame } from './plot-frame.ts';

/** Names under the marks, and what stands under a name where there is room. */
export const underMarks = (p: LensPlot, frame: PlotFrame): Plot.Markish[] =>
  frame.feet.every > 1 && p.time ? months(p, frame) : names(p, frame);

/** Of many days not each can be named: first days of months are. */
const months = (p: LensPlot, { feet, bottom }: PlotFrame): Plot.Markish[] => {
  const ends = p.under.map(({ bar }) => bar);
  const [from, to] = [Math.min(...ends.map(({ x1 }) => x1)), Math.max(...ends.map(({ x2 }) => x2))];
  const ticks = monthTicks(from, to, Math.floor(p.width / (feet.size * 5.4)));
  return [
    Plot.text(ticks, {
      x: 'at',
      y: bottom,
      dy: 16,
      text: 'words',
      fontSize: feet.size,
      fontWeight: 500,
      fill: 'var(--ink)',
    }),
  ];
};

const names = (p: LensPlot, { feet, bottom }: PlotFrame): Plot.Markish[] => [
  Plot.text(
    named(
      p.under.filter((_, at) => at % feet.every === 0),
      feet,
    ),
    {
      x: (u) => middle(u.bar),
      y: bottom,
      ...(feet.turned
        ? { dy: 8, dx: 3, rotate: -52, textAnchor: 'end' as const, lineAnchor: 'middle' as const }
        : feet.lines === 2
          ? { dy: 9, lineAnchor: 'top' as const, lineHeight: lineOf(feet.size) / feet.size }
          : { dy: 16 }),
      text: 'short',
      fontSize: feet.size,
      fontWeight: feet.notes ? 600 : 500,
      fill: 'var(--ink)',
    },
  ),
  ...(feet.notes
    ? [
        Plot.text(p.under, {
          x: (u) => middle(u.bar),
          y: bottom,
          dy: (p.large ? 40 : 35) + (feet.lines - 1) * lineOf(feet.size),
          text: 'note',
          fontSize: p.large ? p.least : 12.5,
          fill: 'var(--ink-2)',
        }),
      ]
    : []),
];

/** As much of each name as there is room for; what tells it from the others, where that is its end. */
const named = (under: LensPlot['under'], { lines, letters }: PlotFrame['feet']) => {
  const short = cutApart(
    under.map(({ words }) => words),
    letters,
    (words, room) => (lines === 2 ? wrapCut(words, room).join('\n') : cutTo(words, room)),
  );
  return under.map((one, at) => ({ ...one, short: short[at] ?? '' }));
};

/** A number below zero stands under its mark. */
export const belowMarks = (p: LensPlot, numbered: readonly Marked[], size: number): Plot.Markish[] =>
  p.lowest < 0
    ? [
        Plot.text(
          numbered.filter((mark) => mark.value < 0),
          {
            x: (m: Marked) => middle(m.bar),
            y: (m: Marked) => Math.min(m.value, m.low ?? 0),
            dy: 9,
            lineAnchor: 'top',
            text: 'label',
            fontSize: size,
            fontWeight: 700,
            fill: 'var(--ink)',
            stroke: 'var(--panel)',
            strokeWidth: 4,
          },
        ),
      ]
    : [];
