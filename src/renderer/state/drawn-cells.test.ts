import { expect, it } from 'vitest';
import type { View } from '../../shared/metric/view.ts';
import { drawnCells } from './drawn-cells.ts';

const days = (n: number) =>
  Array.from({ length: n }, (_, at) => ({
    group: new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10),
    y: at,
    d: null,
    n: 1,
  }));

it('draws the latest days when not all have room, never the earliest alone', () => {
  expect(drawnCells(days(439))).toHaveLength(439);
  const drawn = drawnCells([...days(2000), { group: null, y: 0, d: null, n: 1 }]);
  expect([drawn.length, drawn.at(-1)?.y]).toEqual([1200, 1999]);
});

it('draws the names with the most rows, in their own order', () => {
  const names = Array.from({ length: 100 }, (_, at) => ({
    group: `n${at}`,
    y: 1,
    d: null,
    n: (at * 37) % 100,
  }));
  const drawn = drawnCells(names);
  expect(drawn).toHaveLength(40);
  expect(Math.min(...drawn.map(({ n }) => n ?? 0))).toBe(60);
  expect(drawn.map(({ group }) => names.findIndex((one) => one.group === group))).toEqual(
    drawn.map(({ group }) => names.findIndex((one) => one.group === group)).toSorted((a, b) => a - b),
  );
});

it('keeps pairs of a chart by two columns up to what a table lists', () => {
  expect(drawnCells(days(2500), { split: 'x' } as View)).toHaveLength(2000);
});
