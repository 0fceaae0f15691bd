/** What was taken back in one workshop. */
export type SaidSteps<T> = {
  /** Entries that were taken back, and those that did it: what stands before them is next. */
  readonly settled: Set<string>;
  /** What can be said again, newest last. */
  readonly undone: T[];
};

/** The steps of the workshop that is open: they end with it, so that nothing of one is said again in another. */
export const saidStepsIn = <T>(): ((workshopId: string | null) => SaidSteps<T>) => {
  let of: string | null = null;
  let steps: SaidSteps<T> = { settled: new Set(), undone: [] };
  return (workshopId) => {
    if (workshopId !== of) {
      of = workshopId;
      steps = { settled: new Set(), undone: [] };
    }
    return steps;
  };
};
