import {
  type Counted,
  readRecheck,
  type RecheckPlan,
  recheckPlans,
} from '../../../shared/challenge/recheck.ts';
import type { NewEvent } from '../../../shared/log/envelope.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import type { CheckResult } from '../../../shared/metric/check.ts';
import type { View } from '../../../shared/metric/view.ts';
import { bridge } from '../../state/bridge.ts';
import { getApp, say, setApp } from '../../state/app-store.ts';
import { append, entry, newId } from '../../state/saying.ts';

type Frozen = { readonly counted: Counted; readonly sha256: string | null };

/** A question that the new data can't answer has no result to keep. */
const freeze = async (view: View): Promise<Frozen> => {
  const answer = await bridge.viewFreeze({ view });
  return answer.ok
    ? { counted: answer.value.result, sha256: answer.value.sha256 }
    : { counted: 'column missing', sha256: null };
};

/** After new data: every check is counted again, new rows first. The machine raises flags; verdicts stay people's. */
export const recheckAll = async (): Promise<void> => {
  const { workshop } = getApp();
  const before = workshop?.dataVersions.at(-2);
  if (!workshop?.data || before === undefined) return;
  const plans = recheckPlans(workshop, before);
  const found: NewEvent[] = [];
  for (const [at, plan] of plans.entries()) {
    say(words.recheck.counting(at + 1, plans.length));
    found.push(...(await recheckOne(workshop, plan)));
  }
  const round = entry('round.started', newId(), { number: workshop.round + 1, startedBecause: 'new_data' });
  if (!(await append(round, ...found))) return;
  say(words.recheck.done(plans.length));
  setApp({ screen: 'workshop', panel: { kind: 'recheck' } });
};

const recheckOne = async (workshop: Workshop, plan: RecheckPlan): Promise<readonly NewEvent[]> => {
  const all = await freeze(plan.all);
  const newOnly = plan.newOnly === null ? null : await freeze(plan.newOnly);
  const to = workshop.data?.tables.find(({ name }) => name === plan.check.metric.base)?.time?.to;
  const result = readRecheck(plan, { newOnly: newOnly?.counted ?? null, all: all.counted }, to);
  const event = (rows: 'new_only' | 'all', counted: CheckResult, sha256: string | null): NewEvent =>
    entry(
      'check.run',
      newId(),
      {
        assumption: plan.assumption.id,
        version: plan.assumption.versions.length,
        measured:
          counted.value === null
            ? null
            : { value: counted.value, low: counted.low, high: counted.high, n: counted.n },
        outcome: counted.outcome,
        ...(counted.reason === undefined ? {} : { reason: counted.reason }),
        rows,
        ...(sha256 === null ? {} : { result: sha256 }),
        check: { ...plan.check },
        unit: plan.check.metric.unit,
        dataVersion: workshop.data?.version ?? 1,
        metricVersion: 1,
      },
      sha256 === null ? {} : { refs: [sha256] },
    );
  return [
    ...(result.newOnly === null || result.newOnly.reason === 'no rows'
      ? []
      : [event('new_only', result.newOnly, newOnly?.sha256 ?? null)]),
    event('all', result.all, all.sha256),
  ];
};
