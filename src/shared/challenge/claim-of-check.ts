import type { CheckDefinition } from '../metric/check.ts';
import type { Condition, RowScope } from '../metric/row-scope.ts';
import type { Claim } from './claim.ts';

/** What the screen knows beside the check: who a row stands for, when it was, and which columns are no way of splitting. */
export type ClaimContext = {
  readonly personKey?: string;
  readonly time?: string;
  readonly leaveOut?: readonly string[];
};

/** The stored check as a claim: the window and the command line challenge the same thing. */
export function claimOfCheck(check: CheckDefinition, context: ClaimContext = {}): Claim {
  const { claim, metric, rowScope } = check;
  const rows: Claim = {
    data: metric.base,
    outcome: { metric },
    shape: claim.shape,
    a: rowScope,
    per: metric.per,
    minN: check.minN,
    ...(check.without === undefined ? {} : { without: check.without }),
    ...(check.maturityDays === undefined ? {} : { maturityDays: check.maturityDays }),
    ...(context.personKey === undefined ? {} : { personKey: context.personKey }),
    ...(context.time === undefined ? {} : { time: context.time }),
    ...(context.leaveOut === undefined ? {} : { leaveOut: [...context.leaveOut] }),
  };
  switch (claim.shape) {
    case 'at_least':
    case 'at_most':
      return { ...rows, threshold: claim.threshold };
    case 'between':
      return { ...rows, threshold: claim.threshold, upper: claim.upper };
    case 'higher_than_other_group':
      return {
        ...rows,
        a: within(rowScope, claim.breakdown, claim.a),
        b: within(rowScope, claim.breakdown, claim.b),
        ...(claim.ratio === undefined ? {} : { times: claim.ratio }),
      };
    case 'changed_by_at_least':
      return {
        ...rows,
        a: within(rowScope, claim.breakdown, claim.a),
        b: within(rowScope, claim.breakdown, claim.b),
        threshold: Math.abs(claim.threshold),
        direction: claim.threshold < 0 ? 'lower' : 'higher',
      };
  }
}

const within = (scope: RowScope, col: string, value: string): RowScope => {
  const condition: Condition = { col, op: '=', value };
  return { all: [...scope.all, condition] };
};
