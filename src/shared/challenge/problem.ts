import type { ViewProblem } from '../metric/catalog.ts';

/** Carries a problem out of the compiler; it never leaves this folder. */
export class Problem extends Error {
  readonly problem: ViewProblem;

  constructor(problem: ViewProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
