import { ordersPerThousand as rate } from './testing/demo-metric.ts';
import { describe, expect, it } from 'vitest';
import { compileView } from './compile.ts';
import { queryInSteps } from './query-steps.ts';
import type { View } from './view.ts';

const catalog = new Map([
  [
    'email_sends',
    [
      { name: 'email_hash', type: 'VARCHAR' },
      { name: 'wave', type: 'VARCHAR' },
      { name: 'sent_on', type: 'DATE' },
    ],
  ],
  [
    'orders',
    [
      { name: 'email_hash', type: 'VARCHAR' },
      { name: 'campaign', type: 'VARCHAR' },
      { name: 'amount_eur', type: 'DECIMAL(18,2)' },
      { name: 'product', type: 'VARCHAR' },
    ],
  ],
]);
const everyRow = { all: [] };
const views: Readonly<Record<string, View>> = {
  'a rate over a join': { metric: rate, breakdown: 'wave', rowScope: everyRow },
  'a rate among some rows, some left out': {
    metric: rate,
    breakdown: 'sent_on',
    timeGrain: 'week',
    rowScope: {
      all: [
        { col: 'wave', op: 'in', value: ['W1', 'W2'] },
        { col: 'orders.product', op: 'contains', value: "it's FROM (here), r AS (SELECT" },
      ],
    },
    without: [{ all: [{ col: 'wave', op: 'in', value: ['W2'] }] }],
  },
  'money by a column of the joined table': {
    metric: { ...rate, y: { agg: 'sum', column: 'orders.amount_eur' }, unit: '€' },
    breakdown: 'orders.product',
    rowScope: everyRow,
  },
  'by two columns': {
    metric: rate,
    breakdown: 'wave',
    split: 'sent_on',
    splitGrain: 'month',
    rowScope: everyRow,
  },
  'compared with the rest': {
    metric: rate,
    breakdown: 'wave',
    compareTo: { against: 'rest' },
    rowScope: { all: [{ col: 'orders.product', op: 'contains', value: "it's (FROM" }] },
  },
  'compared with the period before': {
    metric: rate,
    breakdown: 'wave',
    compareTo: {
      against: 'before',
      rows: { all: [{ col: 'sent_on', op: 'between', value: ['2025-01-01', '2025-01-31'] }] },
    },
    rowScope: { all: [{ col: 'sent_on', op: 'between', value: ['2025-02-01', '2025-02-28'] }] },
  },
  steps: {
    metric: {
      ...rate,
      steps: [
        { name: "all (it's SELECT)", where: everyRow },
        { name: 'sent', where: { all: [{ col: 'sent_on', op: 'is not empty' }] } },
      ],
    },
    rowScope: everyRow,
  },
  'a median of everything': {
    metric: { base: 'orders', y: { agg: 'median', column: 'amount_eur' }, per: 1, unit: '€' },
    rowScope: everyRow,
  },
};
const stepsOf = (view: View) => {
  const compiled = compileView(view, catalog);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return { sql: compiled.value, steps: queryInSteps(view, compiled.value) };
};

describe('a query clause by clause', () => {
  it.each(Object.entries(views))('hides nothing of %s', (_, view) => {
    const { sql, steps } = stepsOf(view);
    const rest = steps.reduce((left, step) => left.replace(step.sql, ''), sql);
    expect(rest.replace(/WITH|\w AS \(|FROM \(|[),\s]/g, '')).toBe('');
    for (const step of steps) expect(step.words).toMatch(/^[A-Zy].*\.$/);
  });

  it('reads as one could explain it', () => {
    expect(stepsOf(views['a rate over a join'] as View).steps.map((step) => step.words)).toEqual([
      'First the orders are brought to one line for each e-mail hash and campaign, so that no row can count twice.',
      'They come from the table of orders.',
      'A line without its key is left out: it can’t be matched with anything.',
      'One line for each e-mail hash and campaign.',
      'Then of each row only what is needed is kept: its wave, its day, and what is counted.',
      'One row of e-mail sends is one of the e-mails.',
      'Each row finds its line of orders by e-mail hash and wave. Rows that find none stay, and count as none.',
      'No row is left out.',
      'y is the number of rows with at least one of the orders; d is the number of e-mails, the number they are out of.',
      'They are taken from the rows above.',
      'Once for each wave.',
      'These columns make the chart: group, y, d, first and last day, missing, number of rows.',
      'Each group is one line.',
      'They are taken from the groups above.',
      'And the same for all together.',
      'They are taken from the groups above.',
      'Groups stand in their own order, those without a value after the others, the total last.',
      'The chart shows y ÷ d × 1,000: orders per 1,000 e-mails.',
    ]);
  });

  it('says which rows, and which were left out', () => {
    const { steps } = stepsOf(views['a rate among some rows, some left out'] as View);
    expect(steps.map((step) => step.words)).toContain(
      "Only these rows: wave 1 or wave 2, product with “it's FROM (here), r AS (SELECT”. Left out as agreed: wave 2.",
    );
    expect(steps.map((step) => step.words)).toContain('Once for each week of sent on.');
  });
});
