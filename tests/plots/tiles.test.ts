// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { drawTile, type TilePlot } from '../../src/renderer/charts/tile-plot.ts';
import { type Bins, placesOf, type RangeAxis } from '../../src/shared/metric/explore.ts';
import { comparable } from './picture.ts';

/** Pictures of single columns: all columns beside each other, and how values spread. */
const amounts: RangeAxis = {
  column: 'amount',
  kind: 'number',
  low: 0,
  width: 2,
  steps: 100,
  per: 5,
  openLow: false,
  openHigh: true,
};
const days: RangeAxis = {
  ...amounts,
  column: 'day',
  kind: 'day',
  low: 20_150,
  width: 1,
  steps: 140,
  per: 7,
  openHigh: false,
};
/** Any counts, the same every time. */
const any = (at: number): number => 40 + ((at * 7919 + 31) % 97);
const bins = (axis: RangeAxis, count: (place: number) => number): Bins => {
  const n = Float64Array.from({ length: placesOf(axis) + 1 }, (_, place) => count(place));
  return { n, value: n };
};
const plain = {
  measure: { agg: 'rows' },
  selected: null,
  brush: null,
  width: 320,
  height: 180,
  large: false,
  least: 16,
} as const;
const sums = { agg: 'sum', column: 'amount' } as const;

const tiles: Readonly<Record<string, TilePlot>> = {
  'tile-spread-ranged': {
    ...plain,
    axis: amounts,
    all: bins(amounts, any),
    selected: bins(amounts, (place) => (place > 4 && place < 9 ? any(place) : 0)),
    brush: [25, 45],
    line: 68,
    lineWords: 'half under €68',
    width: 520,
    height: 240,
  },
  'tile-one-value': { ...plain, axis: amounts, all: bins(amounts, (place) => (place === 3 ? 1 : 0)) },
  'tile-huge': { ...plain, axis: { ...amounts, width: 2e9 }, all: bins(amounts, (at) => any(at) * 1e7) },
  'tile-tiny': { ...plain, axis: { ...amounts, width: 2e-6 }, all: bins(amounts, any) },
  'tile-histogram': { ...plain, axis: amounts, all: bins(amounts, any) },
  'tile-histogram-brushed': {
    ...plain,
    axis: amounts,
    all: bins(amounts, any),
    selected: bins(amounts, (at) => (at >= 4 && at < 11 ? any(at) : 0)),
    brush: [20, 55],
  },
  'tile-days-followed': {
    ...plain,
    axis: days,
    all: bins(days, any),
    selected: bins(days, (at) => any(at) * (0.3 + ((at * 13) % 7) / 20)),
  },
  'tile-days-with-gaps': { ...plain, axis: days, all: bins(days, (at) => (at % 6 === 0 ? any(at) : 0)) },
  'tile-sums-below-zero': {
    ...plain,
    axis: amounts,
    measure: sums,
    all: bins(amounts, (at) => any(at) * (at < 6 ? -1 : 2)),
  },
  'tile-means-brushed': {
    ...plain,
    axis: amounts,
    measure: { agg: 'mean', column: 'amount' },
    all: bins(amounts, any),
    selected: bins(amounts, (at) => (at === 3 ? Number.NaN : any(at + 3))),
  },
  'tile-nothing': { ...plain, axis: amounts, all: bins(amounts, () => 0) },
  'tile-spread-with-median-in-large-type': {
    ...plain,
    axis: amounts,
    all: bins(amounts, any),
    line: 104,
    width: 560,
    height: 320,
    large: true,
    least: 18.3,
  },
};

describe('pictures of single columns', () => {
  for (const [name, tile] of Object.entries(tiles))
    it(`draws ${name} as it was agreed on`, async () => {
      await expect(comparable(drawTile(tile).svg.outerHTML)).toMatchFileSnapshot(`snapshots/${name}.svg`);
    });

  it('follows a hand as if it were drawn anew', () => {
    const brushed = tiles['tile-histogram-brushed'];
    const whole = tiles['tile-histogram'];
    if (!brushed || !whole) throw new Error('no such picture');
    const drawn = drawTile(whole);
    drawn.paint(brushed.selected);
    drawn.frame(brushed.brush);
    expect(comparable(drawn.svg.outerHTML)).toBe(comparable(drawTile(brushed).svg.outerHTML));
  });

  it('never draws outside of numbers', () => {
    for (const tile of Object.values(tiles))
      expect(drawTile(tile).svg.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
  });
});
