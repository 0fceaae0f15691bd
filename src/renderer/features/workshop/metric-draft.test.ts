import { expect, it, vi } from 'vitest';
import type { Workshop } from '../../../shared/log/state.ts';
import { metricFrom } from './metric-draft.ts';

// It reaches for the window and the engine's port.
vi.mock('../data/accept-data.ts', () => ({ joinsOf: () => [] }));

it('a mean or median is over nothing, whatever the field says', () => {
  const draft = {
    base: 'orders',
    over: 'rows',
    per: '1,000',
    unit: '',
    where: '',
    among: '',
    steps: '',
  } as const;
  const workshop = { data: null } as unknown as Workshop;
  for (const agg of ['mean', 'median']) {
    const metric = metricFrom(workshop, { ...draft, what: `${agg}:amount_eur` });
    expect([metric?.y.agg, metric?.d, metric?.per]).toEqual([agg, undefined, 1]);
  }
  expect(metricFrom(workshop, { ...draft, what: 'sum:amount_eur' })).toMatchObject({
    d: { agg: 'rows' },
    per: 1000,
  });
});
