import * as Plot from '@observablehq/plot';
import type { Marked } from './marked.ts';

const middle = ({ bar }: Marked): number => (bar.x1 + bar.x2) / 2;
type Point = { readonly x: number; readonly value: number; readonly low: number; readonly high: number };

/** In order of time; where a stretch is missing, the line breaks: nothing was counted there. */
const linePoints = (marks: readonly Marked[]): readonly Point[] => {
  const sorted = marks.filter((mark) => mark.bar.group !== null).toSorted((a, b) => middle(a) - middle(b));
  const steps = sorted.slice(1).map((mark, at) => middle(mark) - middle(sorted[at] ?? mark));
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  return sorted.flatMap((mark, at) => {
    const point = {
      x: middle(mark),
      value: mark.value,
      low: mark.low ?? Number.NaN,
      high: mark.high ?? Number.NaN,
    };
    const gap = at > 0 && (steps[at - 1] ?? 0) > usual * 1.7;
    const hole = { x: point.x - usual / 2, value: Number.NaN, low: Number.NaN, high: Number.NaN };
    return gap ? [hole, point] : [point];
  });
};

export const lineMarks = (marks: readonly Marked[], large: boolean): Plot.Markish[] => {
  const points = linePoints(marks);
  const x = (point: Point): number => point.x;
  const dotted = marks.length <= 60;
  return [
    ...(points.some((point) => !Number.isNaN(point.low))
      ? [Plot.areaY(points, { x, y1: 'low', y2: 'high', fill: 'var(--d1-band)', fillOpacity: 0.6 })]
      : []),
    Plot.lineY(points, { x, y: 'value', stroke: 'var(--d1)', strokeWidth: large ? 4 : 2 }),
    ...(dotted
      ? [
          Plot.dot(marks, {
            x: middle,
            y: 'value',
            r: large ? 5 : 3,
            fill: 'var(--d1)',
            stroke: 'var(--panel)',
          }),
        ]
      : []),
  ];
};

/** One dot each, with its likely range as a line through it. */
export const dotMarks = (marks: readonly Marked[], large: boolean): Plot.Markish[] => [
  Plot.ruleX(
    marks.filter((mark) => mark.low !== null && mark.high !== null),
    { x: middle, y1: 'low', y2: 'high', stroke: 'var(--d1-band)', strokeWidth: large ? 9 : 6 },
  ),
  Plot.dot(marks, {
    x: middle,
    y: 'value',
    r: large ? 8 : 5.5,
    fill: 'var(--d1)',
    stroke: 'var(--panel)',
    strokeWidth: 1.5,
  }),
];
