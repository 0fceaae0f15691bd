import { layFunnel } from '../../../shared/picture/funnel.ts';
import { layHeat } from '../../../shared/picture/heat.ts';
import { layMultiples } from '../../../shared/picture/multiples.ts';
import { funnelOf, heatOf, multiplesOf, scatterSides } from '../../../shared/picture/picture-of.ts';
import { layScatter } from '../../../shared/picture/scatter.ts';
import type { Laid, Room } from '../../../shared/picture/shapes.ts';
import type { LensModel } from './lens-model.ts';

/** Rows as pairs of two amounts. */
export type Points = readonly (readonly [number, number])[];

/** The marketer's numbers are read from further away. */
export const numberSize = (model: LensModel, lens: 'marketer' | 'analyst'): number => {
  if (model.kind === 'funnel') return lens === 'marketer' ? 24 : 18;
  return lens === 'marketer' ? 15 : 13;
};

export const layPicture = (
  model: LensModel,
  lens: 'marketer' | 'analyst',
  picked: ReadonlySet<string>,
  points: Points | null,
  room: Room,
): Laid => {
  const sides = model.kind === 'scatter' ? scatterSides(model) : null;
  if (model.kind === 'funnel') return layFunnel(funnelOf(model, lens, picked), room);
  if (model.kind === 'multiples') return layMultiples(multiplesOf(model, lens, picked), room);
  const heat = heatOf(model, lens, picked);
  if (!sides || points === null) return layHeat(heat, room);
  return layScatter({ ...sides, points, fields: heat.cells, picked }, room);
};
