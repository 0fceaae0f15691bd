import { isInPlay } from '../log/in-play.ts';
import { flagFor } from '../log/recheck-flag.ts';
import type { Assumption, DataState, Workshop } from '../log/state.ts';
import type { RecheckFlag, Verdict } from '../log/vocabulary.ts';
import { type CheckDefinition, type CheckResult, judge } from '../metric/check.ts';
import type { View, ViewResult } from '../metric/view.ts';
import { judgeView } from './judge-view.ts';
import { type KnownTables, newRowsOf } from './new-rows-of.ts';
import { storedCheck, viewOfCheck } from './stored-check.ts';

/** One stored check, to be counted again on new data: on the new rows alone, where they can be told, and on all. */
export type RecheckPlan = {
  readonly assumption: Assumption;
  readonly check: CheckDefinition;
  readonly newOnly: View | null;
  readonly all: View;
};

/** Every assumption in play that has a check. `before`: the data the workshop had; `known`: what the new data tells of its rows. */
export const recheckPlans = (
  workshop: Workshop,
  before: DataState | null,
  known: KnownTables,
): readonly RecheckPlan[] =>
  workshop.assumptions.flatMap((assumption) => {
    const check = storedCheck(assumption);
    if (check === null || !isInPlay(assumption)) return [];
    const newRows = newRowsOf(check.metric.base, before, known);
    return [
      {
        assumption,
        check,
        newOnly:
          newRows === null ? null : viewOfCheck(workshop, assumption.id, check, newRows(check.rowScope)),
        all: viewOfCheck(workshop, assumption.id, check),
      },
    ];
  });

export type Rechecked = {
  readonly newOnly: CheckResult | null;
  readonly all: CheckResult;
  /** Null without a verdict: there is nothing to hold or fall. */
  readonly flag: RecheckFlag | null;
};

/** A question that the data can't answer any more is "cannot", with the reason. */
export type Counted = ViewResult | Uncountable;
export type Uncountable = {
  readonly blocked: 'column missing' | 'data missing';
  /** The column, where one is. */
  readonly missingColumn?: string;
};
/** The view speaks of a column or a table that the new data does not have. */
export const uncountable = ({ misspelt }: { readonly misspelt?: string }): Uncountable => ({
  blocked: 'column missing',
  ...(misspelt === undefined ? {} : { missingColumn: misspelt }),
});
export const isCountable = (counted: Counted): counted is ViewResult => !('blocked' in counted);

/** `dataTo`: the new data's last day. New rows that are none say nothing. */
export const readRecheck = (
  { assumption, check, newOnly }: RecheckPlan,
  counted: { readonly newOnly: Counted | null; readonly all: Counted },
  dataTo: string | undefined,
): Rechecked => {
  const result = (one: Counted): CheckResult =>
    isCountable(one)
      ? judgeView(check, one, dataTo)
      : judge(check, { cells: [], total: { group: null, y: 0, d: null, n: 0 }, ...one });
  const fresh = newOnly === null || counted.newOnly === null ? null : result(counted.newOnly);
  const all = result(counted.all);
  const told = fresh === null || fresh.reason === 'no rows' ? all : fresh;
  const verdict = settledVerdict(assumption);
  return { newOnly: fresh, all, flag: verdict === null ? null : flagFor(verdict, told.outcome) };
};

const settledVerdict = ({ state }: Assumption): Verdict | null =>
  state === 'holds' || state === 'does_not_hold' ? state : null;
