import * as Plot from '@observablehq/plot';
import type { Groups } from '../../shared/metric/reading.ts';
import { type Bar, gridLines } from './chart-layout.ts';
import { cutTo, underLabels, valueLabels } from './chart-labels.ts';
import type { Marked } from './marked.ts';
import { belowMarks } from './below-marks.ts';
import { wasMarks } from './was-marks.ts';
import { dotMarks, lineMarks } from './line-marks.ts';

export type LensPlot = {
  readonly lens: 'marketer' | 'analyst';
  readonly width: number;
  readonly height: number;
  readonly groups: Groups;
  readonly marks: readonly Marked[];
  readonly xDomain: readonly [number, number];
  /** The highest thing drawn; room for its label is added in pixels, the same in both lenses. */
  readonly highest: number;
  /** The lowest thing drawn, when it is below zero. */
  readonly lowest: number;
  readonly kind: 'bar' | 'line' | 'dot';
  readonly time: boolean;
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
const domainFor = (p: LensPlot, scale: number, foot: number): readonly [number, number] => {
  const inner = p.height - 6 - foot;
  const label = (p.large ? 62 : 50) * scale;
  const span = Math.max(p.highest - p.lowest, 1e-9);
  const room = inner / Math.max(40, inner - label - (p.lowest < 0 ? 26 : 0));
  return [
    p.lowest < 0 ? p.lowest - (span * (room - 1)) / 3 : 0,
    Math.max(p.highest, 0) + (p.lowest < 0 ? (span * (room - 1) * 2) / 3 : span * (room - 1)),
  ];
};

/** A turned name needs a deeper foot; both lenses have the same names. */
const feetOf = (p: LensPlot) => {
  const size = p.large ? 18 : 13.5;
  const slot = (p.width - 38) / Math.max(1, p.time ? p.under.length * 1.2 : p.under.length);
  const how = underLabels(
    p.under.map((one) => one.words),
    slot,
    p.under.length > 8 && !p.large ? 12.5 : size,
    p.time,
  );
  const many = p.under.length > 8;
  return {
    ...how,
    size: many && !p.large ? 12.5 : size,
    foot: how.turned ? 92 : 46,
    notes: !many && !how.turned,
  };
};

const middle = (bar: Bar): number => (bar.x1 + bar.x2) / 2;
const hasRangeRoom = (p: LensPlot): boolean => p.lens === 'analyst' && p.marks.length <= 8 && p.height > 230;

/** The one place that draws a chart. Colours are custom properties, so theme changes need no redraw. */
export const drawLens = (p: LensPlot): SVGSVGElement => {
  const shown = p.marks.filter((mark) => !mark.gone);
  const gone = p.marks.filter((mark) => mark.gone);
  const over = p.beforeAfter !== null;
  const feet = feetOf(p);
  const scale = Math.max(0.55, Math.min(1, (p.height - 6 - feet.foot) / 270));
  const largest = Math.round(
    (p.large ? 42 : p.lens === 'marketer' ? (p.marks.length > 8 ? 15 : 30) : p.marks.length > 8 ? 13 : 21) *
      scale,
  );
  const ranges = hasRangeRoom(p);
  const [bottom, top] = domainFor(p, scale, feet.foot);
  const pixels = (x: number): number =>
    34 + ((x - p.xDomain[0]) / (p.xDomain[1] - p.xDomain[0])) * (p.width - 38);
  const picked = shown.findIndex((mark) => mark.bar.key === p.selectedKey);
  const { size, shown: named } = valueLabels(
    shown.map((mark) => ({ x: pixels(middle(mark.bar)), words: mark.label, value: mark.value })),
    largest,
    p.large ? 18 : 12,
    picked < 0 ? null : picked,
  );
  const numbered = shown.filter((_, at) => named.has(at));
  const lines = [...gridLines(top), ...gridLines(-bottom).map((line) => -line)].filter(
    (line) => line !== 0 || top <= 0,
  );
  const plot = Plot.plot({
    width: p.width,
    height: p.height,
    marginLeft: 34,
    marginRight: 4,
    marginTop: 6,
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
        fontSize: p.large ? 16 : 12,
      }),
      Plot.rect(
        p.marks.filter((mark) => mark.bar.key === p.selectedKey),
        {
          x1: (m: Marked) => m.bar.x1,
          x2: (m: Marked) => m.bar.x2,
          y1: bottom,
          y2: top,
          insetLeft: -8,
          insetRight: -8,
          insetBottom: -feet.foot,
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
      ...wasMarks(shown, p.large),
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
      ...(p.kind === 'bar' ? rangeMarks(p, shown) : []),
      ...overlayMarks(p),
      ...belowMarks(p, numbered, size),
      Plot.text(bottom < 0 ? numbered.filter((mark) => mark.value >= 0) : numbered, {
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
            Plot.text(numbered, {
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
      ...underMarks(p, feet, bottom),
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

/** Names under the marks, and what stands under a name where there is room. */
const underMarks = (p: LensPlot, feet: ReturnType<typeof feetOf>, bottom: number): Plot.Markish[] => [
  Plot.text(
    p.under.filter((_, at) => at % feet.every === 0),
    {
      x: (u) => middle(u.bar),
      y: bottom,
      ...(feet.turned
        ? { dy: 8, dx: 3, rotate: -52, textAnchor: 'end' as const, lineAnchor: 'middle' as const }
        : { dy: 16 }),
      text: (u) => cutTo(u.words, feet.letters),
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
          dy: 35,
          text: 'note',
          fontSize: p.large ? 16 : 12.5,
          fill: 'var(--ink-2)',
        }),
      ]
    : []),
];

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
