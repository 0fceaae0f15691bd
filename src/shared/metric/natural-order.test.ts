import { expect, it } from 'vitest';
import { inNaturalOrder } from './natural-order.ts';

const order = (...groups: (string | null)[]): (string | null)[] =>
  inNaturalOrder(groups.map((group) => ({ group, y: 1, d: null }))).map(({ group }) => group);

it.each([
  [
    ['Aug', 'Dec', 'Feb', 'June', 'Mar', 'Sep'],
    ['Feb', 'Mar', 'June', 'Aug', 'Sep', 'Dec'],
  ],
  [
    ['April', 'August', 'Dezember', 'Januar', 'März', 'Mai'],
    ['Januar', 'März', 'April', 'Mai', 'August', 'Dezember'],
  ],
  [
    ['January', 'February', 'October', 'November'],
    ['January', 'February', 'October', 'November'],
  ],
  [
    ['Friday', 'Monday', 'Sunday', 'Thursday', 'Tuesday', 'Wednesday'],
    ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Sunday'],
  ],
  [
    ['Do', 'Mi', 'Mo', 'Sa'],
    ['Mo', 'Mi', 'Do', 'Sa'],
  ],
  [
    ['W1', 'W10', 'W2', null],
    ['W1', 'W2', 'W10', null],
  ],
  [
    ['10 to 20 days', '5 to 10 days'],
    ['5 to 10 days', '10 to 20 days'],
  ],
])('%j stand as people put them', (given, wanted) => {
  expect(order(...given)).toEqual(wanted);
});

it('what has no order of its own stays as it stands: names and dates', () => {
  for (const groups of [
    ['shop', 'e-mail'],
    ['2025-03-02', '2025-03-01'],
    ['May', 'Mayer'],
    ['Solo', 'Mono'],
  ])
    expect(order(...groups)).toEqual(groups);
});

it('numbers stand by their size: places, years, the lower edges of steps, also below zero', () => {
  expect(order('0', '10', '100', '15', '5')).toEqual(['0', '5', '10', '15', '100']);
  expect(order('2.5', '-10', '10', '-2.5')).toEqual(['-10', '-2.5', '2.5', '10']);
});

it('of pairs each side has its own order; a side without one keeps the places in which it came', () => {
  const pair = (group: string | null, split: string) => ({ group, split, y: 1, d: null });
  const sorted = (...pairs: readonly ReturnType<typeof pair>[]) =>
    inNaturalOrder(pairs).map(({ group, split }) => `${split} ${group}`);
  expect(sorted(pair('100', 'web'), pair('20', 'web'), pair('100', 'fax'), pair('20', 'fax'))).toEqual([
    'web 20',
    'web 100',
    'fax 20',
    'fax 100',
  ]);
  expect(sorted(pair('b', 'W10'), pair('a', 'W10'), pair('b', 'W2'), pair(null, 'W2'))).toEqual([
    'W2 b',
    'W2 null',
    'W10 b',
    'W10 a',
  ]);
});
