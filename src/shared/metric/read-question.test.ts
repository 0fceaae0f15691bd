import { describe, expect, it } from 'vitest';
import type { Metric } from './metric.ts';
import { type Askable, columnsOfWords } from './ask-names.ts';
import { readQuestion } from './read-question.ts';

const known: Askable = {
  tables: [
    {
      name: 'email_sends',
      columns: [
        { name: 'email_hash', type: 'VARCHAR', tag: 'person_key' },
        { name: 'wave', type: 'VARCHAR' },
        { name: 'sent_on', type: 'DATE' },
      ],
    },
    {
      name: 'orders',
      columns: [
        { name: 'order_id', type: 'VARCHAR' },
        { name: 'email_hash', type: 'VARCHAR', tag: 'person_key' },
        { name: 'ordered_at', type: 'TIMESTAMP' },
        { name: 'channel', type: 'VARCHAR' },
        { name: 'amount_eur', type: 'DECIMAL(18,2)' },
        { name: 'monthly_budget', type: 'INTEGER' },
      ],
    },
    { name: 'staff', columns: [{ name: 'hired_on', type: 'DATE' }] },
  ],
  joins: [
    {
      left: 'email_sends',
      right: 'orders',
      on: [
        ['email_hash', 'email_hash'],
        ['wave', 'campaign'],
      ],
    },
  ],
  metrics: [],
  year: 2025,
};

const read = (text: string) => {
  const result = readQuestion(text, known);
  if (!result.ok) throw new Error(`${text}: ${JSON.stringify(result.error)}`);
  return result.value;
};
const refused = (text: string) => {
  const result = readQuestion(text, known);
  return result.ok ? null : result.error;
};

