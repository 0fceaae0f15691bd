/** What was looked at, step by step. Going back never deletes: the way forward stays until another way is taken. */
export type Steps<T> = {
  readonly past: readonly Step<T>[];
  readonly future: readonly Step<T>[];
};
type Step<T> = { readonly look: T; readonly at: number; readonly small: boolean };

const most = 200;
/** Steps of a walk from mark to mark that follow each other this fast are one. */
const oneWalkMs = 700;

export const noSteps: Steps<never> = { past: [], future: [] };

/** `before` was left at `at`; a `small` step only moved the selection. */
export const left = <T>(steps: Steps<T>, before: T, at: number, small: boolean): Steps<T> => {
  const last = steps.past.at(-1);
  const walking = small && last?.small === true && at - last.at < oneWalkMs;
  // A walk keeps the place it began at.
  const past = walking
    ? [...steps.past.slice(0, -1), { ...last, at }]
    : [...steps.past.slice(1 - most), { look: before, at, small }];
  return { past, future: [] };
};

export const back = <T>(steps: Steps<T>, now: T): { readonly look: T; readonly steps: Steps<T> } | null => {
  const last = steps.past.at(-1);
  return last
    ? {
        look: last.look,
        steps: { past: steps.past.slice(0, -1), future: [...steps.future, { ...last, look: now }] },
      }
    : null;
};

export const forth = <T>(
  steps: Steps<T>,
  now: T,
  at: number,
): { readonly look: T; readonly steps: Steps<T> } | null => {
  const next = steps.future.at(-1);
  return next
    ? {
        look: next.look,
        steps: { past: [...steps.past, { ...next, look: now, at }], future: steps.future.slice(0, -1) },
      }
    : null;
};
