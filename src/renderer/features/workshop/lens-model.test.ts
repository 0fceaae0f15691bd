import { expect, it } from 'vitest';
import type { MetricState, Workshop } from '../../../shared/log/state.ts';
import type { Metric } from '../../../shared/metric/metric.ts';
import type { ViewResult } from '../../../shared/metric/view.ts';
import { everyGroup } from './every-group.ts';
import { marksOf, underMarks } from './lens-marks.ts';
import { lensModel } from './lens-model.ts';

const metric: Metric = { base: 'orders', y: { agg: 'rows' }, per: 1, unit: 'orders' };
const workshop = { scope: null } as Workshop;
const modelOf = (groups: number) =>
  lensModel(workshop, {} as MetricState, metric, {
    before: {
      cells: Array.from({ length: groups }, (_, at) => ({ group: `c${at}`, y: at, d: null })),
      total: { group: null, y: groups, d: null },
      days: {},
      fingerprint: '',
    } as unknown as ViewResult,
    after: null,
    metricId: 'm',
    view: { metric, breakdown: 'customer', rowScope: { all: [] } },
  });

it('draws the 40 groups with the most rows, says how many more there are, and knows them all', () => {
  const many = modelOf(300_000);
  expect([many.groups.length, many.more, many.layout.bars.length, many.highest]).toEqual([
    40, 299_960, 40, 299_999,
  ]);
  expect([marksOf(many, 'analyst', false).length, underMarks(many, 'analyst').length]).toEqual([40, 40]);
  expect([everyGroup(many).length, everyGroup(modelOf(3)).length]).toEqual([300_000, 3]);
  expect([modelOf(3).groups.length, modelOf(3).more]).toEqual([3, 0]);
});
