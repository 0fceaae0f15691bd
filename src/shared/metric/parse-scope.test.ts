import { describe, expect, it } from 'vitest';
import { installGerman } from '../messages/de/german.ts';
import { inLanguage } from '../messages/speaking.ts';
import type { RowScope } from './row-scope.ts';
import { complementOf, parseScope, sayableColumns } from './parse-scope.ts';
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

  it.each([
    ['amount_eur < abc', 'abc'],
    ['amount_eur is 5, many', 'many'],
    ['sent_on from yesterday to 7.4.', 'yesterday to 7.4.'],
    ['sent_on ≥ 31.2.', '31.2.'],
  ])('does not take a word for a number or a day: %s', (text, unread) => {
    expect(parseScope(text, columns, 2025)).toEqual({ ok: false, error: { code: 'unread', text: unread } });
  });

  it.each([
    ['amount_eur < 1,50', { col: 'amount_eur', op: '<', value: 1.5 }],
    ['amount_eur is 1,50', { col: 'amount_eur', op: 'in', value: [1.5] }],
    ['amount_eur is 1,50, 2,75 or 3', { col: 'amount_eur', op: 'in', value: [1.5, 2.75, 3] }],
    ['amount_eur between 1,50 and 3', { col: 'amount_eur', op: 'between', value: [1.5, 3] }],
    ['wave is Salt and Pepper', { col: 'wave', op: 'in', value: ['Salt and Pepper'] }],
    ['wave is W1 or W2', { col: 'wave', op: 'in', value: ['W1', 'W2'] }],
    ['wave is W1, W2, or W3', { col: 'wave', op: 'in', value: ['W1', 'W2', 'W3'] }],
    ['wave is "now or never; or not", W1', { col: 'wave', op: 'in', value: ['now or never; or not', 'W1'] }],
    ["wave is O'Brien or D'Arcy", { col: 'wave', op: 'in', value: ["O'Brien", "D'Arcy"] }],
    ['wave is not in W1', { col: 'wave', op: 'not in', value: ['W1'] }],
  ])('keeps one value one value: %s', (text, condition) => {
    expect(parseScope(text, columns, 2025)).toEqual({ ok: true, value: { all: [condition] } });
  });

  it('knows column names with spaces, the longest first', () => {
    const spaced = [
      { name: 'order', type: 'VARCHAR' },
      { name: 'Order value', type: 'DOUBLE' },
      { name: 'Order value is net', type: 'BOOLEAN' },
    ];
    const read = (text: string) => parseScope(text, spaced, 2025);
    expect(read('order value ≥ 20')).toEqual({
      ok: true,
      value: { all: [{ col: 'Order value', op: '≥', value: 20 }] },
    });
    expect(read('order value is net is true')).toMatchObject({
      value: { all: [{ col: 'Order value is net', value: ['true'] }] },
    });
    expect(read('order is x')).toMatchObject({ value: { all: [{ col: 'order', value: ['x'] }] } });
    expect(read('order values at most 3')).toEqual({
      ok: false,
      error: { code: 'column', column: 'order values', closest: 'Order value' },
    });
  });

  it('names no column that stands for a person or is hidden', () => {
    const tagged = [
      { name: 'wave', tag: 'category' },
      { name: 'amount_eur', tag: 'person_key' },
      { name: 'sent_on', tag: 'hidden' },
    ];
    expect(sayableColumns(columns, tagged).map(({ name }) => name)).toEqual(['wave']);
    expect(sayableColumns(columns, [{ name: 'wave', tag: 'staff_person' }])).toHaveLength(2);
    expect(sayableColumns(columns, [])).toEqual(columns);
  });

  it.each([
    ['wave ist nicht W2', { col: 'wave', op: 'not in', value: ['W2'] }],
    ['wave ist W1 oder W3', { col: 'wave', op: 'in', value: ['W1', 'W3'] }],
    ['wave enthält „Frühling“', { col: 'wave', op: 'contains', value: 'Frühling' }],
    ['amount_eur größer als 1.234,5', { col: 'amount_eur', op: '>', value: 1234.5 }],
    ['amount_eur ist kleiner als 10', { col: 'amount_eur', op: '<', value: 10 }],
    ['amount_eur nicht mehr als 10', { col: 'amount_eur', op: '≤', value: 10 }],
    ['amount_eur mindestens 10', { col: 'amount_eur', op: '≥', value: 10 }],
    ['amount_eur zwischen 10 und 20', { col: 'amount_eur', op: 'between', value: [10, 20] }],
    ['amount_eur ist nicht leer', { col: 'amount_eur', op: 'is not empty' }],
    ['sent_on von 17.3. bis 25.3.', { col: 'sent_on', op: 'between', value: ['2025-03-17', '2025-03-25'] }],
    ['sent_on 17.3.–25.3.', { col: 'sent_on', op: 'between', value: ['2025-03-17', '2025-03-25'] }],
    ['letzte Märzwoche', { col: 'sent_on', op: 'between', value: ['2025-03-25', '2025-03-31'] }],
    [
      'sent_on in der ersten Aprilwoche',
      { col: 'sent_on', op: 'between', value: ['2025-04-01', '2025-04-07'] },
    ],
    ['sent_on im März', { col: 'sent_on', op: 'between', value: ['2025-03-01', '2025-03-31'] }],
    [
      'sent_on in the last week of March',
      { col: 'sent_on', op: 'between', value: ['2025-03-25', '2025-03-31'] },
    ],
    ['sent_on in KW 12', { col: 'sent_on', op: 'between', value: ['2025-03-17', '2025-03-23'] }],
    ['sent_on nach dem 25.3.', { col: 'sent_on', op: '>', value: '2025-03-25' }],
    ['wave is March', { col: 'wave', op: 'in', value: ['March'] }],
  ])('reads English and German alike: %s', (text, condition) => {
    expect(parseScope(text, columns, 2025)).toEqual({ ok: true, value: { all: [condition] } });
  });

  it('“and” joins conditions only where another column follows, and the echo is German in German', () => {
    const read = parseScope('wave ist nicht W2 und amount_eur über 100', columns, 2025);
    expect(read).toEqual({
      ok: true,
      value: {
        all: [
          { col: 'wave', op: 'not in', value: ['W2'] },
          { col: 'amount_eur', op: '>', value: 100 },
        ],
      },
    });
    expect(parseScope('wave ist Salz und Pfeffer', columns, 2025)).toMatchObject({
      value: { all: [{ value: ['Salz und Pfeffer'] }] },
    });
    installGerman();
    const april = parseScope('erste Aprilwoche; wave ist leer', columns, 2025);
    expect(inLanguage('de', 'de-DE', () => (april.ok ? scopeInWords(april.value) : ''))).toBe(
      '1.–7. April, kein wave',
    );
  });

  it('leaves out a group, also the one without a value', () => {
    const of = (...all: RowScope['all']) => complementOf({ all });
    const wave = { col: 'wave', op: 'in' as const, value: ['W2'] };
    expect(of(wave)).toEqual({ col: 'wave', op: 'not in', value: ['W2'] });
    expect(of({ col: 'wave', op: 'is empty' })).toEqual({ col: 'wave', op: 'is not empty' });
    expect(of(wave, wave)).toBeNull();
  });
});
