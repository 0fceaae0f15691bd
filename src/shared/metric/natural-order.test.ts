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

it('what has no order of its own stays as it stands: names, dates, numbers, and pairs', () => {
  for (const groups of [
    ['shop', 'e-mail'],
    ['2025-03-02', '2025-03-01'],
    ['20', '3'],
    ['May', 'Mayer'],
    ['Solo', 'Mono'],
  ])
    expect(order(...groups)).toEqual(groups);
  const pairs = [
    { group: 'W10', split: 'a', y: 1, d: null },
    { group: 'W2', split: 'a', y: 1, d: null },
  ];
  expect(inNaturalOrder(pairs)).toBe(pairs);
});
