import type { ImportDecision } from '../ipc/import-report.ts';

const isAboutPeople = ({ choice }: ImportDecision): boolean =>
  choice === 'hide' || choice === 'hash' || choice === 'keep';

/** Whether a column is hidden, made keys or kept is one question: what was said of it before goes with a new answer. */
export const withoutAnswered = (
  before: readonly ImportDecision[],
  now: readonly ImportDecision[],
): readonly ImportDecision[] => {
  const answered = new Set(now.filter(isAboutPeople).map(({ column }) => column));
  return before.filter((one) => !isAboutPeople(one) || !answered.has(one.column));
};
