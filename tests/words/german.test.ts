import { afterEach, describe, expect, it } from 'vitest';
import { commandTitle } from '../../src/shared/messages/command-words.ts';
import { dayMonth, dayRange, readDay, readDays, shortDays } from '../../src/shared/messages/dates.ts';
import { count, inUnit, money, short } from '../../src/shared/messages/numbers.ts';
import { words } from '../../src/shared/messages/screen-words.ts';
import {
  inLanguage,
  languageFor,
  speak,
  speakPseudo,
  spokenNames,
} from '../../src/shared/messages/speaking.ts';
import { german, installGerman } from '../../src/shared/messages/de/german.ts';

import.meta.glob('../../src/shared/messages/**/*-words.ts', { eager: true });
installGerman();
afterEach(() => speak('en'));

type Leaf = { readonly path: string; readonly kind: string; readonly value: unknown };
const leaves = (value: unknown, path: string): readonly Leaf[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, part]) => leaves(part, `${path}.${key}`))
    : [{ path, kind: Array.isArray(value) ? `list of ${value.length}` : typeof value, value }];

describe('German', () => {
  it('every sentence there is in English is there in German, of the same kind', () => {
    const english = [...spokenNames()].flatMap(([name, value]) => leaves(value, name));
    const ours = new Map(
      Object.entries(german).flatMap(([name, value]) =>
        leaves(value, name).map(({ path, kind }) => [path, kind] as const),
      ),
    );
    expect(english.length).toBeGreaterThan(900);
    expect(english.filter(({ path, kind }) => ours.get(path) !== kind).map(({ path }) => path)).toEqual([]);
  });

  it('no longer sentence was left in English', () => {
    const ours = new Map(
      Object.entries(german).flatMap(([name, value]) => leaves(value, name).map((leaf) => [leaf.path, leaf])),
    );
    const same = [...spokenNames()]
      .flatMap(([name, value]) => leaves(value, name))
      .filter(
        ({ path, value }) =>
          typeof value === 'string' && value.split(' ').length > 2 && ours.get(path)?.value === value,
      );
    // Names of works, and of file formats.
    expect(same.filter(({ path }) => !/\.(source|formats)$/.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('is spoken where it is chosen, or where the system speaks it, and English everywhere else', () => {
    expect(words.start.start).toBe('Start a workshop');
    speak('de');
    expect(words.start.start).toBe('Workshop beginnen');
    expect(commandTitle('undo')).toBe('Rückgängig');
    expect(inLanguage('en', 'en-GB', () => words.undo)).toBe('Undo');
    expect(words.undo).toBe('Rückgängig');
    expect(languageFor('system', 'de-AT')).toBe('de');
    expect(languageFor('system', 'fr-FR')).toBe('en');
    expect(languageFor('en', 'de-DE')).toBe('en');
  });

  it('writes numbers, money and days as people in German do', () => {
    speak('de');
    expect([count(12_000), money(46_045, '€'), inUnit(16.74, ''), short(2_500_000)]).toEqual([
      '12.000',
      '46.045\u00a0€',
      '16,7',
      '2,5\u00a0Mio.',
    ]);
    expect(dayMonth('2025-03-18')).toBe('18. März');
    expect(dayRange('2025-03-18', '2025-03-24')).toBe('18.–24. März');
    expect(dayRange('2025-03-18', '2025-04-02')).toBe('18. März–2. April');
    expect(shortDays('2025-01-04', '2025-03-07')).toBe('4. Jan.–7. März');
  });

  it('numbers follow the workshop, words follow the app', () => {
    speak('en', 'de-DE');
    expect(count(12_000)).toBe('12.000');
    expect(dayMonth('2025-03-18')).toBe('18 March');
  });

  it('days are read in both languages, whichever is spoken', () => {
    expect(readDay('4. März 2025', 2024)).toBe('2025-03-04');
    expect(readDay('1. Oktober', 2025)).toBe('2025-10-01');
    expect(readDays('17.-25. März', 2025)).toEqual(['2025-03-17', '2025-03-25']);
    expect(readDays('letzte Woche im März', 2025)).toEqual(['2025-03-25', '2025-03-31']);
    expect(readDays('17.3. bis 25.3.', 2025)).toEqual(['2025-03-17', '2025-03-25']);
  });

  it('a pseudo-language marks every sentence, also those that are made', () => {
    speakPseudo((text) => `⟦${text}⟧`);
    expect(words.data.toSolve(3)).toBe('⟦3 to solve⟧');
    expect(words.undo).toBe('⟦Undo⟧');
    speakPseudo(null);
  });
});