describe('a question in one sentence', () => {
  it('reads a rate over a join, with its breakdown', () => {
    expect(read('orders per 1,000 e-mails by wave')).toEqual({
      metric: {
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
      },
      breakdown: 'wave',
      timeGrain: undefined,
      rowScope: { all: [] },
    });
  });

  it('takes the join from either side', () => {
    expect(read('emails per order').metric).toMatchObject({
      base: 'orders',
      join: {
        table: 'email_sends',
        on: [
          ['email_hash', 'email_hash'],
          ['campaign', 'wave'],
        ],
      },
      per: 1,
    });
  });

  it.each([
    ['sum of amount by month', 'orders', { agg: 'sum', column: 'amount_eur' }, 'ordered_at', 'month'],
    ['Total amount per week', 'orders', { agg: 'sum', column: 'amount_eur' }, 'ordered_at', 'week'],
    ['median amount eur by channel', 'orders', { agg: 'median', column: 'amount_eur' }, 'channel', undefined],
    [
      'average amount by day of ordered at',
      'orders',
      { agg: 'mean', column: 'amount_eur' },
      'ordered_at',
      'day',
    ],
    ['number of orders by channels', 'orders', { agg: 'rows' }, 'channel', undefined],
    ['different channels', 'orders', { agg: 'distinct', column: 'channel' }, null, undefined],
    ['how many emails by wave', 'email_sends', { agg: 'rows' }, 'wave', undefined],
    ['show orders', 'orders', { agg: 'rows' }, null, undefined],
  ])('reads “%s”', (text, base, y, breakdown, timeGrain) => {
    const question = read(text);
    expect(question.metric).toMatchObject({ base, y });
    expect(question.breakdown).toBe(breakdown);
    expect(question.timeGrain).toBe(timeGrain);
  });

  it('reads money over a join, and the rows among which', () => {
    expect(read('sum of amount per 1.000 e-mails by wave among wave is W1, W3')).toMatchObject({
      metric: { base: 'email_sends', y: { agg: 'sum', column: 'orders.amount_eur' }, per: 1000, unit: '€' },
      rowScope: { all: [{ col: 'wave', op: 'in', value: ['W1', 'W3'] }] },
    });
  });

  it('knows what the pair already counts by its name', () => {
    const mine: Metric = { base: 'orders', y: { agg: 'rows' }, per: 1, unit: 'sales' };
    const question = readQuestion('Our Sales by channel', {
      ...known,
      metrics: [{ name: 'Our sales', definition: mine }],
    });
    expect(question.ok && question.value.metric).toBe(mine);
  });

  const ads: Askable = {
    ...known,
    tables: [
      {
        name: 'visits',
        columns: [
          { name: 'Weekend', type: 'BOOLEAN' },
          { name: 'Subscribed', type: 'BOOLEAN' },
          { name: 'Month', type: 'VARCHAR' },
        ],
      },
      {
        name: 'ad_stats',
        columns: [
          { name: 'device', type: 'VARCHAR' },
          { name: 'clicks', type: 'BIGINT' },
          { name: 'impressions', type: 'BIGINT' },
          { name: 'cost_micros', type: 'BIGINT' },
        ],
      },
    ],
    joins: [],
  };

  it.each([
    [
      'clicks per 1,000 impressions by device',
      {
        base: 'ad_stats',
        y: { agg: 'sum', column: 'clicks' },
        d: { agg: 'sum', column: 'impressions' },
        per: 1000,
        unit: 'clicks',
        perUnit: 'impressions',
      },
      'device',
    ],
    [
      'cost micros per click',
      { y: { agg: 'sum', column: 'cost_micros' }, d: { agg: 'sum', column: 'clicks' }, per: 1 },
      null,
    ],
    [
      'cost micros divided by clicks',
      { y: { agg: 'sum', column: 'cost_micros' }, d: { agg: 'sum', column: 'clicks' } },
      null,
    ],
    ['rows by device', { base: 'ad_stats', y: { agg: 'rows' }, per: 1 }, 'device'],
    ['count by Month', { base: 'visits', y: { agg: 'rows' } }, 'Month'],
    [
      'share of Subscribed by Month',
      {
        base: 'visits',
        y: { agg: 'rows', where: { all: [{ col: 'Subscribed', op: '=', value: true }] } },
        d: { agg: 'rows' },
        per: 100,
      },
      'Month',
    ],
    ['subscribed rate by weekend', { base: 'visits', d: { agg: 'rows' }, unit: 'Subscribed' }, 'Weekend'],
    [
      'share of visits where Month is May by Weekend',
      { base: 'visits', y: { agg: 'rows', where: { all: [{ col: 'Month', op: 'in', value: ['May'] }] } } },
      'Weekend',
    ],
  ])('reads what a table of an advertising account is asked: “%s”', (text, metric, breakdown) => {
    const question = readQuestion(text, ads);
    expect(question.ok && question.value).toMatchObject({ metric, breakdown });
    expect(question.ok && question.value.rowScope).toEqual({ all: [] });
  });

  it.each([
    ['Klicks pro 1.000 Impressions nach device', 'clicks per 1,000 impressions by device'],
    ['Anteil Subscribed nach Month', 'share of subscribed by month'],
    ['Anzahl Zeilen nach device', 'rows by device'],
  ])('reads “%s” as well', (german, english) => {
    expect(readQuestion(german, { ...ads, language: 'de' })).toEqual(readQuestion(english, ads));
  });

  const telco: Askable = {
    tables: [
      {
        name: 'Telco-Customer-Churn',
        columns: [
          { name: 'Churn', type: 'VARCHAR' },
          { name: 'PaymentMethod', type: 'VARCHAR' },
          { name: 'MonthlyCharges', type: 'DOUBLE' },
          { name: 'TotalCharges', type: 'DOUBLE' },
          { name: 'RatingScore', type: 'DOUBLE' },
          { name: 'Contract', type: 'VARCHAR' },
        ],
      },
      {
        name: 'sales_and_cost',
        columns: [
          { name: 'sales', type: 'DOUBLE' },
          { name: 'cost', type: 'DOUBLE' },
          { name: '_tool_synced', type: 'TIMESTAMP' },
          { name: 'sold on', type: 'DATE' },
        ],
      },
    ],
    joins: [],
    metrics: [],
    year: 2025,
    values: new Map([
      ['Telco-Customer-Churn Churn', ['No', 'Yes']],
      ['Telco-Customer-Churn PaymentMethod', ['Mailed check', 'Electronic check']],
    ]),
  };
  const churned = {
    base: 'Telco-Customer-Churn',
    y: { agg: 'rows', where: { all: [{ col: 'Churn', op: '=', value: 'Yes' }] } },
  };

  it.each([
    ['share of churn by payment method', { ...churned, per: 100 }, 'PaymentMethod', []],
    ['churn per 100 customers by PaymentMethod', { ...churned, per: 100 }, 'PaymentMethod', []],
    ['churn rate', { ...churned, per: 100 }, null, []],
    [
      'share of churn where payment method is mailed check',
      { ...churned, per: 100 },
      null,
      [{ col: 'PaymentMethod', op: 'in', value: ['Mailed check'] }],
    ],
    [
      'median of total charges',
      { y: { agg: 'median', column: 'TotalCharges' }, unit: 'Total Charges' },
      null,
      [],
    ],
    ['total charges by contract', { y: { agg: 'sum', column: 'TotalCharges' } }, 'Contract', []],
    ['churn by contract', churned, 'Contract', []],
    ['rating score by contract', { y: { agg: 'mean', column: 'RatingScore' } }, 'Contract', []],
    [
      'sales per cost by month',
      { y: { agg: 'sum', column: 'sales' }, d: { agg: 'sum', column: 'cost' } },
      'sold on',
      [],
    ],
  ])(
    'knows yes and no in words, run-together names and whole names first: “%s”',
    (text, metric, breakdown, all) => {
      const question = readQuestion(text, telco);
      expect(question.ok && question.value).toMatchObject({ metric, breakdown, rowScope: { all } });
    },
  );

  it('says what it could not read, and what is closest', () => {
    expect(refused('orders by chanel')).toEqual({ code: 'by', text: 'chanel', closest: 'channel' });
    expect(refused('sum of amuont eur')).toMatchObject({ code: 'what', closest: 'amount eur' });
    expect(refused('orders per 100 staff')).toEqual({ code: 'no-join', counted: 'orders', over: 'staff' });
    expect(refused('orders by channel where channel')).toMatchObject({ code: 'rows' });
    expect(refused('staff by month of channel')).toMatchObject({ code: 'by' });
    expect(refused('')).toMatchObject({ code: 'what' });
  });

  it('leaves out nothing that was said: what is not clear is named', () => {
    expect(refused('orders last month')).toEqual({ code: 'left', understood: 'orders', text: 'last month' });
    expect(refused('orders by channel without shop')).toEqual({
      code: 'left',
      understood: 'channel',
      text: 'without shop',
    });
    expect(refused('orders compared with before')).toMatchObject({ code: 'against', why: 'alone' });
    expect(refused('orders by channel and month against shop')).toMatchObject({
      code: 'against',
      why: 'two',
    });
    expect(refused('orders by channel compared to last year')).toMatchObject({
      code: 'against',
      why: 'period',
    });
    expect(refused('orders by week compared to the month before')).toMatchObject({ why: 'period' });
    const values = new Map([['orders channel', ['shop', 'store']]]);
    const shop = readQuestion('orders by channel against shops', { ...known, values });
    expect(shop.ok ? null : shop.error).toEqual({
      code: 'against',
      text: 'shops',
      why: 'group',
      closest: 'shop',
    });
  });

  it.each([
    [
      'amount by month compared to the month before',
      { breakdown: 'ordered_at', compareTo: { against: 'previous' } },
    ],
    ['amount by week vs last week', { timeGrain: 'week', compareTo: { against: 'previous' } }],
    [
      'orders by channel compared with before where ordered at in March',
      { compareTo: { against: 'before' }, rowScope: { all: [{ op: 'between' }] } },
    ],
    [
      'steps of orders: channel, campaign where channel is shop',
      { rowScope: { all: [{ col: 'channel', op: 'in', value: ['shop'] }] } },
    ],
    [
      'please show me orders in March by channel',
      { breakdown: 'channel', rowScope: { all: [{ op: 'between' }] } },
    ],
    [
      'orders since March by week',
      { rowScope: { all: [{ col: 'ordered_at', op: '≥', value: '2025-03-01' }] } },
    ],
    ['orders by channel by month', { breakdown: 'channel', split: 'ordered_at', splitGrain: 'month' }],
    ['what is the median amount by channel?', { metric: { y: { agg: 'median' } } }],
    ['How many orders were there per week?', { metric: { y: { agg: 'rows' } }, timeGrain: 'week' }],
    [
      'revenue for each channel',
      { metric: { y: { agg: 'sum', column: 'amount_eur' } }, breakdown: 'channel' },
    ],
    ['average order value', { metric: { y: { agg: 'mean', column: 'amount_eur' } } }],
  ])('keeps every part, wherever it stands: “%s”', (text, expected) => {
    const steps = [
      { name: 'channel', type: 'VARCHAR' },
      { name: 'campaign', type: 'VARCHAR' },
    ];
    const withCampaign = {
      ...known,
      tables: known.tables.map((one) =>
        one.name === 'orders' ? { ...one, columns: [...one.columns, ...steps.slice(1)] } : one,
      ),
    };
    const result = readQuestion(text, withCampaign);
    expect(result.ok ? result.value : result.error).toMatchObject(expected);
  });

  it('counts people, and never names them', () => {
    const shop: Askable = {
      ...known,
      tables: [
        {
          name: 'orders',
          columns: [
            { name: 'customer_id', type: 'VARCHAR', tag: 'person_key' },
            { name: 'customer_type', type: 'VARCHAR' },
            { name: 'amount_eur', type: 'DECIMAL(18,2)' },
            { name: 'ordered_on', type: 'DATE' },
          ],
        },
      ],
    };
    const people = { agg: 'distinct', column: 'customer_id' };
    for (const text of ['distinct customers by month', 'number of customers', 'how many customers'])
      expect(readQuestion(text, shop)).toMatchObject({ ok: true, value: { metric: { y: people } } });
    for (const [text, language] of [
      ['amount per customer', 'en'],
      ['Umsatz pro Kunde', 'de'],
    ] as const)
      expect(readQuestion(text, { ...shop, language })).toMatchObject({
        ok: true,
        value: { metric: { y: { agg: 'sum', column: 'amount_eur' }, d: people }, breakdown: null },
      });
  });

  it('never names a person', () => {
    expect(refused('different email hash')).toMatchObject({ code: 'what' });
    expect(refused('orders by email hash')).toMatchObject({ code: 'by' });
  });
});

