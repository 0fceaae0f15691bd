import { agreedBy, bothSides } from './agreement.ts';
import { assumptionState } from './assumption-state.ts';
import type { Sees } from './causality.ts';
import { defined } from './defined.ts';
import type { AssumptionDraft, Draft, VerdictDraft } from './draft.ts';
import { recheckOf } from './recheck-flag.ts';
import { checksOf, countedWith, recounted, unseenAt } from './rests-on.ts';
import { type Register, shown } from './register.ts';
import type {
  Assumption,
  AssumptionVersion,
  ContextLink,
  FollowUp,
  OutlierDecision,
  VerdictState,
} from './state.ts';
import { sideOf } from './vocabulary.ts';

/** What else in the workshop speaks about one assumption. */
export type Around = {
  readonly label: string;
  readonly links: readonly ContextLink[];
  readonly followUps: readonly FollowUp[];
  readonly outliers: readonly OutlierDecision[];
};

export const finishAssumption = (
  draft: Draft,
  assumption: AssumptionDraft,
  around: Around,
  sees: Sees,
): Assumption => {
  const current = shown(assumption.statement) as AssumptionVersion;
  const verdict = finishVerdict(draft, assumption.verdict);
  const details = assumption.details;
  return defined({
    id: assumption.id,
    label: around.label,
    said: assumption.said,
    state: assumptionState({ assumption, current, verdict, ...around }),
    statement: current.statement,
    versions: assumption.versions.map((version) => ({
      ...version,
      evidence: evidenceOf(assumption, version),
    })),
    because: shown(details.because ?? []),
    becauseEvent: details.because?.at(-1)?.event,
    confidence: shown(details.confidence ?? []),
    ifWrong: shown(details.ifWrong ?? []),
    moneyAtStake: shown(details.moneyAtStake ?? []),
    kind: shown(details.kind ?? []),
    picked: shown(details.picked ?? []),
    expectation: assumption.expectation,
    check: shown(details.check ?? []),
    links: around.links.map(({ id }) => id),
    checks: [...assumption.checks],
    challenges: assumption.challenges.map((run) => ({ ...run, answers: [...run.answers] })),
    verdict,
    recheck: recheckOf(
      draft,
      assumption,
      verdict,
      (current.check ?? shown(details.check ?? [])) !== undefined,
      sees,
    ),
    keptBecause: assumption.rechecked.flatMap(({ reason, said }) =>
      reason === null ? [] : [{ reason, said }],
    ),
    reopened: [...assumption.reopened],
    spoken: [...assumption.spoken],
    followUps: around.followUps.map(({ id }) => id),
    replacedBy: [...new Set(assumption.replacedBy)],
    met: isMet(draft, assumption, around.links),
    needsLook: needsLook(draft, assumption, verdict, around, sees),
    parkedBecause: shown(assumption.parked) ?? undefined,
    withdrawnBecause: shown(assumption.withdrawn),
  });
};

const evidenceOf = ({ evidence }: AssumptionDraft, version: AssumptionVersion): readonly string[] => [
  ...new Set([
    ...version.evidence,
    ...evidence.filter((added) => added.version === version.number).map((added) => added.evidence),
  ]),
];

const finishVerdict = (draft: Draft, register: Register<VerdictDraft | null>): VerdictState | null => {
  const last = register.findLast(({ value }) => value !== null)?.value;
  if (last == null) return null;
  const alone = register.length === 1;
  const roles = alone ? agreedBy(draft, last.event) : [];
  // Whoever agreed in the end has no sentence against it any more.
  const sides = roles.map(sideOf);
  const said = draft.dissents.get(last.event) ?? [];
  const dissent = said.findLast(({ role }) => !sides.includes(sideOf(role)));
  return defined({
    ...last,
    dissent: dissent?.words ?? last.dissent,
    dissentBy: dissent?.role,
    dissentEvent: dissent?.event,
    dissents: [
      ...(last.dissent === undefined ? [] : [{ words: last.dissent, event: last.event }]),
      ...said.map(({ words, event }) => ({ words, event })),
    ],
    agreedBy: roles,
    agreed: alone && bothSides(roles),
  });
};

/** A note that its speaker said was not meant does not meet anything. */
const isMet = (draft: Draft, assumption: AssumptionDraft, links: readonly ContextLink[]): boolean => {
  const sides = new Set(
    links
      .filter(({ note }) => shown(draft.notes.get(note)?.meant ?? []) !== false)
      .map(({ said }) => sideOf(said.role)),
  );
  sides.delete(null);
  // Who said what was removed is not known any more: then it takes both.
  if (assumption.said.saidBy === '') return sides.size === 2;
  sides.delete(sideOf(assumption.said.role));
  return sides.size > 0;
};

const needsLook = (
  draft: Draft,
  assumption: AssumptionDraft,
  verdict: VerdictState | null,
  { links, outliers }: Around,
  sees: Sees,
): readonly string[] => {
  const disputed = [assumption.statement, assumption.verdict]
    .filter((heads) => heads.length > 1)
    .flatMap((heads) => heads.map(({ event }) => event));
  if (verdict === null) return disputed;
  const unseen = (event: string): boolean => !sees(verdict.event, event);
  const reversals = outliers
    .flatMap(({ id }) => draft.outliers.get(id)?.reversed ?? [])
    .map(({ said }) => said.event);
  const evidence = [
    ...assumption.versions.flatMap((version) => version.evidence),
    ...assumption.evidence.map((added) => added.evidence),
  ];
  const changed = recounted(draft, countedWith(draft, evidence, checksOf(assumption.versions)));
  return [
    ...new Set([
      ...links.map(({ said }) => said.event).filter(unseen),
      ...unseenAt(changed, (event) => !unseen(event)),
      ...reversals.filter(unseen),
      ...disputed,
    ]),
  ];
};
