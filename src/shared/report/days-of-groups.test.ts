import { expect, it } from 'vitest';
import type { View } from '../metric/view.ts';
import { daysOfGroups } from './days-of-groups.ts';

const metric: View['metric'] = { base: 't', y: { agg: 'rows' }, per: 1, unit: 'rows' };
const spans = (timeGrain: View['timeGrain'], ...names: (string | null)[]) =>
  daysOfGroups(
    { metric, breakdown: 'day', ...(timeGrain ? { timeGrain } : {}), rowScope: { all: [] } },
    names.map((group) => ({
      group,
      cell: { group, y: 1, d: null },
      measured: { value: 1, low: null, high: null, n: 1 },
    })),
  );

it('a stretch of time ends on its last day; names are no stretches', () => {
  expect(spans('month', '2024-02-01', '2025-02-01', null)).toEqual({
    '2024-02-01': ['2024-02-01', '2024-02-29'],
    '2025-02-01': ['2025-02-01', '2025-02-28'],
  });
  expect(spans('week', '2025-12-29')).toEqual({ '2025-12-29': ['2025-12-29', '2026-01-04'] });
  expect(spans('quarter', '2025-10-01')).toEqual({ '2025-10-01': ['2025-10-01', '2025-12-31'] });
  expect(spans('year', '2025-01-01')).toEqual({ '2025-01-01': ['2025-01-01', '2025-12-31'] });
  expect(spans(undefined, '2025-03-04', 'Wave 1')).toEqual({ '2025-03-04': ['2025-03-04', '2025-03-04'] });
});
