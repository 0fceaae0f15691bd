import { htmlText } from '../text/html.ts';
import { bandColours } from './context-band.ts';
import { type Pattern } from '../context-pattern.ts';
import type { ChartBar, ReportChart } from './report-model.ts';

const size = { width: 400, height: 296, left: 34, right: 8, top: 18, floor: 226 } as const;
const ink = '#1B1F27';
const quiet = '#5F6673';
const colours = {
  grid: '#ECE9E2',
  axis: '#A39E94',
  bar: '#CBD8EC',
  edge: '#2F5C9E',
  before: '#565D6A',
  after: '#17376A',
  range: '#DCE5F3',
  ghost: '#5F6673',
} as const;

/** One picture as text: no script, no style from outside, no number that is not also in the table below it. */
export const chartSvg = (chart: ReportChart): string => {
  const y = (value: number): number =>
    size.floor - (Math.max(0, value) / chart.top) * (size.floor - size.top);
  const step = (size.width - size.left - size.right) / Math.max(1, chart.bars.length);
  const bars = chart.bars.map((bar, at) => ({
    bar,
    middle: size.left + step * (at + 0.5),
    width: Math.min(72, step * 0.62),
  }));
  return [
    `<svg role="img" aria-label="${htmlText(chart.title)}" viewBox="0 0 ${size.width} ${size.height}" xmlns="http://www.w3.org/2000/svg">`,
    patterns,
    ...grid(chart.top, y),
    ...afterBand(chart, y),
    ...bars.map((place) => barShape(place, y)),
    ...lines(chart, y),
    ...bars.map((place) => barMarks(place, y)),
    ...labels(chart, y),
    ...bars.map(({ bar, middle }) => barFoot(bar, middle)),
    '</svg>',
  ].join('');
};

const text = (x: number, y: number, words: string, rest: string): string =>
  `<text x="${round(x)}" y="${round(y)}" ${rest}>${htmlText(words)}</text>`;
const round = (value: number): string => String(Math.round(value * 10) / 10);
const across = (y: number, rest: string): string =>
  `<line x1="${size.left}" x2="${size.width - size.right}" y1="${round(y)}" y2="${round(y)}" ${rest}/>`;

const grid = (top: number, y: (value: number) => number): readonly string[] => {
  const unit = tickStep(top);
  const ticks = Array.from({ length: Math.floor(top / unit + 1e-9) + 1 }, (_, at) => at * unit);
  return ticks.flatMap((tick) => [
    across(y(tick), `stroke="${tick === 0 ? colours.axis : colours.grid}"`),
    ...(tick === 0
      ? []
      : [
          text(
            size.left - 8,
            y(tick) + 4,
            tickText(tick),
            `text-anchor="end" font-size="11" fill="${quiet}"`,
          ),
        ]),
  ]);
};

const tickStep = (top: number): number => {
  const power = 10 ** Math.floor(Math.log10(top / 4));
  return [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => top / step <= 6) ?? power * 10;
};
const tickText = (tick: number): string =>
  tick >= 1000 ? `${Math.round(tick / 100) / 10}k` : String(Math.round(tick * 1000) / 1000);

type Place = { readonly bar: ChartBar; readonly middle: number; readonly width: number };

const barShape = ({ bar, middle, width }: Place, y: (value: number) => number): string => {
  const top = y(bar.at);
  const paint = bar.gone
    ? `fill="none" stroke="${colours.ghost}" stroke-width="1.75" stroke-dasharray="5 4"`
    : `fill="${colours.bar}" stroke="${colours.edge}" stroke-width="1.5"`;
  return `<rect x="${round(middle - width / 2)}" y="${round(top)}" width="${round(width)}" height="${round(size.floor - top)}" ${paint}/>`;
};

