import { isInPlay } from '../../../shared/log/in-play.ts';
import { currentDefinition } from '../../../shared/challenge/current-definition.ts';
import { storedCheck, viewOfCheck } from '../../../shared/challenge/stored-check.ts';
import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import { type CheckDefinition, judge } from '../../../shared/metric/check.ts';
import { bridge } from '../../state/bridge.ts';
import { getApp } from '../../state/app-store.ts';
import { append } from '../../state/saying.ts';
import { checkRun } from './check-run.ts';

/** Once another way of counting is agreed, every check that used the old one is counted the new way, and says so. */
export const recountChecks = async (metric: string): Promise<void> => {
  const { workshop, dataHere } = getApp();
  const state = workshop?.metrics.find(({ id }) => id === metric);
  if (!workshop || !dataHere || state?.state !== 'agreed' || state.version === 1) return;
  for (const assumption of workshop.assumptions) {
    const check = storedCheck(assumption);
    const now = check === null ? null : currentDefinition(workshop, check.metric);
    if (check && now?.changed && now.state.id === metric && isInPlay(assumption))
      await recount(workshop, assumption, { ...check, metric: now.definition });
  }
};

/** I16: the number is the new one; whether the old claim still means the same is for people to say, so it is never "meets". */
export const recount = async (
  workshop: Workshop,
  assumption: Assumption,
  check: CheckDefinition,
): Promise<boolean> => {
  const frozen = await bridge.viewFreeze({ view: viewOfCheck(workshop, assumption.id, check) });
  if (!frozen.ok) return false;
  const { value, low, high, n } = judge(check, frozen.value.result);
  const done = await append(
    checkRun(workshop, assumption, check, {
      measured: value === null ? null : { value, low, high, n },
      outcome: 'cannot',
      reason: 'definition changed',
      rows: 'all',
      sha256: frozen.value.sha256,
    }),
  );
  return done !== null;
};
