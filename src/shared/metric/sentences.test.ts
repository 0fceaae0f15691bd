import { ordersPerThousand as orders, revenueOfOrders as revenue } from './testing/demo-metric.ts';
import { describe, expect, it } from 'vitest';
import { labelled } from './mark-label.ts';
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
import { viewInWords } from './view-in-words.ts';

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

  it('tells no highest and no lowest of groups too small to be told', () => {
    const folded = readCells(orders, [
      { group: 'W1', y: 252, d: 12000 },
      { group: 'W2', y: 108, d: 12000 },
      { group: 'fewer than 10', y: 0, d: 63 },
    ]);
    expect(takeaway(orders, 'wave', folded, undefined)).toBe('Wave 1 is highest, wave 2 lowest');
    expect(ghostSentence(orders, 'wave', folded, undefined)).toContain('Wave 2 brings fewer');
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
    const [first, second, third] = [252, 108, 240].map((y) => ({ y, d: 12_000, n: null }));
    const beside = readCells(orders, [
      { group: 'W1', ...first, against: second },
      { group: 'W3', ...third, against: first },
    ] as never);
    expect(
      viewInWords(
        { metric: orders, breakdown: 'wave', rowScope: { all: [] }, compareTo: { against: 'rest' } },
        beside,
      ),
    ).toBe(
      'Orders per 1,000 e-mails, by wave, compared with the rest: ' +
        'Wave 1 21.0 (18.6–23.7) against 9.0, Wave 3 20.0 (17.6–22.7) against 21.0.',
    );
  });
});

describe('what real files ask of a sentence', () => {
  const clicks: Metric = { base: 'ads', y: { agg: 'sum', column: 'clicks' }, per: 1, unit: 'clicks' };
  const sums = (...cells: readonly (readonly [string | null, number])[]) =>
    readCells(
      clicks,
      cells.map(([group, y]) => ({ group, y, d: null, n: 1 })),
    );

  it('says fewer of what can be counted, and less of an amount', () => {
    expect(ghostSentence(clicks, 'device', sums(['phone', 9], ['tablet', 4]), 'tablet')).toBe(
      'tablet brings fewer clicks than phone (4 against 9)',
    );
    const charges: Metric = { ...clicks, y: { agg: 'sum', column: 'TotalCharges' }, unit: 'Total Charges' };
    const cells = sums(['a', 9], ['b', 4]);
    expect(ghostSentence(charges, 'plan', cells, 'b')).toBe(
      'b brings less Total Charges than a (4 against 9)',
    );
  });

  it('calls a month, a quarter, a year and a week what they are', () => {
    const months = sums(['2018-10-01', 9], ['2019-06-01', 4]);
    const titled = (timeGrain: 'week' | 'month' | 'quarter' | 'year'): string =>
      takeaway(clicks, 'date', labelled({ breakdown: 'date', timeGrain }, months), undefined);
    expect(titled('month')).toBe('October 2018 is highest, June 2019 lowest');
    expect(titled('quarter')).toBe('Q4 2018 is highest, Q2 2019 lowest');
    expect(titled('year')).toBe('2018 is highest, 2019 lowest');
    expect(titled('week')).toBe('Week of 1 October 2018 is highest, week of 1 June 2019 lowest');
    expect(analystTitle(clicks, 'date', undefined, { timeGrain: 'month' })).toBe('Sum of clicks, by month');
    expect(analystTitle(clicks, 'sent_on', undefined, { timeGrain: 'week' })).toBe(
      'Sum of clicks, by week of sent on',
    );
  });

  it('leads with no group of missing values, names a bare yes, and says the one number there is', () => {
    expect(takeaway(clicks, 'device', sums(['phone', 9], ['tablet', 4], [null, 99]), undefined)).toBe(
      'phone is highest, tablet lowest',
    );
    expect(takeaway(clicks, 'weekend', sums(['true', 9], ['false', 4]), undefined)).toBe(
      'Weekend: yes is highest, no lowest',
    );
    expect(takeaway(clicks, 'device', sums(['phone', 9]), undefined)).toBe('phone: sum of clicks 9');
  });

  it('says of a tie that both are, and counts those that are too many to name', () => {
    const told = (...cells: readonly (readonly [string, number])[]) =>
      takeaway(clicks, 'wave', sums(...cells), undefined);
    expect(told(['W1', 9], ['W2', 4], ['W3', 9])).toBe('Wave 1 and wave 3 are highest, wave 2 lowest');
    expect(told(['W1', 9], ['W2', 4], ['W3', 4])).toBe('Wave 1 is highest, wave 2 and wave 3 lowest');
    expect(told(['W1', 9], ['W2', 9])).toBe('Both are the same');
    expect(told(['W1', 9], ['W2', 9], ['W3', 9])).toBe('All 3 are the same');
    const many = Array.from({ length: 5 }, (_, at): [string, number] => [`W${at + 1}`, 9]);
    expect(told(...many, ['W6', 4])).toBe('5 of 6 are highest, wave 6 lowest');
  });

  it('reads a rate out of one as people say it, and of one thing as a rate', () => {
    const rate: Metric = { ...clicks, d: { agg: 'sum', column: 'visits' }, perUnit: 'visits' };
    expect(metricInSentence(rate)).toBe('clicks per visit');
    const churn: Metric = {
      base: 't',
      y: { agg: 'rows' },
      d: { agg: 'rows' },
      per: 100,
      unit: 'Churn',
      perUnit: 'rows',
    };
    const plans = readCells(churn, [
      { group: 'A', y: 10, d: 100 },
      { group: 'B', y: 5, d: 100 },
    ]);
    expect(ghostSentence(churn, 'plan', plans, 'B')).toBe(
      'B has a lower Churn per 100 rows than A (5.0 against 10.0)',
    );
  });

  it('gives the marketer three digits of millions, the analyst all of them', () => {
    expect(numberIn('marketer', revenue, 486_006_516)).toBe('€486m');
    expect(numberIn('marketer', clicks, 4_549_587)).toBe('4.55m');
    expect(numberIn('analyst', revenue, 486_006_516)).toBe('€486,006,516');
    expect(numberIn('marketer', clicks, 649_467)).toBe('649,467');
  });

  it('knows no number out of nothing', () => {
    const rate: Metric = { ...clicks, d: { agg: 'sum', column: 'cost' }, perUnit: 'cost' };
    const groups = readCells(rate, [
      { group: 'a', y: 9, d: 0, n: 3 },
      { group: 'b', y: 9, d: 3, n: 3 },
    ]);
    expect(groups.map(({ group, measured }) => [group, measured.value])).toEqual([['b', 3]]);
  });
});
