import * as Plot from '@observablehq/plot';
import type { LensPlot } from './lens-plot-input.ts';
import type { Marked } from './marked.ts';

const middle = ({ bar }: Marked): number => (bar.x1 + bar.x2) / 2;

/** What a group was before some of its rows were left out: hollow and dashed, so that no colour is needed. */
export const wasMarks = (
  marks: readonly Marked[],
  large: boolean,
  kind: LensPlot['kind'],
): Plot.Markish[] => {
  const changed = marks.flatMap((mark) => (mark.was === undefined ? [] : [{ ...mark, was: mark.was }]));
  if (changed.length === 0) return [];
  // Beside a line stands a line, dashed.
  if (kind === 'line')
    return [
      Plot.line(changed, {
        x: middle,
        y: (m) => m.was.value,
        stroke: 'var(--ghost)',
        strokeWidth: 1.75,
        strokeDasharray: '4 3',
      }),
    ];
  const ghost = { fill: 'none', stroke: 'var(--ghost)', strokeWidth: 1.75, strokeDasharray: '4 3' };
  return [
    kind === 'dot'
      ? Plot.dot(changed, {
          ...ghost,
          x: middle,
          y: (m) => m.was.value,
          r: large ? 8 : 6,
          strokeDasharray: '2.5 2.5',
        })
      : Plot.rect(changed, {
          ...ghost,
          x1: (m: Marked) => m.bar.x1,
          x2: (m: Marked) => m.bar.x2,
          y1: 0,
          y2: (m) => m.was.value,
        }),
    Plot.text(changed, {
      x: middle,
      y: (m) => m.was.value,
      dy: -7,
      lineAnchor: 'bottom',
      text: (m) => m.was.label,
      fontSize: large ? 16 : 12.5,
      fontWeight: 600,
      fill: 'var(--ghost)',
      stroke: 'var(--panel)',
      strokeWidth: 4,
    }),
  ];
};
