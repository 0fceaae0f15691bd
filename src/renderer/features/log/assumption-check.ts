import { currentDefinition } from '../../../shared/challenge/current-definition.ts';
import { dataToOf, judgeView } from '../../../shared/challenge/judge-view.ts';
import { storedCheck, viewOfCheck } from '../../../shared/challenge/stored-check.ts';
import type { Assumption } from '../../../shared/log/state.ts';
import { readCell } from '../../../shared/metric/reading.ts';
import { failureWords } from '../../../shared/messages/failure-words.ts';
import { outcomeWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { bridge } from '../../state/bridge.ts';
import { getApp, say, setApp, tellProblem } from '../../state/app-store.ts';
import { append } from '../../state/saying.ts';
import { checkRun } from './check-run.ts';
import { recount } from './recount-checks.ts';

/** Counts on the check's own scope minus agreed decisions, freezes the result, stores the outcome. People give verdicts. */
export const runCheck = async (assumption: Assumption): Promise<void> => {
  const { workshop, dataHere } = getApp();
  const check = storedCheck(assumption);
  if (!workshop) return;
  if (!check) return setApp({ panel: { kind: 'check', assumption: assumption.id, then: 'card' } });
  if (!dataHere) return say(words.workshop.noDataHere);
  say(words.check.counting);
  const now = currentDefinition(workshop, check.metric);
  if (now?.changed) {
    await recount(workshop, assumption, { ...check, metric: now.definition });
    return say(words.check.countedOtherwise(assumption.label, now.state.name));
  }
  const frozen = await bridge.viewFreeze({ view: viewOfCheck(workshop, assumption.id, check) });
  if (!frozen.ok) return tellProblem(failureWords(frozen.error));
  const { result } = frozen.value;
  const { value, low, high, n, ...said } = judgeView(check, result, dataToOf(workshop.data, check));
  // Two groups: the difference that the claim is about, not what both are together.
  const measured =
    'breakdown' in check.claim
      ? value === null
        ? null
        : { value, low, high, n }
      : readCell(check.metric, result.total);
  const done = await append(
    checkRun(workshop, assumption, check, {
      measured,
      ...said,
      rows: 'all',
      sha256: frozen.value.sha256,
    }),
  );
  if (done) say(words.check.met(assumption.label, outcomeWords[said.outcome]));
};

/** The latest result on the current wording. */
export const lastCheck = (assumption: Assumption) =>
  assumption.checks.findLast((one) => one.version === assumption.versions.length) ?? null;
