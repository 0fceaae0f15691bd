import { expect, it } from 'vitest';
import type { View } from './view.ts';
import { viewTitle } from './view-title.ts';

const view: View = {
  metric: { base: 'orders', y: { agg: 'rows' }, per: 1, unit: 'orders' },
  breakdown: 'ordered_on',
  timeGrain: 'month',
  rowScope: { all: [] },
};

it('says what it is compared with, wherever a title stands', () => {
  expect(viewTitle(view)).toBe('Orders, by month of ordered on');
  expect(viewTitle({ ...view, compareTo: { against: 'previous' } })).toBe(
    'Orders, by month of ordered on, compared with the month before',
  );
  expect(viewTitle({ ...view, compareTo: { against: 'rest' } })).toMatch(/, compared with the rest$/);
  expect(
    viewTitle({
      ...view,
      breakdown: 'wave',
      timeGrain: undefined,
      compareTo: { against: 'group', group: 'W1' },
    }),
  ).toBe('Orders, by wave, compared with Wave 1');
});