describe('what is often asked besides', () => {
  const shop: Askable = {
    tables: [
      {
        name: 'orders',
        columns: [
          { name: 'ordered_at', type: 'TIMESTAMP' },
          { name: 'region', type: 'VARCHAR' },
          { name: 'product', type: 'VARCHAR' },
          { name: 'amount_eur', type: 'DECIMAL(18,2)' },
          { name: 'returned_eur', type: 'DECIMAL(18,2)' },
        ],
      },
      {
        name: 'leads',
        columns: [
          { name: 'status', type: 'VARCHAR' },
          { name: 'came_on', type: 'DATE' },
        ],
      },
      { name: 'customers', columns: [{ name: 'Churn', type: 'VARCHAR' }] },
    ],
    joins: [],
    metrics: [],
    year: 2025,
    values: new Map([
      ['leads status', ['Won', 'Lost', 'Open']],
      ['customers Churn', ['No', 'Yes']],
    ]),
  };
  const asked = (text: string, language: 'en' | 'de' = 'en') => {
    const result = readQuestion(text, { ...shop, language });
    return result.ok ? result.value : result.error;
  };
  const weekday = { is: 'weekday', name: 'weekday_of_ordered_at', time: 'ordered_at' };

  it.each([
    [
      'orders by weekday',
      'Bestellungen nach Wochentag',
      { breakdown: 'weekday_of_ordered_at', metric: { derived: [weekday] } },
    ],
    ['orders by day of the week', 'Bestellungen pro Wochentag', { breakdown: 'weekday_of_ordered_at' }],
    [
      'orders by hour',
      'Bestellungen nach Uhrzeit',
      { breakdown: 'hour_of_ordered_at', metric: { derived: [{ is: 'hour' }] } },
    ],
    [
      'sum of amount eur by hour of ordered at',
      'Summe amount eur nach Stunde von ordered at',
      { breakdown: 'hour_of_ordered_at' },
    ],
    [
      'orders by region and weekday',
      'Bestellungen nach Region und Wochentag',
      { breakdown: 'region', split: 'weekday_of_ordered_at', metric: { derived: [weekday] } },
    ],
    ['leads by weekday', 'Leads nach Wochentag', { breakdown: 'weekday_of_came_on' }],
    ['leads by hour', 'Leads nach Stunde', { code: 'no-time', is: 'hour' }],
    ['customers by weekday', 'Kunden nach Wochentag', { code: 'no-time', is: 'weekday' }],
    [
      'won leads by weekday',
      'Won Leads nach Wochentag',
      {
        metric: {
          base: 'leads',
          y: { agg: 'rows', where: { all: [{ col: 'status', op: 'in', value: ['Won'] }] } },
        },
      },
    ],
    [
      'churned customers',
      'Churned Kunden',
      { metric: { base: 'customers', y: { where: { all: [{ col: 'Churn', op: '=', value: 'Yes' }] } } } },
    ],
    [
      'returns per 1,000 orders by region',
      'Returns pro 1.000 Bestellungen nach Region',
      {
        metric: {
          base: 'orders',
          y: { agg: 'rows', where: { all: [{ col: 'returned_eur', op: '>', value: 0 }] } },
          d: { agg: 'rows' },
          per: 1000,
          unit: 'returns',
        },
        breakdown: 'region',
      },
    ],
    [
      'top 5 products by revenue',
      'Top 5 Produkte nach Umsatz',
      { code: 'instead', why: 'top', text: expect.stringMatching(/^top 5$/i) },
    ],
    [
      'highest order value by region',
      'höchster Bestellwert nach Region',
      { code: 'instead', why: 'extreme', text: 'highest', by: expect.stringMatching(/^region$/i) },
    ],
    ['minimum amount eur', 'kleinster Betrag', { code: 'instead', why: 'extreme' }],
  ])('is read, or refused with what to ask instead: “%s”, “%s”', (english, german, expected) => {
    expect(asked(english)).toMatchObject(expected);
    expect(asked(german, 'de')).toMatchObject(expected);
  });

  it('looks up what a word before a table may mean, and not where a column is named', () => {
    expect(columnsOfWords('won leads by week', shop)).toEqual([{ table: 'leads', column: 'status' }]);
    expect(columnsOfWords('orders by region', shop)).toEqual([{ table: 'orders', column: 'region' }]);
  });

  it('keeps a column that is called so', () => {
    const weather: Askable = {
      ...shop,
      tables: [
        {
          name: 'days',
          columns: [
            { name: 'max_temp', type: 'DOUBLE' },
            { name: 'city', type: 'VARCHAR' },
          ],
        },
      ],
    };
    expect(readQuestion('max temp by city', weather)).toMatchObject({
      ok: true,
      value: { metric: { y: { column: 'max_temp' } } },
    });
  });
});

