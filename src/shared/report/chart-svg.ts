import type { Pattern } from '../context-pattern.ts';
import { htmlText } from '../text/html.ts';
import { chartShapes, chartSize, type Shape, type Stroke } from './chart-shapes.ts';
import { bandColours } from './context-band.ts';
import type { ReportChart } from './report-model.ts';

/** One picture as text: no script, no style from outside, no number that is not also in the table below it. */
export const chartSvg = (chart: ReportChart): string =>
  [
    `<svg role="img" aria-label="${htmlText(chart.title)}" viewBox="0 0 ${chartSize.width} ${chartSize.height}" xmlns="http://www.w3.org/2000/svg">`,
    chart.bars.some(({ band }) => band !== null) || (chart.bands ?? []).length > 0 ? patterns : '',
    ...chartShapes(chart).map(svgOf),
    '</svg>',
  ].join('');

/** By itself: sized, with a white ground and fonts that are there. */
export const chartFile = (chart: ReportChart): string =>
  chartSvg(chart)
    .replace(
      '<svg ',
      `<svg width="${chartSize.width}" height="${chartSize.height}" font-family="Inter, Arial, sans-serif" `,
    )
    .replace(
      /(<svg [^>]*>)/u,
      `$1<title>${htmlText(chart.title)}</title><rect width="100%" height="100%" fill="#FFFEFC"/>`,
    );

const svgOf = (shape: Shape): string => {
  switch (shape.kind) {
    case 'rect': {
      if (shape.round) return ellipseOf(shape);
      const place = `<rect x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}"`;
      const ground = `${place} fill="${shape.fill ?? 'none'}"${shape.pattern === undefined ? strokeOf(shape.stroke) : ''}/>`;
      return shape.pattern === undefined
        ? ground
        : `${ground}${place} fill="url(#band-${shape.pattern})"${strokeOf(shape.stroke)}/>`;
    }
    case 'line':
      return `<line x1="${round(shape.from[0])}" y1="${round(shape.from[1])}" x2="${round(shape.to[0])}" y2="${round(shape.to[1])}"${strokeOf(shape.stroke)}/>`;
    case 'text':
      return `${paperOf(shape)}<text x="${round(shape.x)}" y="${round(shape.y)}" text-anchor="${shape.anchor}" font-size="${shape.size}"${shape.bold ? ' font-weight="600"' : ''} fill="${shape.colour}">${htmlText(shape.words)}</text>`;
  }
};

const ellipseOf = ({ x, y, width, height, fill, stroke }: Extract<Shape, { kind: 'rect' }>): string =>
  `<ellipse cx="${round(x + width / 2)}" cy="${round(y + height / 2)}" rx="${round(width / 2)}" ry="${round(height / 2)}" fill="${fill ?? 'none'}"${strokeOf(stroke)}/>`;

/** A halo of strokes would say the words twice to who copies them. */
const paperOf = ({
  x,
  y,
  words,
  size,
  paper,
  ground = '#FFFEFC',
}: Extract<Shape, { kind: 'text' }>): string =>
  paper === true
    ? `<rect x="${round(x - 2)}" y="${round(y - size * 0.9)}" width="${round(words.length * size * 0.56 + 4)}" height="${round(size * 1.2)}" fill="${ground}" fill-opacity="0.86"/>`
    : '';

const dashes = { short: '5 4', long: '7 5', dots: '1.5 4' } as const;
const strokeOf = (stroke: Stroke | undefined): string =>
  stroke === undefined
    ? ''
    : ` stroke="${stroke.colour}" stroke-width="${stroke.width}"${stroke.dash === undefined ? '' : ` stroke-dasharray="${dashes[stroke.dash]}"`}`;
const round = (value: number): string => String(Math.round(value * 10) / 10);

const shapes: Readonly<Record<Pattern, string>> = {
  hatch: '<path d="M-1 7L7 -1M2 10L10 2" stroke-width="2"/>',
  foot: '<path d="M0 7H8" stroke-width="3"/>',
  flag: '<path d="M1 8V1H6V4H1" stroke-width="1.5"/>',
  grid: '<path d="M2 2h.1M6 6h.1" stroke-width="2" stroke-linecap="round"/>',
  dots: '<path d="M4 4h.1" stroke-width="3" stroke-linecap="round"/>',
};
const patterns = `<defs>${Object.entries(shapes)
  .map(
    ([name, shape]) =>
      `<pattern id="band-${name}" width="8" height="8" patternUnits="userSpaceOnUse"><g fill="none" stroke="${bandColours[name as Pattern].line}">${shape}</g></pattern>`,
  )
  .join('')}</defs>`;
