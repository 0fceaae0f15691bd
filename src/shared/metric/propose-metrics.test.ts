import { describe, expect, it } from 'vitest';
import { groupInSentence, groupLabel, nameInWords } from './group-label.ts';
import { proposeMetrics, rowUnit } from './propose-metrics.ts';

const tables = [
  {
    name: 'orders',
    columns: [
      { name: 'order_id', type: 'VARCHAR' },
      { name: 'amount_eur', type: 'DECIMAL(18,2)' },
    ],
  },
  { name: 'email_sends', columns: [{ name: 'email_hash', type: 'VARCHAR' }] },
];

describe('what could be counted', () => {
  it('proposes the rate over a join first, then sums of money, then counts', () => {
    const joins = [
      {
        left: 'email_sends',
        right: 'orders',
        on: [
          ['email_hash', 'email_hash'],
          ['wave', 'campaign'],
        ] as const,
      },
    ];
    const proposed = proposeMetrics(tables, joins);
    expect(proposed.map((one) => one.name)).toEqual([
      'Orders per 1,000 e-mails',
      'Sum of amount eur',
      'Number of orders',
      'Number of e-mails',
    ]);
    expect(proposed[0]?.definition).toMatchObject({
      base: 'email_sends',
      y: { agg: 'matched' },
      d: { agg: 'rows' },
      per: 1000,
      unit: 'orders',
      perUnit: 'e-mails',
    });
  });

  it('names things as people do', () => {
    expect(rowUnit('email_sends')).toBe('e-mails');
    expect(rowUnit('orders')).toBe('orders');
    expect(nameInWords('viewed_jacket_30d')).toBe('viewed jacket 30d');
    expect(groupLabel('wave', 'W2')).toBe('Wave 2');
    expect(groupInSentence('orders.campaign', 'W2')).toBe('W2');
    expect(groupLabel('wave', null)).toBe('no value');
    expect(groupLabel(undefined, null)).toBe('All');
  });
});
