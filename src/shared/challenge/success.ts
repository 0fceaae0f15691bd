import type { Brief, DataState, Success, Workshop } from '../log/state.ts';
import { type CheckDefinition, type CheckResult, judge } from '../metric/check.ts';
import { type Metric, metricSchema } from '../metric/metric.ts';
import type { Condition, RowScope } from '../metric/row-scope.ts';
import type { View } from '../metric/view.ts';
import { scopesWithout } from './decided-rows.ts';
import { type Counted, isCountable } from './recheck.ts';

/** A brief's success measure, to be counted on the rows from its sending to the day it is judged. */
export type SuccessPlan = {
  readonly brief: Brief;
  readonly success: Success;
  readonly check: CheckDefinition;
  readonly view: View;
  readonly from: string | undefined;
  readonly metricVersion: number;
};

/** `before`: the data the workshop had; a brief without a day of sending counts from the day after it. */
export const successPlans = (workshop: Workshop, before: DataState | null): readonly SuccessPlan[] =>
  workshop.briefs.flatMap((brief) => {
    const { success } = brief;
    if (success === null || brief.state === 'retired' || brief.state === 'closed') return [];
    const counted = metricOf(workshop, success);
    if (counted === null) return [];
    const { metric, version, minN } = counted;
    const time = before?.tables.find(({ name }) => name === metric.base)?.time;
    const rowScope = time === undefined ? null : since(time, brief.sendOn, success.judgedOn);
    if (rowScope === null || time === undefined) return [];
    const without = scopesWithout(workshop, metric);
    const check: CheckDefinition = {
      metric,
      rowScope,
      claim: { shape: success.shape, threshold: success.value },
      minN,
      period: 'fixed dates',
    };
    const view: View = { metric, rowScope, ...(without.length > 0 ? { without: [...without] } : {}) };
    const from = brief.sendOn === '' ? dayAfter(time.to) : brief.sendOn;
    return [{ brief, success, check, view, from, metricVersion: version }];
  });

const since = (
  time: { readonly column: string; readonly to: string },
  sendOn: string,
  judgedOn: string,
): RowScope => {
  const start: Condition =
    sendOn === ''
      ? { col: time.column, op: '>', value: time.to }
      : { col: time.column, op: '≥', value: sendOn };
  return { all: [start, { col: time.column, op: '≤', value: judgedOn }] };
};

const metricOf = (
  workshop: Workshop,
  success: Success,
): { readonly metric: Metric; readonly version: number; readonly minN: number } | null => {
  const state =
    workshop.metrics.find(({ id }) => id === success.metric) ??
    workshop.metrics.find(({ unit }) => unit !== '' && unit === success.unit);
  const read = metricSchema.safeParse(state?.counted.definition);
  return state === undefined || !read.success
    ? null
    : { metric: read.data, version: state.counted.version, minN: state.counted.minN };
};

/** Too early while the data ends before the day it is judged: that day's morning, everything until the evening before is in. */
export const readSuccess = (
  { check, success }: SuccessPlan,
  counted: Counted,
  dataTo: string | undefined,
): CheckResult => {
  const none = { cells: [], total: { group: null, y: 0, d: null, n: 0 } };
  const result = isCountable(counted)
    ? judge(check, { cells: counted.cells, total: counted.total })
    : judge(check, { ...none, ...counted });
  const early = dataTo !== undefined && dayAfter(dataTo) < success.judgedOn;
  return early && result.outcome !== 'cannot'
    ? { ...result, outcome: 'too_early', reason: 'not settled' }
    : result;
};

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
