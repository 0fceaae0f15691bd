import { expect, it } from 'vitest';
import { concludeFrom } from './conclusion.ts';
import type { Groups } from './reading.ts';

const groups = (values: Readonly<Record<string, number>>): Groups =>
  Object.entries(values).map(([group, value]) => ({
    group: group === '' ? null : group,
    cell: { group, y: value, d: null },
    measured: { value, low: null, high: null, n: 1 },
  }));
const revenue = [
  groups({ W1: 29_328, W2: 12_382, W3: 46_045, '': 2_000_000 }),
  groups({ W1: 29_328, W2: 12_382, W3: 27_445, '': 2_000_000 }),
] as const;
const held = { check: null, threshold: null, values: [46_045, 27_445], groups: revenue } as const;

it('the assumption’s own check decides first', () => {
  const check = { label: 'A2', before: 'meets', after: 'does_not_meet' } as const;
  expect(concludeFrom({ ...held, check })).toEqual({ by: 'check', ...check, changes: true });
});

it('then the number that matters', () => {
  expect(concludeFrom({ ...held, threshold: 15, values: [16.7, 20.5] })).toEqual({
    by: 'threshold',
    threshold: 15,
    changes: false,
  });
});

it('then which group leads; rows without a group never do', () => {
  expect(concludeFrom(held)).toEqual({
    by: 'order',
    before: 'W3',
    after: 'W1',
    value: 29_328,
    changes: true,
  });
});

it('with none of them it says nothing', () => {
  expect(concludeFrom({ ...held, groups: null })).toEqual({ by: 'nothing', changes: null });
});
