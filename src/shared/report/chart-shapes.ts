import {
  chartSize,
  colours,
  ink,
  inner,
  type Place,
  quiet,
  shorten,
  small,
  type ToY,
} from './chart-paper.ts';
import { besideDots, dotShapes, lineShapes } from './chart-marks.ts';
import { bands, dense, timeLine } from './chart-time.ts';
import { bandColours } from './context-band.ts';
import { pictureShapes } from './picture-shapes.ts';
import { readable, readableMoney, short } from '../messages/numbers.ts';
import { words } from '../messages/screen-words.ts';
import { cutApart } from '../picture/cut-apart.ts';
import { wrapCut } from '../picture/wrap-name.ts';
import type { ReportChart } from './report-model.ts';
import type { Shape, Stroke } from './shape.ts';

export { chartSize } from './chart-paper.ts';
export type { Shape, Stroke } from './shape.ts';

export const chartShapes = (chart: ReportChart): readonly Shape[] => {
  const { bars, top, bottom } = chart;
  if (chart.picture) return pictureShapes(chart.picture, chartSize.width, chartSize.height);
  const y: ToY = (value) => inner.floor - ((value - bottom) / (top - bottom)) * (inner.floor - inner.top);
  const step = (chartSize.width - inner.left - inner.right) / Math.max(1, bars.length);
  const lineAt = [chart.threshold?.at, chart.before?.at, chart.after?.at].flatMap((at) =>
    at === undefined ? [] : [y(at)],
  );
  const places = bars.map((bar, at) => ({
    bar,
    middle: inner.left + step * (at + 0.5),
    width: Math.min(72, step * 0.62),
  }));
  if (step < dense && bars.every(({ day }) => day !== undefined))
    return [
      ...grid(chart, y),
      ...afterBand(chart, y),
      ...timeLine(places, y),
      ...lines(chart, y),
      ...labels(chart, y, step),
      ...bands(chart, step),
    ];
  return [
    ...grid(chart, y),
    ...afterBand(chart, y),
    ...markShapes(chart, places, y),
    ...lines(chart, y),
    ...places.flatMap((place) => barMarks(place, y, step, lineAt, chart.as !== undefined)),
    ...labels(chart, y, step),
    ...feet(places, step, (chart.bands ?? []).length === 0),
    ...(bars.some(({ band }) => band !== null) ? [] : bands(chart, step)),
  ];
};

const markShapes = ({ as }: ReportChart, places: readonly Place[], y: ToY): readonly Shape[] => {
  if (as === undefined)
    return [
      ...places.map((place) => barShape(place, y)),
      ...places.flatMap((place) => besideShape(place, y)),
    ];
  return [...besideDots(places, y), ...(as === 'dot' ? dotShapes(places, y) : lineShapes(places, y))];
};

const across = (y: number, stroke: Stroke): Shape => ({
  kind: 'line',
  from: [inner.left, y],
  to: [chartSize.width - inner.right, y],
  stroke,
});

const grid = ({ top, bottom }: ReportChart, y: ToY): readonly Shape[] => {
  const unit = tickStep(top - bottom);
  const first = Math.ceil(bottom / unit - 1e-9);
  const ticks = Array.from(
    { length: Math.floor(top / unit + 1e-9) - first + 1 },
    (_, at) => (first + at) * unit,
  );
  return ticks.flatMap((tick): readonly Shape[] => [
    across(y(tick), { colour: tick === 0 ? colours.axis : colours.grid, width: 1 }),
    ...(tick === 0
      ? []
      : [small(inner.left - 8, y(tick) + 4, tickText(tick), { anchor: 'end', colour: quiet })]),
  ]);
};

const tickStep = (span: number): number => {
  const power = 10 ** Math.floor(Math.log10(span / 4));
  return [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => span / step <= 6) ?? power * 10;
};
const tickText = (tick: number): string =>
  Math.abs(tick) >= 1e6
    ? short(tick)
    : Math.abs(tick) >= 1000
      ? `${Math.round(tick / 100) / 10}k`.replace('-', '−')
      : String(Math.round(tick * 1000) / 1000).replace('-', '−');

