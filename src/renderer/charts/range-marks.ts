import * as Plot from '@observablehq/plot';
import type { LensPlot } from './lens-plot-input.ts';
import type { Marked } from './marked.ts';
import { middle } from './plot-frame.ts';

/** Likely ranges over bars: the marketer's as a band, the analyst's as a line with caps. */
export const rangeMarks = (p: LensPlot, shown: readonly Marked[], named: boolean): Plot.Markish[] => {
  const ranged = shown.filter((mark) => mark.low !== null && mark.high !== null);
  const first = ranged[0];
  if (!first) return [];
  const span = p.xDomain[1] - p.xDomain[0];
  if (p.lens === 'marketer') {
    const half = Math.min(span * 0.02, (first.bar.x2 - first.bar.x1) * 0.12);
    return [
      Plot.rect(ranged, {
        x1: (m: Marked) => middle(m.bar) - half,
        x2: (m: Marked) => middle(m.bar) + half,
        y1: 'low',
        y2: 'high',
        fill: p.beforeAfter ? 'var(--d1)' : 'var(--d1-band)',
        stroke: 'var(--panel)',
        strokeWidth: 1.5,
      }),
      ...(p.beforeAfter || !named
        ? []
        : [
            Plot.text([first], {
              x: (m: Marked) => middle(m.bar) + half,
              dx: 5,
              y: (m: Marked) => m.high,
              dy: 9,
              text: () => p.rangeName,
              textAnchor: 'start',
              fontSize: p.large ? p.least : 12.5,
              fill: 'var(--ink-2)',
              stroke: 'var(--panel)',
              strokeWidth: 3,
            }),
          ]),
    ];
  }
  const cap = Math.min(span * 0.012, (first.bar.x2 - first.bar.x1) * 0.09);
  const lines = (stroke: string, strokeWidth: number): Plot.Markish[] => [
    Plot.ruleX(ranged, { x: (m: Marked) => middle(m.bar), y1: 'low', y2: 'high', stroke, strokeWidth }),
    ...(['low', 'high'] as const).map((end) =>
      Plot.ruleY(ranged, {
        y: end,
        x1: (m: Marked) => middle(m.bar) - cap,
        x2: (m: Marked) => middle(m.bar) + cap,
        stroke,
        strokeWidth,
      }),
    ),
  ];
  return [...lines('var(--panel)', 4.75), ...lines('var(--ink)', p.large ? 4 : 1.75)];
};
