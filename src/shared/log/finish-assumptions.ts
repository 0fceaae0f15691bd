import type { Sees } from './causality.ts';
import type { AssumptionDraft, Draft } from './draft.ts';
import { type Around, finishAssumption } from './finish-assumption.ts';
import { followUpsFrom } from './finish-follow-ups.ts';
import { workOut } from './growing-list.ts';
import { conflictOf, conflictsInFields } from './register.ts';
import type { Assumption, Conflict, OutlierDecision } from './state.ts';

/** All of them; one that nothing touched since is the same object as before. */
export const finishAssumptions = (
  draft: Draft,
  outliers: readonly OutlierDecision[],
  sees: Sees,
): readonly Assumption[] =>
  workOut(draft.lists.assumptions, draft.assumptions, {
    make: (assumption, label) =>
      finishAssumption(
        draft,
        assumption,
        {
          ...aroundOf(draft, assumption.id, label),
          outliers: outliers.filter((outlier) => applies(outlier, assumption)),
        },
        sees,
      ),
    conflictsIn: inAssumption,
  });

const aroundOf = (draft: Draft, id: string, label: string): Omit<Around, 'outliers'> => ({
  label,
  links: draft.around.linksTo.get(id) ?? [],
  followUps: followUpsFrom(draft, id),
});

const applies = (outlier: OutlierDecision, { id, versions, evidence }: AssumptionDraft): boolean => {
  const to = outlier.appliesTo;
  if (to.what === 'question') return true;
  if (to.what === 'assumption') return to.assumption === id;
  return (
    versions.some((version) => version.evidence.includes(to.evidence)) ||
    evidence.some((added) => added.evidence === to.evidence)
  );
};

const none: readonly Conflict[] = [];
const inAssumption = ({ id, statement, verdict, parked, details }: AssumptionDraft): readonly Conflict[] => {
  let open = statement.length > 1 || verdict.length > 1 || parked.length > 1;
  for (const field in details) open ||= (details[field as keyof typeof details]?.length ?? 0) > 1;
  // Most have one value in every field: no list is made for them.
  if (!open) return none;
  return [
    ...conflictOf(id, 'statement', statement),
    ...conflictOf(id, 'verdict', verdict),
    ...conflictOf(id, 'parked', parked),
    ...conflictsInFields(id, details),
  ];
};

/** One assumption as it stands now, while the log is replayed. */
export const assumptionNow = (draft: Draft, id: string, sees: Sees): Assumption | null => {
  const assumption = draft.assumptions.get(id);
  if (assumption === undefined) return null;
  const around = { ...aroundOf(draft, id, assumption.label), outliers: [] };
  return finishAssumption(draft, assumption, around, sees);
};
