import { expect, it } from 'vitest';
import { oneOf } from './one-of.ts';

it('says one of many, and leaves alone what is none', () => {
  expect(['clicks', 'e-mails', 'boxes', 'categories', 'visits', 'searches'].map(oneOf)).toEqual([
    'click',
    'e-mail',
    'box',
    'category',
    'visit',
    'search',
  ]);
  expect(['revenue', 'status', 'business', 'cost', 'analysis'].map(oneOf)).toEqual([
    'revenue',
    'status',
    'business',
    'cost',
    'analysis',
  ]);
});
