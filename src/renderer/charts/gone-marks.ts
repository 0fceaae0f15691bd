import * as Plot from '@observablehq/plot';
import type { Marked } from './marked.ts';
import { middle, type PlotFrame } from './plot-frame.ts';

/** Below this a cross and a number stand side by side: one above the other they would leave their bar. */
const twoLines = 56;

/** What was left out: its place, hollow and dashed, with a cross and what it was. */
export const goneMarks = (gone: readonly Marked[], { y }: PlotFrame): Plot.Markish[] => {
  const isLow = (mark: Marked): boolean => Math.abs(y(0) - y(mark.value)) < twoLines;
  const [low, high] = [gone.filter(isLow), gone.filter((mark) => !isLow(mark))];
  const at = {
    x: (mark: Marked) => middle(mark.bar),
    y: (mark: Marked) => mark.value / 2,
    fill: 'var(--ghost)',
  };
  return [
    Plot.rect(gone, {
      x1: (mark: Marked) => mark.bar.x1,
      x2: (mark: Marked) => mark.bar.x2,
      y1: 0,
      y2: 'value',
      fill: 'none',
      stroke: 'var(--ghost)',
      strokeWidth: 1.75,
      strokeDasharray: '4 3',
    }),
    Plot.text(high, { ...at, dy: -10, text: () => '✕', fontSize: 22 }),
    Plot.text(high, { ...at, dy: 16, text: 'label', fontSize: 17, fontWeight: 600 }),
    Plot.text(low, { ...at, text: (mark: Marked) => `✕ ${mark.label}`, fontSize: 16, fontWeight: 600 }),
  ];
};
