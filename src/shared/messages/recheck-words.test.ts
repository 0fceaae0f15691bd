import { expect, it } from 'vitest';
import { flagWords, whyCannot } from './recheck-words.ts';

it('L40 what could not be checked says why; a reason of a newer version is left out', () => {
  expect(flagWords('cannot', { reason: 'column missing' })).toBe(
    'Could not be checked: a column it counts is missing',
  );
  expect(flagWords('cannot', { reason: 'column missing', missingColumn: 'wave' })).toBe(
    'Could not be checked: column “wave” is missing',
  );
  expect(flagWords('cannot', { reason: 'something new' })).toBe('Could not be checked');
  expect(flagWords('cannot')).toBe('Could not be checked');
  expect(flagWords('too_early', { settledOn: '2025-06-11', reason: 'not settled' })).toBe(
    'Too early to judge until 11 June',
  );
  expect(whyCannot('meets', { reason: 'too few' })).toBe('');
});
