import { dataToOf } from '../../../shared/challenge/judge-view.ts';
import { readRecheck, type RecheckPlan, recheckPlans } from '../../../shared/challenge/recheck.ts';
import type { NewEvent } from '../../../shared/log/envelope.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import type { CheckResult } from '../../../shared/metric/check.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { getApp, say, setApp, tellProblem } from '../../state/app-store.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { checkRun } from '../log/check-run.ts';
import { freeze } from './freeze.ts';
import { judgeBriefs } from './judge-briefs.ts';

/** After new data: every check is counted again, new rows first. The machine raises flags; verdicts stay people's. */
export const recheckAll = async (): Promise<void> => {
  const { workshop, tables } = getApp();
  const before = workshop?.dataVersions.at(-2);
  if (!workshop?.data || before === undefined) return;
  const round = entry('round.started', newId(), { number: workshop.round + 1, startedBecause: 'new_data' });
  if (!(await append(round))) return;
  const plans = recheckPlans(workshop, before, tables);
  for (const [at, plan] of plans.entries()) {
    say(words.recheck.counting(at + 1, plans.length));
    const found = await recheckOne(workshop, plan);
    if (!found.ok) return tellProblem(found.error);
    if (!(await append(...found.value))) return;
  }
  const briefs = await judgeBriefs(workshop, before);
  if (!briefs.ok) return tellProblem(briefs.error);
  if (briefs.value.length > 0 && !(await append(...briefs.value))) return;
  say(words.recheck.done(plans.length));
  const anything = plans.length + briefs.value.length > 0;
  setApp({ screen: 'workshop', panel: anything ? { kind: 'recheck' } : null });
};

const recheckOne = async (
  workshop: Workshop,
  plan: RecheckPlan,
): Promise<Result<readonly NewEvent[], string>> => {
  const { assumption, check } = plan;
  const all = await freeze(plan.all);
  if (!all.ok) return all;
  const newOnly = plan.newOnly === null ? ok(null) : await freeze(plan.newOnly);
  if (!newOnly.ok) return newOnly;
  const to = dataToOf(workshop.data, check);
  const counted = { newOnly: newOnly.value?.counted ?? null, all: all.value.counted };
  const result = readRecheck(plan, counted, to);
  const event = (
    rows: 'new_only' | 'all',
    { value, low, high, n, ...said }: CheckResult,
    sha256: string | null,
  ) =>
    checkRun(workshop, assumption, check, {
      ...said,
      measured: value === null ? null : { value, low, high, n },
      rows,
      sha256,
    });
  return ok([
    ...(result.newOnly === null || result.newOnly.reason === 'no rows'
      ? []
      : [event('new_only', result.newOnly, newOnly.value?.sha256 ?? null)]),
    event('all', result.all, all.value.sha256),
  ]);
};
