import * as Plot from '@observablehq/plot';
import { type Bins, type ExploreMeasure, placesOf, type RangeAxis } from '../../shared/metric/explore.ts';
import { short } from '../../shared/messages/numbers.ts';
import { gridLines } from '../../shared/picture/grid-lines.ts';
import { tileTicks } from './tile-ticks.ts';

export type TilePlot = {
  readonly axis: RangeAxis;
  readonly measure: ExploreMeasure;
  readonly all: Bins;
  readonly selected: Bins | null;
  readonly brush: readonly [number, number] | null;
  /** A value that matters, as a line from top to foot. */
  readonly line?: number | null;
  /** What stands at that line. */
  readonly lineWords?: string;
  /** An amount as it stands at the axis. */
  readonly tick?: (value: number) => string;
  readonly width: number;
  readonly height: number;
  readonly large: boolean;
  readonly least: number;
};

/** A drawn picture, and the two things that follow a moving hand without drawing anew. */
export type DrawnTile = {
  readonly svg: SVGSVGElement;
  readonly paint: (selected: Bins | null) => void;
  readonly frame: (brush: readonly [number, number] | null) => void;
};

/** Room for numbers at the side, more for large letters. */
export const tileLeftOf = (large: boolean): number => (large ? 68 : 46);
export const tileRight = 8;

const heights = (bins: Bins, measure: ExploreMeasure): Float64Array =>
  measure.agg === 'rows' ? bins.n : bins.value;

