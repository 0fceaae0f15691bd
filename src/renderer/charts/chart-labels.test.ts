import { describe, expect, it } from 'vitest';
import { cutTo, underLabels, valueLabels } from './chart-labels.ts';

const spots = (count: number, gap: number, words = '€12,345') =>
  Array.from({ length: count }, (_, at) => ({ x: at * gap, words, value: (at * 7) % count }));

describe('numbers at the marks', () => {
  it('stand at every mark where they fit, as large as they may', () => {
    expect(valueLabels(spots(3, 150), 30, 12, null)).toEqual({ size: 30, shown: new Set([0, 1, 2]) });
  });
  it('get smaller before any is left out', () => {
    const { size, shown } = valueLabels(spots(6, 80), 30, 12, null);
    expect(size).toBeLessThan(20);
    expect(shown.size).toBe(6);
  });
  it('stay at the selected, highest and lowest mark of many, and never over each other', () => {
    const { size, shown } = valueLabels(spots(66, 8), 15, 12, 30);
    expect(size).toBe(12);
    expect(shown.has(30)).toBe(true);
    const at = [...shown].map((one) => one * 8).toSorted((a, b) => a - b);
    at.slice(1).forEach((x, place) => expect(x - (at[place] ?? 0)).toBeGreaterThan(50));
  });
});

const sizes = { most: 13.5, least: 12 };
const names = { time: false, high: true };

describe('names under the marks', () => {
  it('are whole where they fit', () => {
    expect(underLabels(['Wave 1'], 120, sizes, names)).toMatchObject({ turned: false, every: 1, lines: 1 });
  });
  it('stand in two lines where they may be broken, in smaller letters if they must', () => {
    const lines = ['Camping Equipment', 'Mountaineering Equipment', 'Outdoor Protection', 'Golf Equipment'];
    expect(underLabels(lines, 125, sizes, names)).toMatchObject({ turned: false, lines: 2, size: 13.5 });
    expect(underLabels(lines, 101, sizes, names)).toMatchObject({ turned: false, lines: 2, size: 12.5 });
    expect(underLabels(lines, 60, sizes, names)).toMatchObject({ turned: true, lines: 1, letters: 18 });
  });
  it('are thinned on a time axis, cut where a little is missing, and turned where much is', () => {
    expect(underLabels(['20 May'], 10, sizes, { ...names, time: true }).every).toBe(7);
    expect(underLabels(['Geschenkgutscheinweihnachten'], 110, sizes, names)).toMatchObject({
      turned: false,
      letters: 12,
      lines: 2,
    });
    expect(underLabels(['Geschenkgutscheine'], 14, sizes, names)).toMatchObject({ turned: true, every: 2 });
  });
  it('say that they were cut', () => {
    expect(cutTo('Geschenkgutscheine', 10)).toBe('Geschenkg…');
    expect(cutTo('kurz', 10)).toBe('kurz');
  });
});
