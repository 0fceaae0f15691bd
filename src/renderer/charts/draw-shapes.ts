import type { Drawn, DrawnDots, DrawnText, Ink } from '../../shared/picture/shapes.ts';

const colours: Readonly<Record<Ink, string>> = {
  ink: 'var(--ink)',
  ink2: 'var(--ink-2)',
  ink3: 'var(--ink-3)',
  data: 'var(--d1)',
  rest: 'var(--d1-rest)',
  band: 'var(--d1-band)',
  grid: 'var(--grid)',
  axis: 'var(--axis)',
  sel: 'var(--sel)',
  selSoft: 'var(--sel-soft)',
  before: 'var(--before)',
  s1: 'var(--s1)',
  s2: 'var(--s2)',
  s3: 'var(--s3)',
  s4: 'var(--s4)',
  s5: 'var(--s5)',
};
type Attributes = Readonly<Record<string, string | number>>;

const element = (name: string, attributes: Attributes): SVGElement => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes))
    made.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  return made;
};

/** A laid-out picture as svg. Colours are custom properties, so theme changes need no redraw. */
export const drawShapes = (shapes: readonly Drawn[], width: number, height: number): SVGSVGElement => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of [
    ['width', String(width)],
    ['height', String(height)],
    ['viewBox', `0 0 ${width} ${height}`],
    ['role', 'img'],
    ['style', 'font-family: var(--sans)'],
  ] as const)
    svg.setAttribute(key, value);
  const group = element('g', { 'aria-hidden': 'true' });
  for (const shape of shapes) group.append(...drawn(shape));
  svg.append(group);
  return svg;
};

const drawn = (shape: Drawn): readonly SVGElement[] => {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, fill, edge } = shape;
      return [
        element('rect', {
          x,
          y,
          width: Math.max(0, width),
          height: Math.max(0, height),
          fill: fill === null ? 'none' : colours[fill],
          ...(edge
            ? {
                stroke: colours[edge.ink],
                'stroke-width': edge.width,
                ...(edge.dashed ? { 'stroke-dasharray': '4 3' } : {}),
              }
            : {}),
          ...(edge?.ink === 'sel' ? { rx: 3 } : {}),
        }),
      ];
    }
    case 'line':
      return [
        element('line', {
          x1: shape.from[0],
          y1: shape.from[1],
          x2: shape.to[0],
          y2: shape.to[1],
          stroke: colours[shape.ink],
          'stroke-width': shape.width,
          ...(shape.dashed ? { 'stroke-dasharray': '4 3' } : {}),
        }),
      ];
    case 'text':
      return [words(shape)];
    case 'dots':
      return shape.at.length === 0 ? [] : [dots(shape)];
  }
};

const words = (shape: DrawnText): SVGElement => {
  const made = element('text', {
    x: shape.x,
    y: shape.y,
    'text-anchor': shape.anchor,
    'font-size': shape.size,
    'font-weight': shape.bold ? 650 : 500,
    fill: colours[shape.ink],
    ...(shape.turned ? { transform: `rotate(-52 ${shape.x.toFixed(1)} ${shape.y.toFixed(1)})` } : {}),
    ...(shape.paper ? { stroke: 'var(--panel)', 'stroke-width': 4, 'paint-order': 'stroke' } : {}),
  });
  made.textContent = shape.words;
  return made;
};

/** Thousands of dots are one path: where they lie upon each other it is darker. */
const dots = ({ at, radius, hollow }: DrawnDots): SVGElement => {
  const group = element('g', {});
  const r = radius.toFixed(1);
  const size = 500;
  for (let from = 0; from < at.length; from += size) {
    const path = at
      .slice(from, from + size)
      .map(
        ([x, y]) =>
          `M${(x - radius).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${(radius * 2).toFixed(1)} 0a${r} ${r} 0 1 0 ${(-radius * 2).toFixed(1)} 0`,
      )
      .join('');
    group.append(
      element(
        'path',
        hollow
          ? { d: path, fill: 'none', stroke: colours.data, 'stroke-width': 1.25 }
          : { d: path, fill: colours.data, 'fill-opacity': at.length > 1500 ? 0.5 : 0.75 },
      ),
    );
  }
  return group;
};