/** A histogram, or a line of time: all rows pale, the selected ones over them in full colour. */
export const drawTile = (p: TilePlot): DrawnTile => {
  const { axis, measure } = p;
  const tileLeft = tileLeftOf(p.large);
  const foot = p.large ? 30 : 24;
  const places = placesOf(axis);
  const wide = axis.width * axis.per;
  const from = (place: number): number => axis.low + place * wide;
  const domain: [number, number] = [axis.low, axis.low + axis.width * axis.steps];
  const all = heights(p.all, measure).slice(0, places);
  const seen = p.selected ? heights(p.selected, measure).slice(0, places) : [];
  const most = [...all, ...seen].reduce((top, one) => (one > top ? one : top), 0);
  const least = [...all, ...seen].reduce((low, one) => (one < low ? one : low), 0);
  const top = most === 0 && least === 0 ? 1 : most * 1.06;
  const bottom = least * 1.06;
  const lines = gridLines(top).filter((_, at, them) => them.length < 4 || at % 2 === 1);
  const bars = Array.from(all, (value, place) => ({ place, value: Number.isNaN(value) ? 0 : value }));
  // A line over many days without rows would draw what never was.
  const line = axis.kind === 'day' && bars.filter((bar) => bar.value === 0).length * 4 < places;
  const middles = bars.map((bar) => ({ x: from(bar.place) + wide / 2, value: bar.value }));
  const ticks = tileTicks(axis, Math.max(2, Math.floor(p.width / (p.large ? 110 : 80)))).map((tick) =>
    p.tick && axis.kind !== 'day' ? { ...tick, words: p.tick(tick.at) } : tick,
  );
  // A number at the very end would stand half beyond the picture.
  const isAtEnd = ({ at, words }: { readonly at: number; readonly words: string }): boolean =>
    ((domain[1] - at) / (domain[1] - domain[0])) * (p.width - tileLeft - tileRight) + tileRight <
    (words.length * (p.large ? p.least : 12) * 0.6) / 2;
  const svg = Plot.plot({
    width: p.width,
    height: p.height,
    marginLeft: tileLeft,
    marginRight: tileRight,
    marginTop: 6,
    marginBottom: foot,
    style: { background: 'none', fontFamily: 'var(--sans)', overflow: 'visible', color: 'var(--ink)' },
    x: { domain, axis: null },
    y: { domain: [bottom, top], axis: null },
    marks: [
      Plot.ruleY(lines, { stroke: 'var(--grid)' }),
      Plot.text(lines, {
        x: domain[0],
        dx: -6,
        y: (d: number) => d,
        text: short,
        textAnchor: 'end',
        fill: 'var(--ink-3)',
        fontSize: p.large ? p.least : 12,
      }),
      ...(line
        ? [
            Plot.areaY(middles, { x: 'x', y: 'value', fill: 'var(--d1-rest)' }),
            Plot.lineY(middles, {
              x: 'x',
              y: 'value',
              stroke: 'var(--d1)',
              strokeWidth: 1,
              strokeOpacity: 0.7,
            }),
          ]
        : [
            Plot.rect(bars, {
              x1: (bar: { place: number }) => from(bar.place),
              x2: (bar: { place: number }) => from(bar.place + 1),
              y1: 0,
              y2: 'value',
              insetLeft: 0.5,
              insetRight: 0.5,
              fill: 'var(--d1-rest)',
            }),
          ]),
      Plot.ruleY([0], { stroke: 'var(--axis)' }),
      ...[ticks.filter((tick) => !isAtEnd(tick)), ticks.filter(isAtEnd)].map((some, atEnd) =>
        Plot.text(some, {
          x: 'at',
          y: bottom,
          dy: p.large ? 17 : 13,
          text: 'words',
          ...(atEnd ? { textAnchor: 'end' as const, dx: tileRight } : {}),
          fill: 'var(--ink-3)',
          fontSize: p.large ? p.least : 12,
        }),
      ),
    ],
  });
  if (!(svg instanceof SVGSVGElement)) throw new Error('Plot drew no svg');
  svg.setAttribute('aria-hidden', 'true');
  const inner = p.width - tileLeft - tileRight;
  const x = (value: number): number => tileLeft + ((value - domain[0]) / (domain[1] - domain[0])) * inner;
  const y = (value: number): number => {
    const clamped = Math.min(top * 1.02, Math.max(bottom, value));
    return 6 + ((top - clamped) / (top - bottom)) * (p.height - 6 - foot);
  };
  const [ground, marked, edge] = ['rect', 'path', 'path'].map((name) =>
    document.createElementNS('http://www.w3.org/2000/svg', name),
  ) as [SVGRectElement, SVGPathElement, SVGPathElement];
  ground.setAttribute('fill', 'var(--sel-soft)');
  ground.setAttribute('y', '2');
  ground.setAttribute('height', String(p.height - foot - 2));
  marked.setAttribute('fill', 'var(--d1)');
  marked.setAttribute('data-selected', '');
  edge.setAttribute('fill', 'none');
  edge.setAttribute('stroke', 'var(--sel)');
  edge.setAttribute('stroke-width', p.large ? '4' : '2');
  svg.prepend(ground);
  svg.append(marked, edge);
  if (p.line !== undefined && p.line !== null)
    for (const [stroke, strokeWidth] of [
      ['var(--panel)', 4.5],
      ['var(--ink)', p.large ? 4 : 1.75],
    ] as const) {
      const rule = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      rule.setAttribute('d', `M${x(p.line)} 2V${p.height - foot}`);
      rule.setAttribute('stroke', stroke);
      rule.setAttribute('stroke-width', String(strokeWidth));
      svg.append(rule);
    }
  if (p.lineWords && p.line !== undefined && p.line !== null) svg.append(wordsAt(p.lineWords, x(p.line), p));
  const narrow = measure.agg === 'mean' || measure.agg === 'median';
  const paint = (selected: Bins | null): void => {
    if (selected === null) return marked.setAttribute('d', '');
    const values = heights(selected, measure);
    let path = '';
    if (line) {
      // Only where rows are: a line over nothing would say zero.
      path = `M${x(from(0) + wide / 2).toFixed(1)} ${y(0).toFixed(1)}`;
      for (let place = 0; place < places; place++)
        path += `L${x(from(place) + wide / 2).toFixed(1)} ${y(values[place] || 0).toFixed(1)}`;
      path += `L${x(from(places - 1) + wide / 2).toFixed(1)} ${y(0).toFixed(1)}Z`;
    } else {
      const inset = narrow && selected !== p.all ? (x(from(1)) - x(from(0))) * 0.25 : 0.5;
      for (let place = 0; place < places; place++) {
        const value = values[place];
        if (!value) continue;
        path += `M${(x(from(place)) + inset).toFixed(1)} ${y(0).toFixed(1)}V${y(value).toFixed(1)}H${(x(from(place + 1)) - inset).toFixed(1)}V${y(0).toFixed(1)}Z`;
      }
    }
    marked.setAttribute('d', path);
  };
  const frame = (brush: readonly [number, number] | null): void => {
    ground.setAttribute('visibility', brush ? 'visible' : 'hidden');
    edge.setAttribute('visibility', brush ? 'visible' : 'hidden');
    if (!brush) return;
    const [low, high] = brush.map((step) => x(axis.low + step * axis.width)) as [number, number];
    ground.setAttribute('x', String(low));
    ground.setAttribute('width', String(Math.max(0, high - low)));
    edge.setAttribute('d', `M${low} 2V${p.height - foot}M${high} 2V${p.height - foot}`);
  };
  // With nothing brushed every row is selected.
  paint(p.selected ?? p.all);
  frame(p.brush);
  return { svg, paint, frame };
};

/** Beside the line, on the side that has more room. */
const wordsAt = (words: string, at: number, { width, large, least }: TilePlot): SVGTextElement => {
  const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  const right = at < width * 0.6;
  for (const [name, value] of Object.entries({
    x: String(at + (right ? 7 : -7)),
    y: String(large ? 6 + least * 0.8 : 16),
    'text-anchor': right ? 'start' : 'end',
    'font-size': String(large ? least : 12.5),
    'font-weight': '650',
    fill: 'var(--ink)',
    stroke: 'var(--panel)',
    'stroke-width': '4',
    'paint-order': 'stroke',
  }))
    text.setAttribute(name, value);
  text.textContent = words;
  return text;
};
