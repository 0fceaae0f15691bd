import type { ViewProblem } from './catalog.ts';

/** Thrown while a view is put into SQL; `compileView` makes a value of it. */
export class Problem extends Error {
  readonly problem: ViewProblem;

  constructor(problem: ViewProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
