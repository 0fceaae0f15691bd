import * as Plot from '@observablehq/plot';
import type { Groups } from '../../shared/metric/reading.ts';
import type { Bar } from './chart-layout.ts';
import { gridLines } from './chart-layout.ts';

type Marked = {
  readonly bar: Bar;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly label: string;
  readonly range: string;
  readonly gone: boolean;
};
export type LensPlot = {
  readonly lens: 'marketer' | 'analyst';
  readonly width: number;
  readonly height: number;
  readonly groups: Groups;
  readonly marks: readonly Marked[];
  readonly xDomain: readonly [number, number];
  /** The highest thing drawn; room for its label is added in pixels, the same in both lenses. */
  readonly highest: number;
  readonly selectedKey: string | null;
  readonly threshold: { readonly value: number; readonly words: string } | null;
  readonly beforeAfter: {
    readonly before: number;
    readonly after: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly beforeWords: string;
    readonly afterWords: string;
  } | null;
  readonly under: readonly { readonly bar: Bar; readonly words: string; readonly note: string }[];
  readonly large: boolean;
  readonly tick: (value: number) => string;
  readonly rangeName: string;
};

/** The y domain's upper end: the highest mark with 50 pixels above it for the larger of both lenses' labels. */
const topFor = (p: LensPlot, scale: number): number => {
  const inner = p.height - 52;
  const label = (p.large ? 62 : 50) * scale;
  return Math.max(p.highest, 1e-9) * (inner / Math.max(40, inner - label));
};

const middle = (bar: Bar): number => (bar.x1 + bar.x2) / 2;

