import { ordersPerThousand as orders, revenueOfOrders as revenue } from './testing/demo-metric.ts';
import { describe, expect, it } from 'vitest';
import type { Metric } from './metric.ts';
import { readCells } from './reading.ts';
import {
  analystTitle,
  chartInWords,
  ghostSentence,
  metricInSentence,
  numberIn,
  rangeIn,
  takeaway,
} from './sentences.ts';

const waves = readCells(orders, [
  { group: 'W1', y: 252, d: 12000 },
  { group: 'W2', y: 108, d: 12000 },
  { group: 'W3', y: 240, d: 12000 },
]);

describe('what a result says', () => {
  it('gives each wave its rate and Wilson range', () => {
    expect(
      waves.map((one) => `${numberIn('analyst', orders, one.measured.value)} ${rangeIn(one.measured)}`),
    ).toEqual(['21.0 18.6–23.7', '9.0 7.5–10.9', '20.0 17.6–22.7']);
    expect(waves.map((one) => numberIn('marketer', orders, one.measured.value))).toEqual(['21', '9', '20']);
  });

  it('offers a ghost about the selected mark, else about the lowest', () => {
    const sentence = 'Wave 2 brings fewer orders per 1,000 e-mails than wave 1 (9.0 against 21.0)';
    expect(ghostSentence(orders, 'wave', waves, 'W2')).toBe(sentence);
    expect(ghostSentence(orders, 'wave', waves, undefined)).toBe(sentence);
    expect(ghostSentence(orders, 'wave', waves, 'W1')).toBe(
      'Wave 1 brings more orders per 1,000 e-mails than wave 2 (21.0 against 9.0)',
    );
    expect(ghostSentence(orders, 'wave', waves.slice(0, 1), 'W1')).toBeNull();
  });

  it('compares with the number that matters', () => {
    expect(takeaway(orders, 'wave', waves, 15)).toBe('Wave 1 and wave 3 reach 15, wave 2 does not');
    expect(takeaway(orders, 'wave', waves, 5)).toBe('All 3 reach 5');
    expect(takeaway(orders, 'wave', waves, 30)).toBe('None of the 3 reaches 30');
    expect(takeaway(orders, 'wave', waves, undefined)).toBe('Wave 1 is highest, wave 2 lowest');
  });

  it('says money with its sign, and less instead of fewer', () => {
    const money = readCells(revenue, [
      { group: 'W1', y: 29328.49, d: null },
      { group: 'W2', y: 6956.26, d: null },
    ]);
    expect(numberIn('analyst', revenue, 29328.49)).toBe('€29,328');
    expect(ghostSentence(revenue, 'campaign', money, 'W2')).toBe(
      'W2 brings less amount eur than W1 (€6,956 against €29,328)',
    );
    expect(metricInSentence(revenue)).toBe('sum of amount eur');
    expect(metricInSentence({ ...revenue, d: { agg: 'rows' }, per: 1000, perUnit: 'e-mails' })).toBe(
      'amount eur per 1,000 e-mails',
    );
    expect(numberIn('marketer', revenue, 27.5)).toBe('€27.50');
    expect([numberIn('analyst', revenue, 28), numberIn('analyst', revenue, 127.5)]).toEqual(['€28', '€128']);
  });

  it('names means, medians and different values by what they are', () => {
    const mean: Metric = { ...revenue, y: { agg: 'mean', column: 'orders.amount_eur' } };
    expect(metricInSentence(mean)).toBe('mean amount eur');
    expect(metricInSentence({ ...mean, y: { agg: 'median', column: 'amount_eur' } })).toBe(
      'median amount eur',
    );
    const people: Metric = {
      ...revenue,
      y: { agg: 'distinct', column: 'customer_id' },
      unit: 'customer id',
    };
    expect(metricInSentence(people)).toBe('different customer id');
    expect(metricInSentence({ ...people, unit: 'customers' })).toBe('different customers');
    const items: Metric = { ...revenue, y: { agg: 'sum', column: 'items' }, unit: 'items' };
    expect(metricInSentence(items)).toBe('sum of items');
    const groups = readCells(mean, [
      { group: 'W1', y: 116.38, d: null, n: 252 },
      { group: 'W2', y: 64.41, d: null, n: 108 },
    ]);
    expect(ghostSentence(mean, 'wave', groups, 'W2')).toBe(
      'Wave 2 has a lower mean amount eur than wave 1 (€64.41 against €116)',
    );
  });

  it('describes the whole chart for those who do not see it', () => {
    expect(analystTitle(orders, 'wave')).toBe('Orders per 1,000 e-mails, by wave');
    expect(chartInWords(orders, 'wave', waves)).toBe(
      'Orders per 1,000 e-mails, by wave: Wave 1 21.0 (18.6–23.7), Wave 2 9.0 (7.5–10.9), Wave 3 20.0 (17.6–22.7).',
    );
  });
});
