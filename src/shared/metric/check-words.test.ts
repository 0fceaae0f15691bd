import { expect, it } from 'vitest';
import { checkSchema } from './check.ts';
import { checkInWords } from './check-words.ts';

const metric = {
  base: 'email_sends',
  y: { agg: 'matched' },
  d: { agg: 'rows' },
  per: 1000,
  unit: 'orders',
  perUnit: 'e-mails',
  join: { table: 'orders', on: [['email_hash', 'email_hash']] },
};
const words = (claim: unknown, all: unknown[] = []): string =>
  checkInWords(checkSchema.parse({ metric, rowScope: { all }, claim }));

it('a check is read aloud', () => {
  expect(words({ shape: 'at_least', threshold: 15 })).toBe('Orders per 1,000 e-mails is at least 15');
  expect(words({ shape: 'at_most', threshold: 9.5 }, [{ col: 'wave', op: 'in', value: ['W2'] }])).toBe(
    'Orders per 1,000 e-mails (wave 2) is at most 9.5',
  );
  expect(words({ shape: 'between', threshold: 10, upper: 20 })).toBe(
    'Orders per 1,000 e-mails is between 10 and 20',
  );
  expect(words({ shape: 'higher_than_other_group', breakdown: 'wave', a: 'W1', b: 'W2' })).toBe(
    'Orders per 1,000 e-mails is higher for wave 1 than for wave 2',
  );
  expect(
    words({ shape: 'changed_by_at_least', breakdown: 'wave', a: 'W1', b: 'W2', threshold: -5 }),
  ).toContain('changed by at least −5 from wave 1 to wave 2');
});