/** The one place that draws a chart. Colours are custom properties, so theme changes need no redraw. */
export const drawLens = (p: LensPlot): SVGSVGElement => {
  const shown = p.marks.filter((mark) => !mark.gone);
  const gone = p.marks.filter((mark) => mark.gone);
  const over = p.beforeAfter !== null;
  const scale = Math.max(0.55, Math.min(1, (p.height - 52) / 270));
  const size = Math.round(
    (p.large ? 42 : p.lens === 'marketer' ? (p.marks.length > 8 ? 15 : 30) : p.marks.length > 8 ? 13 : 21) *
      scale,
  );
  const ranges = p.lens === 'analyst' && p.marks.length <= 8 && p.height > 230;
  const top = topFor(p, scale);
  const plot = Plot.plot({
    width: p.width,
    height: p.height,
    marginLeft: 34,
    marginRight: 4,
    marginTop: 6,
    marginBottom: 46,
    style: { background: 'none', fontFamily: 'var(--sans)', overflow: 'visible', color: 'var(--ink)' },
    x: { domain: [...p.xDomain], axis: null },
    y: { domain: [0, top], axis: null },
    marks: [
      Plot.ruleY(gridLines(top), { stroke: 'var(--grid)' }),
      Plot.text(gridLines(top), {
        x: p.xDomain[0],
        dx: -8,
        y: (d: number) => d,
        text: p.tick,
        textAnchor: 'end',
        fill: 'var(--ink-3)',
        fontSize: p.large ? 16 : 12,
      }),
      Plot.rect(
        p.marks.filter((mark) => mark.bar.key === p.selectedKey),
        {
          x1: (m: Marked) => m.bar.x1,
          x2: (m: Marked) => m.bar.x2,
          y1: 0,
          y2: top,
          insetLeft: -8,
          insetRight: -8,
          insetBottom: -46,
          fill: 'var(--sel-soft)',
        },
      ),
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
      Plot.rect(shown, {
        x1: (m: Marked) => m.bar.x1,
        x2: (m: Marked) => m.bar.x2,
        y1: 0,
        y2: 'value',
        fill: over ? 'var(--d1-rest)' : 'var(--d1)',
        ...(over ? { stroke: 'var(--d1)', strokeWidth: 1.5 } : {}),
      }),
      Plot.rect(gone, {
        x1: (m: Marked) => m.bar.x1,
        x2: (m: Marked) => m.bar.x2,
        y1: 0,
        y2: 'value',
        fill: 'none',
        stroke: 'var(--ghost)',
        strokeWidth: 1.75,
        strokeDasharray: '4 3',
      }),
      Plot.text(gone, {
        x: (m: Marked) => middle(m.bar),
        y: (m: Marked) => m.value / 2,
        dy: -10,
        text: () => '✕',
        fontSize: 22,
        fill: 'var(--ghost)',
      }),
      Plot.text(gone, {
        x: (m: Marked) => middle(m.bar),
        y: (m: Marked) => m.value / 2,
        dy: 16,
        text: 'label',
        fontSize: 17,
        fontWeight: 600,
        fill: 'var(--ghost)',
      }),
      Plot.rect(
        p.marks.filter((mark) => mark.bar.key === p.selectedKey),
        {
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
        },
      ),
      ...thresholdMarks(p, top, over),
      ...rangeMarks(p, shown),
      ...overlayMarks(p),
      Plot.text(shown, {
        x: (m: Marked) => middle(m.bar),
        y: (m: Marked) => Math.max(m.value, m.high ?? 0),
        dy: ranges && shown.some((m) => m.range) ? -26 : -9,
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
            Plot.text(shown, {
              x: (m: Marked) => middle(m.bar),
              y: (m: Marked) => Math.max(m.value, m.high ?? 0),
              dy: -9,
              lineAnchor: 'bottom',
              text: 'range',
              fontSize: p.large ? 16 : 12.5,
              fill: 'var(--ink-2)',
              stroke: 'var(--panel)',
              strokeWidth: 4,
            }),
          ]
        : []),
      Plot.ruleY([0], { stroke: 'var(--axis)' }),
      ...(p.under.length <= 16
        ? [
            Plot.text(p.under, {
              x: (u) => middle(u.bar),
              y: 0,
              dy: 16,
              text: 'words',
              fontSize: p.large ? 18 : 13.5,
              fontWeight: 600,
              fill: 'var(--ink)',
            }),
            Plot.text(p.under, {
              x: (u) => middle(u.bar),
              y: 0,
              dy: 35,
              text: 'note',
              fontSize: p.large ? 16 : 12.5,
              fill: 'var(--ink-2)',
            }),
          ]
        : []),
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

const thresholdMarks = (p: LensPlot, top: number, dotted: boolean): Plot.Markish[] =>
  p.threshold && p.threshold.value <= top
    ? [
        Plot.ruleY([p.threshold.value], { stroke: 'var(--panel)', strokeWidth: 4.5 }),
        Plot.ruleY([p.threshold.value], {
          stroke: 'var(--ink)',
          strokeWidth: p.large ? 4 : 1.75,
          ...(dotted ? { strokeDasharray: '2 3' } : {}),
        }),
        Plot.text([p.threshold], {
          x: labelSpot(p),
          y: 'value',
          dy: dotted ? 11 : -9,
          text: 'words',
          textAnchor: 'start',
          fontSize: p.large ? 18 : 12.5,
          fontWeight: 600,
          fill: 'var(--ink)',
          stroke: 'var(--panel)',
          strokeWidth: 4,
        }),
      ]
    : [];

/** Free space for a label: right of the first bar. */
const labelSpot = (p: LensPlot): number =>
  (p.marks[0]?.bar.x2 ?? p.xDomain[0]) + (p.xDomain[1] - p.xDomain[0]) * 0.022;

const rangeMarks = (p: LensPlot, shown: readonly Marked[]): Plot.Markish[] => {
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
      ...(p.beforeAfter
        ? []
        : [
            Plot.text([first], {
              x: (m: Marked) => middle(m.bar) + half,
              dx: 5,
              y: (m: Marked) => m.high,
              dy: 9,
              text: () => p.rangeName,
              textAnchor: 'start',
              fontSize: p.large ? 16 : 12.5,
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

const overlayMarks = (p: LensPlot): Plot.Markish[] => {
  const both = p.beforeAfter;
  if (!both) return [];
  const label = (y: number, dy: number, words: string, fill: string): Plot.Markish =>
    Plot.text([y], {
      x: labelSpot(p),
      y: (d: number) => d,
      dy,
      text: () => words,
      textAnchor: 'start',
      fontSize: p.large ? 18 : 12.5,
      fontWeight: 650,
      fill,
      stroke: 'var(--panel)',
      strokeWidth: 4,
    });
  const beforeAbove = both.before > both.after;
  return [
    Plot.ruleY([both.before], { stroke: 'var(--panel)', strokeWidth: 5 }),
    Plot.ruleY([both.before], { stroke: 'var(--before)', strokeWidth: 2, strokeDasharray: '6 4' }),
    Plot.ruleY([both.after], { stroke: 'var(--panel)', strokeWidth: 6 }),
    Plot.ruleY([both.after], { stroke: 'var(--after)', strokeWidth: 3.5 }),
    label(both.before, beforeAbove ? -11 : -11, both.beforeWords, 'var(--before)'),
    label(both.after, beforeAbove ? 12 : -11, both.afterWords, 'var(--after)'),
  ];
};
