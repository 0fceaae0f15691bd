import normal from '@stdlib/stats-base-dists-normal-quantile';
import student from '@stdlib/stats-base-dists-t-quantile';

/** The two-sided point of the normal distribution: 1.96 at 0.95. */
export const zAt = (level: number): number => normal(1 - (1 - level) / 2, 0, 1);

/** The same of Student's t; the normal one where they can't be told apart. */
export const tAt = (level: number, df: number): number =>
  df > 1e6 || !Number.isFinite(df) ? zAt(level) : student(1 - (1 - level) / 2, df);

/** The level at which each of several questions has to speak, so that all together keep 5 %. */
export const levelFor = (questions: number): number => 1 - 0.05 / Math.max(1, questions);
