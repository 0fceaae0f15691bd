import { expect, it } from 'vitest';
import { saidStepsIn } from './said-steps.ts';

it('what can be said again ends with its workshop', () => {
  const stepsIn = saidStepsIn<string>();
  stepsIn('one').undone.push('A1 withdrawn');
  stepsIn('one').settled.add('e1');
  expect(stepsIn('one').undone).toEqual(['A1 withdrawn']);
  expect(stepsIn('two').undone).toEqual([]);
  expect(stepsIn('two').settled.size).toBe(0);
  // Opened again it begins anew: its log may have gone on without this window.
  expect(stepsIn('one').undone).toEqual([]);
});
