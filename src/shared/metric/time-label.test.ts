import { expect, it } from 'vitest';
import { installGerman } from '../messages/de/german.ts';
import { inLanguage } from '../messages/speaking.ts';
import { timeLabel } from './time-label.ts';

installGerman();

it('a month is called by its month, in both languages', () => {
  expect(timeLabel('2024-03-01', 'month', null)).toBe('Mar 24');
  expect(inLanguage('de', 'de-DE', () => timeLabel('2024-03-01', 'month', null))).toBe('März 24');
  expect(inLanguage('de', 'de-DE', () => timeLabel('2024-01-01', 'month', null))).toBe('Jan. 24');
});
