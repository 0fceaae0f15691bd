import { expect, it } from 'vitest';
import { periodBefore } from './period-before.ts';

it('the period before is as long, and ends where the period begins', () => {
  const shop = { col: 'channel', op: '=' as const, value: 'shop' };
  const stretch = (from: string, to: string, halfOpen?: boolean) => ({
    col: 'on',
    op: 'between' as const,
    value: [from, to] as [string, string],
    ...(halfOpen ? { halfOpen } : {}),
  });
  expect(periodBefore({ all: [shop, stretch('2025-03-01', '2025-03-31')] })).toEqual({
    all: [shop, stretch('2025-01-29', '2025-02-28')],
  });
  expect(periodBefore({ all: [stretch('2025-03-03', '2025-03-10', true)] })).toEqual({
    all: [stretch('2025-02-24', '2025-03-03', true)],
  });
  expect(periodBefore({ all: [shop] })).toBeNull();
  expect(periodBefore({ all: [{ col: 'amount', op: 'between', value: [1, 2] }] })).toBeNull();
});
