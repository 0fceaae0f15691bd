import { columnTicks } from '../picture/sides.ts';
import { chartSize, colours, inner, type Place, shorten, small, type ToY } from './chart-paper.ts';
import { bandColours } from './context-band.ts';
import type { ReportChart } from './report-model.ts';
import type { Shape } from './shape.ts';

/** Bars nearer than this would be one block: a line. */
export const dense = 4;

/** In order of time; where days are missing the line breaks. The highest is named, and first days of months below. */
export const timeLine = (places: readonly Place[], y: ToY): readonly Shape[] => {
  const days = places.map(({ bar }) => bar.day ?? '');
  const gap = (at: number): number => Date.parse(days[at] ?? '') - Date.parse(days[at - 1] ?? '');
  const usual = days
    .slice(1)
    .map((_, at) => gap(at + 1))
    .toSorted((a, b) => a - b)[Math.floor(days.length / 2)];
  const top = places.reduce<Place | undefined>(
    (best, one) => (best === undefined || one.bar.at > best.bar.at ? one : best),
    undefined,
  );
  const width = chartSize.width - inner.left - inner.right;
  const step = width / Math.max(1, places.length);
  return [
    ...places.flatMap((place, at): readonly Shape[] => {
      const before = places[at - 1];
      return before === undefined || gap(at) > (usual ?? 0) * 1.7
        ? []
        : [
            {
              kind: 'line',
              from: [before.middle, y(before.bar.at)],
              to: [place.middle, y(place.bar.at)],
              stroke: { colour: colours.edge, width: 1.25 },
            },
          ];
    }),
    ...(top ? [small(top.middle, y(top.bar.at) - 5, top.bar.figure.value, { size: 13, bold: true })] : []),
    ...columnTicks(days, width, 12).map(({ column, words: said }) =>
      small(inner.left + (column + 0.5) * step, inner.floor + 18, said, { size: 12, bold: true }),
    ),
  ];
};

/** The same patterns as under the chart on screen; words that would lie on others are left out. */
export const bands = ({ bands: all = [] }: ReportChart, step: number): readonly Shape[] => {
  let free = inner.left;
  return [...all]
    .sort((a, b) => a.from - b.from)
    .flatMap(({ from, to, pattern, words: said }): readonly Shape[] => {
      const [x1, x2] = [inner.left + (from + 0.19) * step, inner.left + (to + 0.81) * step];
      const width = Math.max(7, x2 - x1);
      const half = said.length * 2.9;
      const middle = Math.max(inner.left + half, Math.min(chartSize.width - half - 2, x1 + width / 2));
      const isFree = middle - half >= free;
      if (isFree) free = middle + half + 6;
      const { line, ground } = bandColours[pattern];
      return [
        {
          kind: 'rect',
          x: x1,
          y: inner.floor + 41,
          width,
          height: 12,
          fill: ground,
          pattern,
          stroke: { colour: line, width: 1 },
        },
        ...(isFree ? [small(middle, inner.floor + 66, shorten(said, 26), { colour: '#3D372E' })] : []),
      ];
    });
};
