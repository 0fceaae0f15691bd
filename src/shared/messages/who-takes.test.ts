import { expect, it } from 'vitest';
import { installGerman } from './de/german.ts';
import { inLanguage } from './speaking.ts';
import { whoTakes } from './who-takes.ts';

it('a side that takes a question is called in the language spoken, anybody else as named', () => {
  installGerman();
  const said = (): readonly string[] => ['analyst', 'Shop team'].map(whoTakes);
  expect(said()).toEqual(['analyst', 'Shop team']);
  expect(inLanguage('de', 'de-DE', said)).toEqual(['Analyse', 'Shop team']);
});
