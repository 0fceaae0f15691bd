import type { DataState } from '../log/state.ts';
import { type CheckDefinition, type CheckResult, judge } from '../metric/check.ts';
import type { ViewResult } from '../metric/view.ts';

/** How a counted view stands to its check, with the clock of the data it was counted on (I16: rows that have not settled are never "meets"). */
export const judgeView = (
  check: CheckDefinition,
  { cells, total, rowsTo }: Pick<ViewResult, 'cells' | 'total' | 'rowsTo'>,
  dataTo: string | undefined,
): CheckResult =>
  judge(check, {
    cells,
    total,
    ...(dataTo === undefined ? {} : { dataTo }),
    ...(rowsTo === undefined ? {} : { rowsTo }),
  });

/** The clock: the last day any table reaches that this check counts. */
export const dataToOf = (
  data: DataState | null,
  { metric }: Pick<CheckDefinition, 'metric'>,
): string | undefined =>
  (data?.tables ?? [])
    .filter(({ name }) => name === metric.base || name === metric.join?.table)
    .flatMap(({ time }) => (time === undefined ? [] : [time.to]))
    .toSorted()
    .at(-1);
