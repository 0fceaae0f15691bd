import { describe, expect, it } from 'vitest';
import type { Hit } from '../../shared/picture/shapes.ts';
import { neighbour, spanned, within } from './neighbour.ts';

/** Three by three squares of ten, one of them missing. */
const hits: readonly Hit[] = [0, 1, 2]
  .flatMap((row) =>
    [0, 1, 2].map((column) => ({
      key: `${column}${row}`,
      x: column * 10,
      y: row * 10,
      width: 10,
      height: 10,
    })),
  )
  .filter(({ key }) => key !== '11');

describe('walking a picture by two columns', () => {
  it('goes to the next mark in its line, over a place that holds nothing', () => {
    expect(neighbour(hits, '01', 'right')?.key).toBe('21');
    expect(neighbour(hits, '10', 'down')?.key).toBe('12');
    expect(neighbour(hits, '22', 'up')?.key).toBe('21');
    expect(neighbour(hits, '22', 'left')?.key).toBe('12');
  });

  it('stays at an edge, and begins somewhere', () => {
    expect(neighbour(hits, '00', 'left')?.key).toBe('00');
    expect(neighbour(hits, null, 'down')?.key).toBe('00');
    expect(neighbour([], null, 'down')).toBeNull();
  });

  it('stretches from one mark to another as a rectangle, the latter first', () => {
    expect(spanned(hits, '00', '12').map(({ key }) => key)).toEqual(['12', '00', '10', '01', '02']);
    expect(spanned(hits, '22', '21').map(({ key }) => key)).toEqual(['21', '22']);
    expect(spanned(hits, 'gone', '21').map(({ key }) => key)).toEqual(['21']);
  });

  it('takes what a rectangle touches, drawn from any corner', () => {
    const keys = (...corners: readonly [number, number][]): readonly string[] =>
      within(hits, corners[0] ?? [0, 0], corners[1] ?? [0, 0]).map(({ key }) => key);
    expect(keys([1, 1], [12, 5])).toEqual(['00', '10']);
    expect(keys([29, 29], [15, 15])).toEqual(['21', '12', '22']);
    expect(keys([10, 10], [20, 20])).toEqual([]);
  });
});
