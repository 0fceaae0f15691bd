import { expect, it } from 'vitest';
import { phraseStrength } from './phrase-strength.ts';

it('F27 four different words are hard to guess; a name, a year and a repeated letter are not', () => {
  expect(phraseStrength('  ')).toBe('none');
  for (const weak of [
    'summer2025',
    'Password1!',
    'aaaaaaaaaaaaaaaaaaaaaa',
    'ha ha ha ha ha',
    'club club club club',
  ])
    expect([weak, phraseStrength(weak)]).toEqual([weak, 'weak']);
  for (const strong of ['ladder-pencil-orbit-velvet-cactus', 'vier Worte am Meer gefunden', 'k8#Vq!z2Lp9@wX'])
    expect([strong, phraseStrength(strong)]).toEqual([strong, 'strong']);
});