/** What a bar is compared with: hollow and dashed, as before. */
const besideShape = ({ bar, middle, width }: Place, y: ToY): readonly Shape[] => {
  if (!bar.against) return [];
  const at = bar.against.at;
  return [
    {
      kind: 'rect',
      x: middle - width / 2,
      y: y(Math.max(0, at)),
      width,
      height: Math.abs(y(0) - y(at)),
      fill: null,
      stroke: { colour: colours.before, width: 1.5, dash: 'short' },
    },
  ];
};

const barShape = ({ bar, middle, width }: Place, y: ToY): Shape => {
  const [up, down] = [y(Math.max(0, bar.at)), y(Math.min(0, bar.at))];
  return {
    kind: 'rect',
    x: middle - width / 2,
    y: up,
    width,
    height: down - up,
    fill: bar.gone ? null : colours.bar,
    stroke: bar.gone
      ? { colour: colours.ghost, width: 1.75, dash: 'short' }
      : { colour: colours.edge, width: 1.5 },
  };
};

/** Numbers of millions would lie over their neighbours': three digits of them stand over the bar, all in the table. */
const numberOver = ({ figure, at }: Place['bar'], step: number): string => {
  if (figure.value.length * 9 * 0.58 <= step || Math.abs(at) < 1e6) return figure.value;
  const sign = /[€$£]/u.exec(figure.value)?.[0];
  return (sign ? readableMoney(at, sign) : null) ?? readable(at);
};

/** Left-out marks stay as crossed ghosts with their value inside; the others carry value and likely range. */
const barMarks = (
  { bar, middle }: Place,
  y: ToY,
  step: number,
  lineAt: readonly number[],
  ranged: boolean,
): readonly Shape[] => {
  if (bar.gone) {
    const centre = (y(bar.at) + y(0)) / 2;
    const cross = { colour: colours.ghost, width: 2.5 };
    return [
      { kind: 'line', from: [middle - 6, centre - 18], to: [middle + 6, centre - 6], stroke: cross },
      { kind: 'line', from: [middle - 6, centre - 6], to: [middle + 6, centre - 18], stroke: cross },
      small(middle, centre + 12, bar.figure.value, { size: 12, bold: true, colour: colours.ghost }),
    ];
  }
  const said = numberOver(bar, step);
  const [foot, size] = [
    Math.min(
      y(Math.max(0, bar.high ?? bar.at)) - 6,
      // A hollow dot above it is no place for a number.
      ranged && bar.against && bar.against.at > bar.at ? y(bar.against.at) - 9 : Number.POSITIVE_INFINITY,
    ),
    step < 44 ? 10 : Math.max(9, Math.min(15, (step - 2) / (said.length * 0.58))),
  ];
  // No line runs through a number.
  const crossed = lineAt.some((at) => at > foot - size && at < foot + 3);
  const value = crossed
    ? paperBehind(middle, foot, said, size)
    : [small(middle, foot, said, { size, bold: true })];
  // Many stretches of time: the axis and the table tell the numbers.
  if (step < crowded) return [];
  // A dot or a line carries its range itself.
  if (bar.low === null || bar.high === null || ranged) return value;
  const stroke = { colour: ink, width: 1.75 };
  const cap = (at: number): Shape => ({
    kind: 'line',
    from: [middle - 5, y(at)],
    to: [middle + 5, y(at)],
    stroke,
  });
  return [
    { kind: 'line', from: [middle, y(bar.low)], to: [middle, y(bar.high)], stroke },
    cap(bar.low),
    cap(bar.high),
    ...value,
  ];
};

const paperBehind = (middle: number, foot: number, said: string, size: number): readonly Shape[] => {
  const width = said.length * size * 0.58 + 6;
  return [
    {
      kind: 'rect',
      x: middle - width / 2,
      y: foot - size * 0.86,
      width,
      height: size * 1.06,
      fill: colours.paper,
    },
    small(middle, foot, said, { size, bold: true }),
  ];
};

const afterBand = ({ after }: ReportChart, y: ToY): readonly Shape[] =>
  after === null || after.low === null || after.high === null
    ? []
    : [
        {
          kind: 'rect',
          x: inner.left,
          y: y(after.high),
          width: chartSize.width - inner.left - inner.right,
          height: y(after.low) - y(after.high),
          fill: colours.range,
        },
      ];

const lines = ({ before, after, threshold }: ReportChart, y: ToY): readonly Shape[] => [
  ...(threshold === null ? [] : [across(y(threshold.at), { colour: ink, width: 1.75, dash: 'dots' })]),
  ...(before === null ? [] : [across(y(before.at), { colour: colours.before, width: 2, dash: 'long' })]),
  ...(after === null ? [] : [across(y(after.at), { colour: colours.after, width: 3.5 })]),
];