/** Left-out marks stay as crossed ghosts with their value inside; the others carry value and likely range. */
const barMarks = ({ bar, middle }: Place, y: (value: number) => number): string => {
  if (bar.gone) {
    const centre = (y(bar.at) + size.floor) / 2;
    const cross = `<path d="M${round(middle - 6)} ${round(centre - 18)}l12 12m0 -12l-12 12" stroke="${colours.ghost}" stroke-width="2.5" fill="none"/>`;
    return (
      cross +
      text(
        middle,
        centre + 12,
        bar.figure.value,
        `text-anchor="middle" font-size="12" font-weight="600" fill="${colours.ghost}"`,
      )
    );
  }
  const range =
    bar.low === null || bar.high === null
      ? ''
      : `<path d="M${round(middle)} ${round(y(bar.low))}V${round(y(bar.high))}M${round(middle - 5)} ${round(y(bar.low))}h10M${round(middle - 5)} ${round(y(bar.high))}h10" stroke="${ink}" stroke-width="1.75" fill="none"/>`;
  return (
    range +
    text(
      middle,
      y(bar.high ?? bar.at) - 6,
      bar.figure.value,
      `text-anchor="middle" font-size="15" font-weight="700" fill="${ink}"`,
    )
  );
};

const afterBand = ({ after }: ReportChart, y: (value: number) => number): readonly string[] => {
  if (after === null || after.low === null || after.high === null) return [];
  const top = y(after.high);
  return [
    `<rect x="${size.left}" y="${round(top)}" width="${size.width - size.left - size.right}" height="${round(y(after.low) - top)}" fill="${colours.range}"/>`,
  ];
};

const lines = (
  { before, after, threshold }: ReportChart,
  y: (value: number) => number,
): readonly string[] => [
  ...(threshold === null
    ? []
    : [across(y(threshold.at), `stroke="${ink}" stroke-width="1.75" stroke-dasharray="1.5 4"`)]),
  ...(before === null
    ? []
    : [across(y(before.at), `stroke="${colours.before}" stroke-width="2" stroke-dasharray="7 5"`)]),
  ...(after === null ? [] : [across(y(after.at), `stroke="${colours.after}" stroke-width="3.5"`)]),
];

/** In the gap right of the first bar, each on paper so that no line runs through it. */
const labels = (
  { before, after, threshold, bars }: ReportChart,
  y: (value: number) => number,
): readonly string[] => {
  const step = (size.width - size.left - size.right) / Math.max(1, bars.length);
  const x = size.left + step / 2 + Math.min(72, step * 0.62) / 2 + 6;
  const wanted = [
    ...(after === null
      ? []
      : [{ at: y(after.at) - 6, words: `${after.figure.value} after`, colour: colours.after }]),
    ...(before === null
      ? []
      : [{ at: y(before.at) - 5, words: `${before.figure.value} before`, colour: colours.before }]),
    ...(threshold === null ? [] : [{ at: y(threshold.at) + 14, words: threshold.label, colour: ink }]),
  ].sort((a, b) => a.at - b.at);
  let last = Number.NEGATIVE_INFINITY;
  return wanted.map(({ at, words, colour }) => {
    last = Math.max(at, last + 13);
    return text(
      x,
      last,
      words,
      `font-size="11.5" font-weight="600" fill="${colour}" stroke="#FFFEFC" stroke-width="3" paint-order="stroke"`,
    );
  });
};

const barFoot = (bar: ChartBar, middle: number): string => {
  const name = text(
    middle,
    size.floor + 18,
    shorten(bar.label),
    `text-anchor="middle" font-size="12" font-weight="600" fill="${ink}"`,
  );
  const n = text(
    middle,
    size.floor + 33,
    `n ${bar.figure.n}`,
    `text-anchor="middle" font-size="11" fill="${quiet}"`,
  );
  if (bar.band === null) return name + n;
  const { line, ground } = bandColours[bar.band.pattern];
  const box = (fill: string, edge: string): string =>
    `<rect x="${round(middle - 32)}" y="${size.floor + 41}" width="64" height="12" rx="2" fill="${fill}"${edge}/>`;
  const words = text(
    middle,
    size.floor + 66,
    shorten(bar.band.words),
    `text-anchor="middle" font-size="11" fill="#3D372E"`,
  );
  return name + n + box(ground, '') + box(`url(#band-${bar.band.pattern})`, ` stroke="${line}"`) + words;
};

const shorten = (words: string): string => (words.length > 22 ? `${words.slice(0, 21)}…` : words);

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
