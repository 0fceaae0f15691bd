import { afterEach, describe, expect, it } from 'vitest';
import { installGerman } from '../../../shared/messages/de/german.ts';
import { speak } from '../../../shared/messages/speaking.ts';
import { kindsFor } from './kinds-for.ts';

installGerman();
afterEach(() => speak('en'));

describe('the kind of context, by its first letters', () => {
  it('is found by its name, then by what else people call it', () => {
    expect(kindsFor('so')[0]).toBe('stock_out');
    expect(kindsFor('stock')).toEqual(['stock_out']);
    expect(kindsFor('disc')).toEqual(['promotion']);
    expect(kindsFor('pr')).toEqual(expect.arrayContaining(['promotion', 'price_change', 'press_or_social']));
    expect(kindsFor('nothing')[0]).toBe('none_known');
    speak('de');
    expect(kindsFor('Lager')).toEqual(['stock_out']);
    expect(kindsFor('ausv')[0]).toBe('stock_out');
  });

  it('what nobody calls so is something other: Enter never does nothing', () => {
    expect(kindsFor('zzz')).toEqual(['other']);
    expect(kindsFor('')).toHaveLength(26);
  });
});
