import type { Sees } from './causality.ts';
import type { AssumptionDraft, Draft } from './draft.ts';
import type { Recheck, VerdictState } from './state.ts';
import type { CheckOutcome, RecheckFlag, Verdict } from './vocabulary.ts';

/** The table of flags: what new rows say about a verdict. */
export const flagFor = (verdict: Verdict, outcome: CheckOutcome): RecheckFlag => {
  switch (outcome) {
    case 'meets':
      return verdict === 'holds' ? 'still_holds' : 'contradicted';
    case 'does_not_meet':
      return verdict === 'holds' ? 'contradicted' : 'still_not';
    case 'too_close':
    case 'too_early':
    case 'cannot':
      return outcome;
  }
};

/** Raised by data that came after the verdict; gone when a person has answered it or set a verdict anew. */
export const recheckOf = (
  draft: Draft,
  assumption: AssumptionDraft,
  verdict: VerdictState | null,
  hasCheck: boolean,
  sees: Sees,
): Recheck | null => {
  if (verdict === null) return null;
  const data = draft.dataVersions.findLast(
    ({ version, said }) => version > 1 && !sees(verdict.event, said.event),
  );
  if (data === undefined) return null;
  const dataVersion = data.version;
  if (assumption.rechecked.some((answer) => answer.dataVersion === dataVersion)) return null;
  const results = assumption.checks.filter((check) => check.dataVersion === dataVersion);
  const newOnly = results.findLast(({ rows }) => rows === 'new_only') ?? null;
  const all = results.findLast(({ rows }) => rows === 'all') ?? null;
  const told = newOnly ?? all;
  const flag: RecheckFlag = !hasCheck
    ? 'by_hand'
    : told === null
      ? 'unchecked'
      : flagFor(verdict.verdict, told.outcome);
  return { flag, dataVersion, newOnly, all };
};
