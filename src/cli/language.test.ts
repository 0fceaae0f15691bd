import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

describe('the command line’s language', () => {
  it.each([
    [['import', 'a.csv'], { LANG: 'de_AT.UTF-8' }, 'de'],
    [['import', 'a.csv'], { LANG: 'C.UTF-8' }, 'en'],
    [['import', 'a.csv'], { LANG: 'de_DE.UTF-8', NUGGET_LANG: 'en' }, 'en'],
    [['--lang', 'de', 'import', 'a.csv'], {}, 'de'],
    [['import', '--lang=de', 'a.csv'], { NUGGET_LANG: 'en' }, 'de'],
    [['import', 'a.csv', '--lang', 'de'], {}, 'de'],
  ] as const)('%j with %j: %s', (given, env, language) => {
    expect(languageOf(given, env)).toEqual({ language, wrong: null, args: ['import', 'a.csv'] });
  });

  it('names what it does not speak', () => {
    expect(languageOf(['--lang', 'fr', 'import'], {}).wrong).toBe('fr');
  });
});
