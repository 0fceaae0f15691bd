import { describe, expect, it } from 'vitest';
import { parseScope } from './parse-scope.ts';
import { scopeInWords } from './scope-words.ts';

const columns = [
  { name: 'wave', type: 'VARCHAR' },
  { name: 'amount_eur', type: 'DECIMAL(18,2)' },
  { name: 'sent_on', type: 'DATE' },
];

describe('rows in words', () => {
  it.each([
    ['wave is W1, W3', [{ col: 'wave', op: 'in', value: ['W1', 'W3'] }], 'wave 1 or wave 3'],
    ['wave is not W2', [{ col: 'wave', op: 'not in', value: ['W2'] }], 'without wave 2'],
    ['amount_eur < 1.234,5', [{ col: 'amount_eur', op: '<', value: 1234.5 }], 'amount eur < 1234.5'],
    [
      'sent_on from 4.3.2025 to 7.4.',
      [{ col: 'sent_on', op: 'between', value: ['2025-03-04', '2025-04-07'] }],
      '4 March–7 April',
    ],
    [
      'Wave = W1; amount_eur is empty',
      [
        { col: 'wave', op: 'in', value: ['W1'] },
        { col: 'amount_eur', op: 'is empty' },
      ],
      'wave 1, no amount eur',
    ],
  ])('reads %s', (text, all, words) => {
    const read = parseScope(text, columns, 2025);
    expect(read).toEqual({ ok: true, value: { all } });
    if (read.ok) expect(scopeInWords(read.value)).toBe(words);
  });

  it('says the last day that a brush counts', () => {
    const brushed = {
      all: [
        {
          col: 'sent_on',
          op: 'between' as const,
          value: ['2025-03-18', '2025-03-25'] as [string, string],
          halfOpen: true,
        },
      ],
    };
    expect(scopeInWords(brushed)).toBe('18–24 March');
  });

  it('names the closest column', () => {
    expect(parseScope('wav is W1', columns, 2025)).toEqual({
      ok: false,
      error: { code: 'column', column: 'wav', closest: 'wave' },
    });
  });

  it('says what it could not read', () => {
    expect(parseScope('everything nice', columns, 2025)).toEqual({
      ok: false,
      error: { code: 'unread', text: 'everything nice' },
    });
  });
});
