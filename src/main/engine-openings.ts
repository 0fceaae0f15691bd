export type Openings = {
  /** Settles when this opening, or a later one, was heard. */
  readonly wait: (nth: number) => Promise<void>;
  readonly heard: (nth: number) => void;
  /** There is no engine on this laptop, and nobody waits for it. */
  readonly neverHeard: () => void;
};

/** Who waits until the engine answers from what it was last shown. A restarted engine hears only the last opening. */
export const createOpenings = (): Openings => {
  let last = 0;
  let waiting: { readonly nth: number; readonly settle: () => void }[] = [];
  const heard = (nth: number): void => {
    last = Math.max(last, nth);
    const now = waiting.filter((one) => one.nth <= last);
    waiting = waiting.filter((one) => one.nth > last);
    for (const { settle } of now) settle();
  };
  return {
    wait: (nth) => (nth <= last ? Promise.resolve() : new Promise((settle) => waiting.push({ nth, settle }))),
    heard,
    neverHeard: () => heard(Number.POSITIVE_INFINITY),
  };
};
