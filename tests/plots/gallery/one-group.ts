import type { Picture } from '../picture.ts';

/** Nothing to break down by: one bar over the whole width, in the large type for a wall. */
export const oneGroup: Picture = {
  metric: { base: 'email_sends', y: { agg: 'rows', where: { all: [] } }, per: 1, unit: 'e-mails' },
  cells: [],
  total: { group: null, y: 36_000, d: null },
  large: true,
};
