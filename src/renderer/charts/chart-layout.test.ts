import { describe, expect, it } from 'vitest';
import type { Groups } from '../../shared/metric/reading.ts';
import { gridLines } from '../../shared/picture/grid-lines.ts';
import { layoutOf } from './chart-layout.ts';

const dayToIso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

const groupsOf = (...names: readonly (string | null)[]): Groups =>
  names.map((group) => ({
    group,
    cell: { group, y: 1, d: null },
    measured: { value: 1, low: null, high: null, n: 1 },
  }));
const isoSpans = (layout: ReturnType<typeof layoutOf>) =>
  layout.bars.map(({ key, x1, x2 }) => [key, dayToIso(x1), dayToIso(x2)]);

describe('where the bars stand', () => {
  it('spans the days a group counts, the last one whole, when no two groups overlap', () => {
    const layout = layoutOf(groupsOf('a', 'b'), {
      a: ['2025-03-01', '2025-03-31'],
      b: ['2025-04-01', '2025-04-30'],
    });
    expect(layout.time).toBe(true);
    expect(isoSpans(layout)).toEqual([
      ['a', '2025-03-01', '2025-04-01'],
      ['b', '2025-04-01', '2025-05-01'],
    ]);
  });

  it('widens single days to half the gap to the next, so that they can be seen', () => {
    const layout = layoutOf(groupsOf('W1', 'W2', 'W3'), {
      W1: ['2025-03-04', '2025-03-04'],
      W2: ['2025-03-18', '2025-03-18'],
      W3: ['2025-04-01', '2025-04-01'],
    });
    expect(layout.bars.map(({ x1, x2 }) => x2 - x1)).toEqual([7, 7, 7]);
  });

  it('keeps the groups in their order, whatever order their days have', () => {
    const layout = layoutOf(groupsOf('late', 'early'), {
      late: ['2025-03-20', '2025-03-25'],
      early: ['2025-03-01', '2025-03-05'],
    });
    expect(layout.bars.map(({ key }) => key)).toEqual(['late', 'early']);
    expect(layout.time).toBe(true);
    const [from, to] = layout.domain;
    for (const { x1, x2 } of layout.bars) expect(from < x1 && x1 < x2 && x2 < to).toBe(true);
  });

  it('stands them side by side when days overlap, are missing, or there are too few groups', () => {
    const days = { a: ['2025-03-01', '2025-03-10'], b: ['2025-03-10', '2025-03-12'] } as const;
    expect(layoutOf(groupsOf('a', 'b'), days).time).toBe(false);
    expect(layoutOf(groupsOf('a', 'b'), { a: days.a }).time).toBe(false);
    expect(layoutOf(groupsOf('a'), days).time).toBe(false);
    const many = Array.from({ length: 401 }, (_, at) => dayToIso(20_000 + at));
    const each = Object.fromEntries(many.map((day) => [day, [day, day] as const]));
    expect(layoutOf(groupsOf(...many), each).time).toBe(true);
  });

  it('gives each band its own place, and rows without a group a bar of their own', () => {
    const { bars, domain } = layoutOf(groupsOf('a', null), {});
    expect(domain).toEqual([0, 2]);
    expect(bars.map(({ group }) => group)).toEqual(['a', null]);
    expect(new Set(bars.map(({ key }) => key)).size).toBe(2);
    expect(bars[0]?.x2).toBeLessThan(bars[1]?.x1 ?? 0);
  });

  it('stays drawable without any group', () => {
    expect(layoutOf([], {})).toEqual({ bars: [], domain: [0, 1], time: false });
  });
});

describe('grid lines', () => {
  it('are round, and end at or under the top', () => {
    expect(gridLines(25)).toEqual([5, 10, 15, 20, 25]);
    expect(gridLines(121_990)).toEqual([20_000, 40_000, 60_000, 80_000, 100_000, 120_000]);
    expect(gridLines(0)).toEqual([0]);
    expect(gridLines(-3)).toEqual([0]);
  });

  it('are three to six, for tops of any size', () => {
    for (let exponent = -4; exponent < 9; exponent++)
      for (let digit = 10; digit < 100; digit++) {
        const top = digit * 10 ** exponent;
        const lines = gridLines(top);
        const fits = lines.length >= 3 && lines.length <= 6 && (lines.at(-1) ?? 0) <= top * (1 + 1e-9);
        expect({ top, fits }).toEqual({ top, fits: true });
      }
  });
});
