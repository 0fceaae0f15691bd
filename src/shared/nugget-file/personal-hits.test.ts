import { expect, it } from 'vitest';
import { personalHits } from './personal-hits.ts';

const kinds = (text: string): string =>
  personalHits([{ label: 'A1', text }], [])
    .map(({ kind }) => kind)
    .join();

it('F25 names addresses, numbers and accounts in what was said, without repeating them', () => {
  expect(
    personalHits([{ label: 'C2', text: 'Ask jürgen.maier@firma.de or +49 170 1234567.' }], ['eva@x.org']),
  ).toEqual([
    { kind: 'mail', where: 'C2', shown: 'jür…de' },
    { kind: 'phone', where: 'C2', shown: '+49…67' },
    { kind: 'mail', where: '', shown: 'eva…rg' },
  ]);
  expect(kinds('IBAN DE89 3704 0044 0532 0130 00')).toBe('account');
  expect(kinds('Tel. 0170 1234567')).toBe('phone');
});

it('F25 takes figures for figures', () => {
  for (const text of [
    '€18,600.00 in wave 2',
    '36,000 e-mails, 15 per 1,000',
    '2025-03-04 to 2025-04-07',
    '16.7 → 20.5',
    'order 90-362',
    '1.234.567,89',
    '01.03.2025 12:00',
  ])
    expect([text, kinds(text)]).toEqual([text, '']);
});
