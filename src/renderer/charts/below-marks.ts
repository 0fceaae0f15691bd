import * as Plot from '@observablehq/plot';
import type { Marked } from './marked.ts';

const middle = ({ bar }: Marked): number => (bar.x1 + bar.x2) / 2;

/** A number below zero stands under its mark. */
export const belowMarks = (
  p: { readonly lowest: number },
  numbered: readonly Marked[],
  size: number,
): Plot.Markish[] =>
  p.lowest < 0
    ? [
        Plot.text(
          numbered.filter((mark) => mark.value < 0),
          {
            x: (m: Marked) => middle(m),
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
