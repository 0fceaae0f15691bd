import { layFunnel } from '../picture/funnel.ts';
import { layHeat } from '../picture/heat.ts';
import { layMultiples } from '../picture/multiples.ts';
import type { Drawn, Ink, Room } from '../picture/shapes.ts';
import type { ReportPicture } from './report-model.ts';
import type { Shape } from './shape.ts';

/** The light table's colours: a report is paper. */
const colours: Readonly<Record<Ink, string>> = {
  ink: '#1B1F27',
  ink2: '#474D5A',
  ink3: '#5F6673',
  data: '#2F5C9E',
  rest: '#CBD8EC',
  band: '#A9BFE0',
  grid: '#ECE9E2',
  axis: '#A39E94',
  sel: '#1259CE',
  selSoft: '#F3F1EC',
  before: '#565D6A',
  s1: '#E1E9F5',
  s2: '#B5C8E6',
  s3: '#7F9FD0',
  s4: '#4A74B3',
  s5: '#234A86',
};

/** A chart by two columns or of steps, as plain shapes. */
export const pictureShapes = (picture: ReportPicture, width: number, height: number): readonly Shape[] => {
  const room: Room = {
    width,
    height,
    small: 10,
    name: 11.5,
    number: picture.kind === 'funnel' ? 14 : 10.5,
    strong: 2,
    upright: true,
  };
  const { shapes } =
    picture.kind === 'heat'
      ? layHeat(picture.heat, room)
      : picture.kind === 'multiples'
        ? layMultiples(picture.multiples, room)
        : layFunnel(picture.steps, room);
  return shapes.flatMap(asShape);
};

const asShape = (drawn: Drawn): readonly Shape[] => {
  switch (drawn.kind) {
    case 'rect': {
      const { x, y, width, height, fill, edge } = drawn;
      const stroke = edge
        ? {
            stroke: {
              colour: colours[edge.ink],
              width: edge.width,
              ...(edge.dashed ? { dash: 'short' as const } : {}),
            },
          }
        : {};
      return [{ kind: 'rect', x, y, width, height, fill: fill && colours[fill], ...stroke }];
    }
    case 'line':
      return [
        {
          kind: 'line',
          from: drawn.from,
          to: drawn.to,
          stroke: { colour: colours[drawn.ink], width: drawn.width },
        },
      ];
    case 'text':
      return [
        {
          kind: 'text',
          x: drawn.x,
          y: drawn.y,
          words: drawn.words,
          size: drawn.size,
          bold: drawn.bold === true,
          colour: colours[drawn.ink],
          anchor: drawn.anchor,
          ...(drawn.paper ? { paper: true } : {}),
        },
      ];
    case 'dots':
      return [];
  }
};
