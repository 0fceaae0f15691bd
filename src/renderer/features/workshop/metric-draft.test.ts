import { expect, it, vi } from 'vitest';
import type { Workshop } from '../../../shared/log/state.ts';
import { metricInSentence } from '../../../shared/metric/sentences.ts';
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

it('a unit in per cent is out of a hundred, and out of something', () => {
  const draft = {
    base: 'customers',
    what: 'rows',
    per: '1,000',
    unit: '% of customers',
    where: '',
    among: '',
    steps: '',
  } as const;
  const workshop = { data: null } as unknown as Workshop;
  const rate = metricFrom(workshop, { ...draft, over: 'rows' });
  expect(rate).toMatchObject({ per: 100, unit: '% of customers' });
  expect(rate && metricInSentence(rate)).toBe('% of customers');
  expect(rate && metricInSentence({ ...rate, unit: '%' })).toBe('% of customers');
  expect(metricFrom(workshop, { ...draft, over: 'nothing' })).toBeNull();
  expect(metricFrom(workshop, { ...draft, over: 'nothing', what: 'mean:discount' })).toMatchObject({
    per: 1,
  });
});
