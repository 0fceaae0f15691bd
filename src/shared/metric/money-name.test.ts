import { expect, it } from 'vitest';
import { currencyOf, isMoneyName, sumRank } from './money-name.ts';

it('a name says money in its own words, in English and German, and not by letters inside other words', () => {
  for (const name of [
    'amount_eur',
    'Revenue',
    'Gross profit',
    'orderValue',
    'conversions_value',
    'Nettoumsatz',
    'Kosten',
  ])
    expect([name, isMoneyName(name)]).toEqual([name, true]);
  for (const name of [
    'PageValues',
    'value',
    'cost_micros',
    'sales_count',
    'exit_rate',
    'neuropathy',
    'Region',
  ])
    expect([name, isMoneyName(name)]).toEqual([name, false]);
});

it('income adds up first, other money after it, and prices or plans not at all', () => {
  expect(['Unit price', 'Product cost', 'Planned revenue', 'Revenue'].map(sumRank)).toEqual([
    null,
    1,
    null,
    0,
  ]);
});

it('the sign is the one in the name, else the workshop’s, else none', () => {
  expect([
    currencyOf('amount_usd', 'EUR'),
    currencyOf('Revenue', 'GBP'),
    currencyOf('Revenue', 'CHF'),
  ]).toEqual(['$', '£', '']);
});
