import { describe, expect, it } from 'vitest';
import { marksScope } from './group-scope.ts';
import type { Metric } from './metric.ts';
import { everyRow } from './row-scope.ts';
import { scopeInWords } from './scope-words.ts';

const metric: Metric = { base: 'orders', y: { agg: 'rows' }, per: 1, unit: 'orders' };
const view = { metric, rowScope: everyRow };

describe('the rows behind marks', () => {
  it('are a stretch of time for a chart by weeks or months, not its first day', () => {
    expect(
      marksScope({ ...view, breakdown: 'on', timeGrain: 'week' }, [
        { group: '2025-03-03' },
        { group: '2025-03-10' },
      ]),
    ).toEqual({ all: [{ col: 'on', op: 'between', value: ['2025-03-03', '2025-03-17'], halfOpen: true }] });
    expect(
      marksScope({ ...view, breakdown: 'on', timeGrain: 'month' }, [{ group: '2024-12-01' }])?.all[0],
    ).toMatchObject({ value: ['2024-12-01', '2025-01-01'] });
  });

  it('leave out what lies between stretches of time or amounts', () => {
    const weeks = marksScope({ ...view, breakdown: 'on', timeGrain: 'week' }, [
      { group: '2025-03-03' },
      { group: '2025-03-17' },
    ]);
    expect(weeks?.all[0]).toMatchObject({ op: 'in' });
    expect(weeks?.all.flatMap((one) => ('value' in one ? one.value : []))).toHaveLength(14);
    expect(scopeInWords(weeks ?? everyRow)).toBe('3–9 March, 17–23 March');
    const cut = { low: 0, width: 20, steps: 5, openLow: false, openHigh: true };
    expect(
      marksScope({ ...view, breakdown: 'amount', cut }, [{ group: '0.0' }, { group: '40.0' }]),
    ).toBeNull();
  });

  it('are a range of amounts, with all beyond at an open end', () => {
    const cut = { low: 0, width: 20, steps: 5, openLow: false, openHigh: true };
    const of = (...groups: string[]) =>
      marksScope(
        { ...view, breakdown: 'amount', cut },
        groups.map((group) => ({ group })),
      )?.all;
    expect(of('20.0')).toEqual([{ col: 'amount', op: 'between', value: [20, 40], halfOpen: true }]);
    expect(of('60.0', '80.0')).toEqual([{ col: 'amount', op: '≥', value: 60 }]);
  });

  it('are both sides of a pair, and none where an empty value is one of several', () => {
    const two = { ...view, breakdown: 'channel', split: 'wave' };
    expect(marksScope(two, [{ group: 'shop', split: 'W1' }])?.all).toEqual([
      { col: 'channel', op: 'in', value: ['shop'] },
      { col: 'wave', op: 'in', value: ['W1'] },
    ]);
    expect(marksScope(two, [{ group: 'shop' }])?.all).toHaveLength(1);
    expect(marksScope(two, [{ group: 'shop' }, { group: null }])).toBeNull();
    expect(marksScope(two, [{ group: null }])?.all).toEqual([{ col: 'channel', op: 'is empty' }]);
  });

  it('are those who reached a step', () => {
    const won = { col: 'won_on', op: 'is not empty' as const };
    const steps = [
      { name: 'all', where: everyRow },
      { name: 'won', where: { all: [won] } },
    ];
    expect(marksScope({ ...view, metric: { ...metric, steps } }, [{ group: 'won' }])).toEqual({ all: [won] });
  });
});