describe('a question in German', () => {
  const german: Askable = { ...known, language: 'de' };

  it.each([
    ['Bestellungen je 1.000 E-Mails nach Welle', 'orders per 1,000 e-mails by wave'],
    ['Zeige Bestellungen pro 1.000 E-Mails nach Welle', 'orders per 1,000 e-mails by wave'],
    ['Wie viele Bestellungen nach Kanal?', 'how many orders by channel'],
    ['Anzahl der Bestellungen pro Kanal', 'number of orders by channel'],
    ['Summe des Betrags nach Monat', 'sum of amount by month'],
    ['Umsatz pro Woche', 'amount per week'],
    ['durchschnittlicher Betrag nach Tag von ordered at', 'average amount by day of ordered at'],
    ['Median des Betrags nach Kanal', 'median amount by channel'],
    ['verschiedene Kanäle', 'different channels'],
    ['Bestellungen nach Kanal und Monat', 'orders by channel and month'],
    ['Bestellungen nach Kanal gegenüber dem Rest', 'orders by channel compared with the rest'],
    [
      'Bestellungen im März nach Kanal verglichen mit dem Zeitraum davor',
      'orders by channel where ordered at in March compared with before',
    ],
    ['E-Mails nach Welle wo Welle ist W1, W3', 'e-mails by wave where wave is W1, W3'],
    ['orders by channel', 'orders by channel'],
  ])('reads “%s” as “%s”', (asked, english) => {
    const result = readQuestion(asked, german);
    expect(result.ok ? result.value : result.error).toEqual(read(english));
  });

  it.each([
    ['Bestellungen wo Kanal ist shop nach Woche', 'orders by week where channel is shop'],
    ['Umsatz nach Monat verglichen mit dem Vormonat', 'amount by month compared with the month before'],
    ['Umsatz nach Woche im Vergleich zur Woche davor', 'amount by week compared with the week before'],
    ['Zeig mir den Gesamtumsatz nach Kanal', 'amount by channel'],
    ['Wie viele Bestellungen gab es pro Woche?', 'how many orders by week'],
    ['Bestellungen im März nach Kanal', 'orders by channel where ordered at in March'],
    ['Umsatz seit März nach Woche', 'amount by week since March'],
  ])('keeps every part of “%s” (as “%s”)', (asked, english) => {
    const result = readQuestion(asked, german);
    expect(result.ok ? result.value : result.error).toEqual(read(english));
  });

  it('reads German names of tables and columns as they are', () => {
    const shop: Askable = {
      tables: [
        {
          name: 'bestellungen',
          columns: [
            { name: 'kanal', type: 'VARCHAR' },
            { name: 'betrag_eur', type: 'DECIMAL(18,2)' },
            { name: 'bestellt_am', type: 'DATE' },
          ],
        },
      ],
      joins: [],
      metrics: [],
      year: 2025,
      language: 'de',
    };
    expect(readQuestion('Summe Betrag nach Kanal', shop)).toMatchObject({
      ok: true,
      value: {
        metric: { base: 'bestellungen', y: { agg: 'sum', column: 'betrag_eur' } },
        breakdown: 'kanal',
      },
    });
    expect(readQuestion('Bestellungen nach Monat', shop)).toMatchObject({
      ok: true,
      value: { metric: { y: { agg: 'rows' } }, breakdown: 'bestellt_am', timeGrain: 'month' },
    });
  });

  it('says what it could not read in the words that were asked', () => {
    const result = readQuestion('Bestellungen nach Chanel', german);
    expect(result.ok ? null : result.error).toEqual({ code: 'by', text: 'Chanel', closest: 'channel' });
    const person = readQuestion('verschiedene email hash', german);
    expect(person.ok).toBe(false);
  });
});
