import { dataToOf } from '../../../shared/challenge/judge-view.ts';
import { readSuccess, type SuccessPlan, successPlans } from '../../../shared/challenge/success.ts';
import type { NewEvent } from '../../../shared/log/envelope.ts';
import type { DataState, Workshop } from '../../../shared/log/state.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { entry } from '../../state/saying.ts';
import { freeze } from './freeze.ts';

/** "Did it help?": every brief that named a number is counted on the rows since it was sent. */
export const judgeBriefs = async (
  workshop: Workshop,
  before: DataState,
): Promise<Result<readonly NewEvent[], string>> => {
  const events: NewEvent[] = [];
  for (const plan of successPlans(workshop, before)) {
    const counted = await freeze(plan.view);
    if (!counted.ok) return counted;
    const result = readSuccess(plan, counted.value.counted, dataToOf(workshop.data, plan.check));
    // Nothing was sent yet that this data could tell about.
    if (result.reason !== 'no rows') events.push(judged(workshop, plan, result, counted.value.sha256));
  }
  return ok(events);
};

const judged = (
  workshop: Workshop,
  { brief, success, from, check, metricVersion }: SuccessPlan,
  { value, low, high, n, outcome, reason }: ReturnType<typeof readSuccess>,
  sha256: string | null,
): NewEvent =>
  entry(
    'brief.judged',
    brief.id,
    {
      measured: value === null ? null : { value, low, high, n },
      outcome,
      ...(reason === undefined ? {} : { reason }),
      ...(from === undefined ? {} : { from }),
      to: success.judgedOn,
      shape: success.shape,
      value: success.value,
      ...(sha256 === null ? {} : { result: sha256 }),
      unit: success.unit === '' ? check.metric.unit : success.unit,
      dataVersion: workshop.data?.version ?? 1,
      metricVersion,
    },
    sha256 === null ? {} : { refs: [sha256] },
  );