/** In the gap right of the first bar, each on the ground it stands on so that no line runs through it. */
const labels = ({ before, after, threshold }: ReportChart, y: ToY, step: number): readonly Shape[] => {
  const bar = Math.min(72, step * 0.62);
  const x = inner.left + step / 2 + bar / 2 + 6;
  const fits = (said: string): number =>
    Math.max(9, Math.min(11.5, (step - bar - 12) / (said.length * 0.56)));
  const wanted = [
    ...(after === null
      ? []
      : [
          {
            at: y(after.at) - 6,
            words: `${after.figure.value} ${words.workshop.after}`,
            colour: colours.after,
          },
        ]),
    ...(before === null
      ? []
      : [
          {
            at: y(before.at) - 5,
            words: `${before.figure.value} ${words.workshop.before}`,
            colour: colours.before,
          },
        ]),
    ...(threshold === null
      ? []
      : [
          {
            // Under its line where others stand above it.
            at: y(threshold.at) + (before === null && after === null ? -5 : 14),
            words: threshold.label,
            colour: ink,
          },
        ]),
  ].sort((a, b) => a.at - b.at);
  let last = Number.NEGATIVE_INFINITY;
  return wanted.map(({ at, words: said, colour }) => {
    last = Math.max(at, last + 13);
    const size = fits(said);
    const ground = onBand(after, y, last - size * 0.35) ? { ground: colours.range } : {};
    return small(x, last, said, { size, bold: true, colour, anchor: 'start', paper: true, ...ground });
  });
};

const onBand = (after: ReportChart['after'], y: ToY, middle: number): boolean =>
  after !== null &&
  after.low !== null &&
  after.high !== null &&
  middle > y(after.high) &&
  middle < y(after.low);

/** Below this there is no room for a number over each mark. */
const crowded = 26;

/** A name under the last mark is no wider than the paper. */
const withinPaper = (middle: number, name: string): number =>
  Math.min(middle, chartSize.width - 2 - name.length * 3.4);

const feet = (places: readonly Place[], step: number, hasRoom: boolean): readonly Shape[] => {
  const every = step < crowded ? Math.ceil(64 / step) : 1;
  const letters = Math.max(4, Math.floor(Math.max(step, every * step) / 6.2));
  const names = cutApart(
    places.map(({ bar }) => bar.label),
    letters,
    shorten,
  );
  // Each with a little air to the next.
  const size = every > 1 || names.every((name) => name.length * 7.2 <= step) ? 12 : 10.5;
  return places.flatMap((place, at) => barFoot(place, step, at, { words: names[at] ?? '', size }, hasRoom));
};

const barFoot = (
  { bar, middle }: Place,
  step: number,
  at: number,
  cut: { readonly words: string; readonly size: number },
  hasRoom: boolean,
): readonly Shape[] => {
  const every = step < crowded ? Math.ceil(64 / step) : 1;
  if (at % every !== 0) return [];
  const inSlot = Math.floor((step - 3) / 6.6);
  // Two lines where one is not enough, unless what was going on stands there.
  const named =
    every === 1 && hasRoom && bar.band === null && inSlot >= 8 && bar.label.length > inSlot
      ? wrapCut(bar.label, inSlot)
      : [cut.words];
  const foot: readonly Shape[] = [
    ...named.map((line, of) =>
      small(withinPaper(middle, line), inner.floor + 18 + of * 13, line, {
        size: named.length > 1 ? 11.5 : cut.size,
        bold: true,
      }),
    ),
    ...(step < 44 || bar.figure.n === '–'
      ? []
      : [small(middle, inner.floor + 20 + named.length * 13, `n ${bar.figure.n}`, { colour: quiet })]),
  ];
  if (bar.band === null) return foot;
  const { line, ground } = bandColours[bar.band.pattern];
  const width = Math.min(64, step * 0.62);
  return [
    ...foot,
    {
      kind: 'rect',
      x: middle - width / 2,
      y: inner.floor + 41,
      width,
      height: 12,
      fill: ground,
      pattern: bar.band.pattern,
      stroke: { colour: line, width: 1 },
    },
    small(middle, inner.floor + 66, shorten(bar.band.words, 22), { colour: '#3D372E' }),
  ];
};
