import { foldedGroup } from '../metric/small-group.ts';
import { colours, type Place, type ToY } from './chart-paper.ts';
import type { Shape, Stroke } from './shape.ts';

/** Charts of one column that are no bars, as on screen: dots with their likely ranges, and lines. */
const round = (x: number, y: number, radius: number, fill: string | null, stroke: Stroke): Shape => ({
  kind: 'rect',
  x: x - radius,
  y: y - radius,
  width: radius * 2,
  height: radius * 2,
  fill,
  stroke,
  round: true,
});

const paper = { colour: colours.paper, width: 1.25 };

const dot = ({ bar, middle }: Place, y: ToY, radius: number): Shape =>
  bar.gone
    ? round(middle, y(bar.at), radius, null, { colour: colours.ghost, width: 1.75, dash: 'short' })
    : round(middle, y(bar.at), radius, colours.edge, paper);

/** What it is compared with: hollow and dashed, as before. */
export const besideDots = (places: readonly Place[], y: ToY): readonly Shape[] =>
  places.flatMap(({ bar, middle }) =>
    bar.against
      ? [round(middle, y(bar.against.at), 5, null, { colour: colours.before, width: 1.75, dash: 'dots' })]
      : [],
  );

export const dotShapes = (places: readonly Place[], y: ToY): readonly Shape[] => [
  ...places.flatMap(({ bar, middle }): readonly Shape[] =>
    bar.low === null || bar.high === null || bar.gone
      ? []
      : [
          {
            kind: 'line',
            from: [middle, y(bar.low)],
            to: [middle, y(bar.high)],
            stroke: { colour: colours.band, width: 5 },
          },
        ],
  ),
  ...places.map((place) => dot(place, y, 4.5)),
];

/** From mark to mark; what has no value, was folded or is shown apart is no part of the line. */
export const lineShapes = (places: readonly Place[], y: ToY): readonly Shape[] => {
  const on = places.filter(({ bar }) => !bar.gone && bar.group !== null && bar.group !== foldedGroup);
  const along = (of: (bar: Place['bar']) => number | null, stroke: Stroke): readonly Shape[] =>
    on.slice(1).flatMap((place, at): readonly Shape[] => {
      const before = on[at] ?? place;
      const [from, to] = [of(before.bar), of(place.bar)];
      return from === null || to === null || isBroken(on, at + 1)
        ? []
        : [{ kind: 'line', from: [before.middle, y(from)], to: [place.middle, y(to)], stroke }];
    });
  return [
    ...along((bar) => bar.low, { colour: colours.band, width: 1.25 }),
    ...along((bar) => bar.high, { colour: colours.band, width: 1.25 }),
    ...along((bar) => bar.at, { colour: colours.edge, width: 1.75 }),
    ...(places.length <= 60 ? places.map((place) => dot(place, y, 2.75)) : []),
  ];
};

/** Where stretches of time are missing the line breaks: nothing was counted there. */
const isBroken = (places: readonly Place[], at: number): boolean => {
  if (places.some(({ bar }) => bar.day === undefined)) return false;
  const gap = (to: number): number =>
    Date.parse(places[to]?.bar.day ?? '') - Date.parse(places[to - 1]?.bar.day ?? '');
  const usual = places
    .slice(1)
    .map((_, before) => gap(before + 1))
    .toSorted((a, b) => a - b)[Math.floor((places.length - 1) / 2)];
  return gap(at) > (usual ?? 0) * 1.7;
};
