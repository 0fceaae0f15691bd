import { describe, expect, it } from 'vitest';
import { type CheckDefinition, type CheckFacts, checkSchema, judge } from './check.ts';
import { differenceOfShares, wilson } from './interval.ts';
import type { Metric } from './metric.ts';
import type { ViewCell } from './view.ts';

const perThousand: Metric = {
  base: 'email_sends',
  join: { table: 'orders', on: [['a', 'a']] },
  y: { agg: 'matched' },
  d: { agg: 'rows' },
  per: 1000,
  unit: 'orders',
  perUnit: 'e-mails',
};
const revenue: Metric = { base: 'orders', y: { agg: 'sum', column: 'amount' }, per: 1, unit: '€' };
const cell = (group: string | null, y: number, d: number | null = 12_000): ViewCell => ({ group, y, d });
const waves: CheckFacts = {
  cells: [cell('W1', 252), cell('W2', 108), cell('W3', 240)],
  total: cell(null, 600, 36_000),
};
const check = (claim: CheckDefinition['claim'], more: Partial<CheckDefinition> = {}): CheckDefinition =>
  checkSchema.parse({ metric: perThousand, rowScope: { all: [] }, claim, ...more });
const outcome = (
  claim: CheckDefinition['claim'],
  facts: CheckFacts = waves,
  more: Partial<CheckDefinition> = {},
): string => judge(check(claim, more), facts).outcome;

describe('intervals', () => {
  it('E37 are Wilson’s for a share and Newcombe’s for a difference', () => {
    const { low, high } = wilson(252, 12_000);
    expect([low * 1000, high * 1000].map((n) => n.toFixed(1))).toEqual(['18.6', '23.7']);
    expect(wilson(0, 10).low).toBe(0);
    expect(wilson(10, 10).high).toBe(1);
    expect(wilson(0, 0)).toEqual({ value: 0, low: 0, high: 1 });
    // Newcombe 1998, example (a): 56/70 − 48/80.
    const difference = differenceOfShares({ k: 56, n: 70 }, { k: 48, n: 80 });
    expect([difference.value, difference.low, difference.high].map((n) => n.toFixed(4))).toEqual([
      '0.2000',
      '0.0524',
      '0.3339',
    ]);
  });
});

describe('check results', () => {
  it('E40 meet a threshold only with the whole range', () => {
    expect(outcome({ shape: 'at_least', threshold: 15 })).toBe('meets');
    expect(outcome({ shape: 'at_least', threshold: 16 })).toBe('too_close');
    expect(outcome({ shape: 'at_least', threshold: 19 })).toBe('does_not_meet');
    expect(outcome({ shape: 'at_most', threshold: 19 })).toBe('meets');
    expect(outcome({ shape: 'at_most', threshold: 15 })).toBe('does_not_meet');
    expect(outcome({ shape: 'between', threshold: 15, upper: 19 })).toBe('meets');
    expect(outcome({ shape: 'between', threshold: 17, upper: 19 })).toBe('too_close');
    expect(outcome({ shape: 'between', threshold: 20, upper: 30 })).toBe('does_not_meet');
    const wave2 = { cells: [], total: cell(null, 108) };
    expect(judge(check({ shape: 'at_least', threshold: 15 }), wave2)).toMatchObject({
      outcome: 'does_not_meet',
      value: 9,
      n: 12_000,
    });
  });

  it('E40 compare two groups by their difference', () => {
    expect(outcome({ shape: 'higher_than_other_group', breakdown: 'wave', a: 'W1', b: 'W2' })).toBe('meets');
    expect(outcome({ shape: 'higher_than_other_group', breakdown: 'wave', a: 'W2', b: 'W1' })).toBe(
      'does_not_meet',
    );
    expect(outcome({ shape: 'higher_than_other_group', breakdown: 'wave', a: 'W1', b: 'W3' })).toBe(
      'too_close',
    );
    expect(
      outcome({ shape: 'higher_than_other_group', breakdown: 'wave', a: 'W1', b: 'W2', ratio: 1.2 }),
    ).toBe('meets');
    expect(outcome({ shape: 'higher_than_other_group', breakdown: 'wave', a: 'W1', b: 'W9' })).toBe('cannot');
    expect(
      outcome({ shape: 'changed_by_at_least', breakdown: 'wave', a: 'W1', b: 'W2', threshold: -5 }),
    ).toBe('meets');
    expect(outcome({ shape: 'changed_by_at_least', breakdown: 'wave', a: 'W2', b: 'W1', threshold: 5 })).toBe(
      'meets',
    );
    expect(outcome({ shape: 'changed_by_at_least', breakdown: 'wave', a: 'W1', b: 'W3', threshold: 5 })).toBe(
      'does_not_meet',
    );
  });

  it('E40 take a complete sum as it is', () => {
    const money: CheckFacts = {
      cells: [cell('W1', 29_328.49, null), cell('W3', 46_045.35, null)],
      total: cell(null, 75_373.84, null),
      rows: new Map([
        ['W1', 252],
        ['W3', 240],
      ]),
    };
    const claim = {
      shape: 'higher_than_other_group',
      breakdown: 'campaign',
      a: 'W3',
      b: 'W1',
      ratio: 1.2,
    } as const;
    expect(outcome(claim, money, { metric: revenue })).toBe('meets');
    expect(outcome({ ...claim, ratio: 1.6 }, money, { metric: revenue })).toBe('does_not_meet');
  });

  it('E41 never meet with few units, unsettled rows, a changed definition or missing data (I16)', () => {
    const claim = { shape: 'at_least', threshold: 0 } as const;
    expect(judge(check(claim), { cells: [], total: cell(null, 20, 29) })).toMatchObject({
      outcome: 'cannot',
      reason: 'too few',
      n: 29,
    });
    expect(outcome(claim, { cells: [], total: cell(null, 20, 30) })).toBe('meets');
    expect(
      outcome(claim, { ...waves, dataTo: '2025-04-06', rowsTo: '2025-04-01' }, { maturityDays: 7 }),
    ).toBe('too_early');
    expect(
      outcome(claim, { ...waves, dataTo: '2025-04-07', rowsTo: '2025-04-01' }, { maturityDays: 7 }),
    ).toBe('meets');
    for (const blocked of ['column missing', 'definition changed', 'data missing'] as const)
      expect(judge(check(claim), { ...waves, blocked })).toMatchObject({
        outcome: 'cannot',
        reason: blocked,
      });
    expect(outcome(claim, { cells: [], total: cell(null, 0, 0) })).toBe('cannot');
  });

  it('E41 never meet on no rows, also for a sum or a mean (I16)', () => {
    const claim = { shape: 'at_most', threshold: 100 } as const;
    const total = (y: number, n?: number): CheckFacts => ({
      cells: [],
      total: { group: null, y, d: null, ...(n === undefined ? {} : { n }) },
    });
    for (const agg of ['sum', 'mean', 'median'] as const) {
      const metric: Metric = { ...revenue, y: { agg, column: 'amount' } };
      expect(judge(check(claim, { metric }), total(0, 0))).toMatchObject({
        outcome: 'cannot',
        reason: 'no rows',
      });
      expect(judge(check(claim, { metric }), total(20))).toMatchObject({
        outcome: 'cannot',
        reason: 'too few',
      });
      expect(judge(check(claim, { metric }), total(20, 29))).toMatchObject({ outcome: 'cannot', n: 29 });
      expect(judge(check(claim, { metric }), total(20, 30))).toMatchObject({ outcome: 'meets', n: 30 });
    }
  });
});
