import { expect, it } from 'vitest';
import { currencyOf, emptyDraft, nameFor, scopeFields } from './scope-draft.ts';

it('a workshop’s name never ends with a word that leads on', () => {
  expect(nameFor('Do customers on month-to-month contracts churn more?')).toBe('Customers');
  expect(nameFor('Does the spring e-mail pay for itself?')).toBe('Spring e-mail');
  expect(nameFor('Which campaign brings more leads?')).toBe('Campaign brings');
  expect(nameFor('Is it?')).toBe('It');
});

it('a currency is one that somebody chose or wrote, and none besides', () => {
  expect(currencyOf(emptyDraft)).toBe('XXX');
  expect(currencyOf({ ...emptyDraft, because: '420 € ÷ 28 €' })).toBe('EUR');
  expect(currencyOf({ ...emptyDraft, unit: 'USD per order' })).toBe('USD');
  expect(currencyOf({ ...emptyDraft, because: '420 € or $ 500' })).toBe('XXX');
  expect(currencyOf({ ...emptyDraft, because: '420 €', currency: 'GBP' })).toBe('GBP');
  expect(currencyOf({ ...emptyDraft, atStake: 'about £5,000' })).toBe('GBP');
});

it('what is at stake is part of the question, and left out where nobody said it', () => {
  expect(scopeFields({ ...emptyDraft, atStake: ' about €5,000 ' })).toMatchObject({
    atStake: 'about €5,000',
  });
  expect(scopeFields(emptyDraft)).not.toHaveProperty('atStake');
});
