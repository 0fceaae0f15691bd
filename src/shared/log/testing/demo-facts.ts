import type { Measured } from '../events/fields.ts';

/** Real figures of the samples: three waves of 12,000 e-mails, one of them in the week the jacket was sold out. */
export const demoIds = {
  workshop: '01890000-0000-7000-8000-000000000001',
  session: 's1',
  metric: 'm1',
  money: 'm2',
  e1: 'e1',
  e2: 'e2',
  e3: 'e3',
  a1: 'a1',
  a2: 'a2',
  c1: 'c1',
  c2: 'c2',
  l1: 'l1',
  l2: 'l2',
  o1: 'o1',
  o2: 'o2',
  q1: 'q1',
  n1: 'n1',
  d1: 'd1',
} as const;

export const all: Measured = { value: 16.6667, low: 15.3933, high: 18.0434, n: 36_000 };
export const inStock: Measured = { value: 20.5, low: 18.7857, high: 22.3672, n: 24_000 };
export const soldOut: Measured = { value: 9, low: 7.4616, high: 10.8521, n: 12_000 };
export const money = (value: number, n: number): Measured => ({ value, low: null, high: null, n });
export const ofWave2 = { all: [{ col: 'wave', op: 'in', value: ['W2'] }] };
export const withoutWave2 = { all: [{ col: 'wave', op: 'not in', value: ['W2'] }] };
export const generation = 'ab'.repeat(32);
export const counted = { dataVersion: 1, metricVersion: 1 } as const;
export const perThousand = 'orders per 1,000 e-mails';

/** A frozen result as the engine writes it. */
export const byWave = (
  rows: readonly (readonly [string, number | string, number | null])[],
  total: readonly [number | string, number | null],
  type = 'BIGINT',
) => ({
  v: 1,
  columns: [
    { name: 'group', type: 'VARCHAR' },
    { name: 'y', type },
    { name: 'd', type: 'BIGINT' },
  ],
  data: [rows.map(([group]) => group), rows.map(([, y]) => y), rows.map(([, , d]) => d)],
  rows: rows.length,
  total,
});

export const orderRate = {
  base: 'email_sends',
  join: {
    table: 'orders',
    on: [
      ['email_hash', 'email_hash'],
      ['wave', 'campaign'],
    ],
  },
  y: { agg: 'matched' },
  d: { agg: 'rows' },
  per: 1000,
  unit: 'orders',
  perUnit: 'e-mails',
};
/** "How we'd know": at least 15 orders per 1,000 e-mails. */
export const atLeast15 = {
  metric: orderRate,
  rowScope: { all: [] },
  claim: { shape: 'at_least', threshold: 15 },
  minN: 30,
  period: 'moves with the data',
};
export const revenue = { base: 'orders', y: { agg: 'sum', column: 'amount_eur' }, per: 1, unit: '€' };
