import { describe, expect, it } from 'vitest';
import { commands } from '../../shared/commands.ts';
import { fuzzy } from './fuzzy.ts';

const first = (typed: string): string | undefined =>
  commands
    .flatMap(({ title }) => {
      const score = fuzzy(typed, title);
      return score === null ? [] : [{ title, score }];
    })
    .toSorted((a, b) => b.score - a.score)[0]?.title;

describe('finding a command by a few of its letters', () => {
  it.each([
    ['before a', 'Before and after'],
    ['baa', 'Before and after'],
    ['add c', 'Add context'],
    ['lod', 'Light or dark'],
    ['swap', 'Swap driver'],
    ['time', 'Timeline'],
    ['undo', 'Undo'],
    ['query', 'Show the query'],
  ])('%s finds %s', (typed, title) => {
    expect(first(typed)).toBe(title);
  });

  it('finds nothing where a letter is missing or out of order', () => {
    expect(fuzzy('zz', 'Add context')).toBeNull();
    expect(fuzzy('txetnoc', 'Add context')).toBeNull();
  });

  it('fits everything before anything is typed', () => {
    expect(fuzzy('  ', 'Add context')).toBe(0);
  });
});
