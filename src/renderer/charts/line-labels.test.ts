import { describe, expect, it } from 'vitest';
import { type Box, placeLabel } from './line-labels.ts';

const limits: Box = { x1: 0, x2: 440, y1: 0, y2: 300 };
const label = { words: '15 threshold, 420 € / 28 €', size: 12.5, y: 136, prefer: 'above' as const };
const meets = (a: Box, b: Box): boolean => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

describe('the label of a line', () => {
  it('stands in one line right of the first bar where nothing is in its way', () => {
    const { texts } = placeLabel(label, [130, 300], limits, [], []);
    expect(texts).toEqual([{ text: label.words, x: 130, y: expect.closeTo(124, 0) }]);
  });
  it('goes to two lines in the gap when a number stands in its way', () => {
    const number: Box = { x1: 225, x2: 265, y1: 110, y2: 165 };
    const { texts, box } = placeLabel(label, [130, 300], limits, [number], []);
    expect(texts.map((one) => one.text)).toEqual(['15 threshold', '420 € / 28 €']);
    expect(meets(box, number)).toBe(false);
  });
  it('covers a bar before it covers a number, and leaves its reason out before that', () => {
    const bars: Box[] = [{ x1: 120, x2: 440, y1: 60, y2: 300 }];
    const numbers: Box[] = [{ x1: 190, x2: 440, y1: 60, y2: 220 }];
    const narrow = { ...label, words: '15, pays for itself since the last price rise' };
    const { texts, box } = placeLabel(narrow, [130], limits, numbers, bars);
    expect(texts.map((one) => one.text)).toEqual(['15']);
    expect(numbers.some((one) => meets(box, one))).toBe(false);
  });
  it('stands somewhere when nothing is free', () => {
    expect(placeLabel(label, [130], limits, [limits], []).texts).toHaveLength(1);
  });
});
