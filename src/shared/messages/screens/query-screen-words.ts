import { spoken } from '../speaking.ts';

/** Queries somebody wrote by hand and kept; those of another laptop wait. */
export const keptQueryWords = spoken('keptQueryWords', {
  heading: 'Kept queries',
  name: 'What does it count?',
  keep: 'Keep this query',
  kept: 'The query is in the log.',
  use: 'Try it',
  brought: (n: number) =>
    n === 1
      ? 'This file brings 1 hand-written query from another laptop. Look before it runs.'
      : `This file brings ${n} hand-written queries from another laptop. Look before they run.`,
  look: 'Look',
  hide: 'Hide',
  allow: 'I have looked: it may run here',
  waits: 'waits until somebody has looked',
});
