import { expect, it } from 'vitest';
import type { Workshop } from '../../../shared/log/state.ts';
import type { Metric } from '../../../shared/metric/metric.ts';
import { firstLook } from './first-look.ts';

const metric: Metric = { base: 'visits', y: { agg: 'rows' }, per: 1, unit: 'visits' };
const column = (name: string, type: string) => ({ name, type });
const looking = (columns: readonly object[], time?: object): ReturnType<typeof firstLook> =>
  firstLook({ data: { tables: [{ name: 'visits', columns, time }] } } as unknown as Workshop, metric);

it('the first chart is by time where rows have one, in stretches that fit a screen', () => {
  const columns = [column('channel', 'VARCHAR'), column('day', 'DATE')];
  const over = (from: string, to: string) => looking(columns, { column: 'day', from, to }).timeGrain;
  expect(looking(columns, { column: 'day', from: '2025-01-01', to: '2025-03-01' }).breakdown).toBe('day');
  expect([
    over('2025-01-01', '2025-03-01'),
    over('2025-01-01', '2025-09-01'),
    over('2023-01-01', '2025-09-01'),
  ]).toEqual(['day', 'week', 'month']);
});

it('else by the first column of words that is no key and no name, else over everything', () => {
  const key = [column('customerID', 'VARCHAR'), column('campaign_name', 'VARCHAR'), column('n', 'BIGINT')];
  expect(looking([...key, column('device', 'VARCHAR')]).breakdown).toBe('device');
  expect(looking(key).breakdown).toBeNull();
  const oneDay = { column: 'day', from: '2025-01-01', to: '2025-01-01' };
  expect(looking([column('day', 'DATE'), column('device', 'VARCHAR')], oneDay).breakdown).toBe('device');
});
