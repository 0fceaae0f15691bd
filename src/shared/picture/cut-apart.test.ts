import { expect, it } from 'vitest';
import { cutApart } from './cut-apart.ts';

const cut = (name: string, letters: number): string =>
  name.length > letters ? `${name.slice(0, letters - 1)}…` : name;

it('names that would read the same keep their ends, others their beginnings', () => {
  expect(cutApart(['District North 01', 'District North 02', 'Abroad, all of it', 'Shop'], 10, cut)).toEqual([
    '…North 01',
    '…North 02',
    'Abroad, a…',
    'Shop',
  ]);
  // The same name twice is the same.
  expect(cutApart(['District North', 'District North'], 9, cut)).toEqual(['District…', 'District…']);
});
