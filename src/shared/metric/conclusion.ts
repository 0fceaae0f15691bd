import type { CheckOutcome } from './check.ts';
import type { Groups } from './reading.ts';

/** What leaving rows out does to the answer, and against what that was held. */
export type Conclusion =
  | {
      readonly by: 'check';
      readonly label: string;
      readonly before: CheckOutcome;
      readonly after: CheckOutcome;
      readonly changes: boolean;
    }
  | { readonly by: 'threshold'; readonly threshold: number; readonly changes: boolean }
  | {
      readonly by: 'order';
      /** Highest before, and highest without the rows; the value that then leads. */
      readonly before: string;
      readonly after: string;
      readonly value: number;
      readonly changes: boolean;
    }
  | { readonly by: 'nothing'; readonly changes: null };

type Held = {
  readonly check: {
    readonly label: string;
    readonly before: CheckOutcome;
    readonly after: CheckOutcome;
  } | null;
  readonly threshold: number | null;
  /** The number in question, with all rows and without some. */
  readonly values: readonly [number, number];
  /** Groups with and without the rows, where one of them is in question. */
  readonly groups: readonly [Groups, Groups] | null;
};

/** Held against what the pair said would decide it: the assumption's check, else the number that matters, else which group leads. */
export const concludeFrom = ({ check, threshold, values: [before, after], groups }: Held): Conclusion => {
  if (check !== null) return { by: 'check', ...check, changes: check.before !== check.after };
  if (threshold !== null)
    return { by: 'threshold', threshold, changes: before >= threshold !== after >= threshold };
  const [was, now] = (groups ?? []).map(leader);
  if (was == null || now == null) return { by: 'nothing', changes: null };
  return {
    by: 'order',
    before: was.group,
    after: now.group,
    value: now.value,
    changes: was.group !== now.group,
  };
};

/** The rows without a value in the breakdown are no group that could lead. */
const leader = (groups: Groups): { readonly group: string; readonly value: number } | null => {
  const named = groups.flatMap(({ group, measured }) =>
    group === null ? [] : [{ group, value: measured.value }],
  );
  const [first, ...others] = named.toSorted((a, b) => b.value - a.value);
  return first === undefined || others.length === 0 ? null : first;
};
