import { agreedBy, bothSides } from './agreement.ts';
import type { Sees } from './causality.ts';
import { defined } from './defined.ts';
import type { Draft, InsightDraft } from './draft.ts';
import { type Around, insightGaps } from './insight-gate.ts';
import { countedWith, recounted, unseenAt } from './rests-on.ts';
import { type Register, shown } from './register.ts';
import type { Assumption, ContextLink, Insight } from './state.ts';
import { type Role, sideOf } from './vocabulary.ts';

export const finishInsight = (
  draft: Draft,
  insight: InsightDraft,
  label: string,
  around: Around,
  sees: Sees,
): Insight => {
  const words = wordsOf(insight);
  const registers = Object.values(insight.fields) as Register<unknown>[];
  const saidBack = insight.saidBack.filter((said) =>
    (insight.fields.statement ?? []).every(({ event }) => sees(said.event, event)),
  );
  const ready = insight.ready.at(-1)?.event;
  const standing =
    ready !== undefined &&
    registers.every((heads) => heads.length === 1 && heads.every(({ event }) => sees(ready, event)));
  const roles = standing ? agreedBy(draft, ready) : [];
  const agreed = bothSides(roles) && saidBack.some(({ role }) => isOther(role, insight.said.role));
  const cited = words.assumptions.flatMap((id) => around.assumptions.get(id) ?? []);
  const state: Insight['state'] =
    insight.retired.length > 0 ? 'retired' : agreed ? 'agreed' : standing ? 'ready' : 'draft';
  const chosen = insight.fields.contextLinks?.at(-1);
  const leftOut = (link: ContextLink): boolean =>
    chosen?.why !== undefined && sees(chosen.event, link.said.event);
  return defined({
    ...words,
    id: insight.id,
    label,
    said: insight.said,
    state,
    agreedBy: roles,
    saidBack: saidBack.map(({ role, words: own, event }) => ({ role, words: own, event })),
    missing: insightGaps({ ...words, leftOut }, around),
    toldOnly: isToldOnly(words.evidence, around),
    needsLook: standing ? needsLook(draft, cited, words.evidence, ready, sees) : [],
    readyEvent: standing ? ready : undefined,
    retiredBecause: shown(insight.retired),
    rounds: roundsOf(cited, around, insight),
  });
};

const wordsOf = ({ fields }: InsightDraft) =>
  defined({
    statement: shown(fields.statement ?? []) ?? '',
    because: shown(fields.because ?? []) ?? '',
    soWhat: shown(fields.soWhat ?? []) ?? '',
    forWhom: shown(fields.forWhom ?? []) ?? '',
    confidence: shown(fields.confidence ?? []),
    limits: shown(fields.limits ?? []),
    kind: shown(fields.kind ?? []) ?? 'seen_together',
    evidence: shown(fields.evidence ?? []) ?? [],
    assumptions: shown(fields.assumptions ?? []) ?? [],
    contextLinks: shown(fields.contextLinks ?? []) ?? [],
  });

const isOther = (role: Role, own: Role): boolean => sideOf(role) !== null && sideOf(role) !== sideOf(own);

/** I6: printed as "told, not measured". */
const isToldOnly = (evidence: readonly string[], around: Around): boolean => {
  const known = evidence.flatMap((id) => around.evidence.get(id) ?? []);
  return known.length > 0 && known.every(({ strength }) => strength === 'told');
};

/** What happened to its sources since it was called ready; it never changes the state. */
const needsLook = (
  draft: Draft,
  cited: readonly Assumption[],
  evidence: readonly string[],
  ready: string,
  sees: Sees,
): readonly string[] => {
  const reopened = cited.flatMap((assumption) => assumption.reopened.map(({ said }) => said.event));
  const flagged = cited
    .flatMap(({ needsLook: own, recheck }) => [
      ...own,
      ...(recheck === null || recheck.flag === 'still_holds' || recheck.flag === 'still_not'
        ? []
        : [recheck.newOnly?.event ?? recheck.all?.event ?? '']),
    ])
    .filter((event) => event !== '');
  const changed = recounted(draft, countedWith(draft, evidence, []));
  const later = [
    ...reopened.filter((event) => !sees(ready, event)),
    ...unseenAt(changed, (event) => sees(ready, event)),
  ];
  return [...new Set([...flagged, ...later])];
};

const roundsOf = (cited: readonly Assumption[], around: Around, { said }: InsightDraft): number =>
  new Set([
    said.round,
    ...cited.flatMap(({ versions, links, verdict }) => [
      ...versions.map((version) => version.said.round),
      ...links.flatMap((id) => around.links.get(id)?.said.round ?? []),
      ...(verdict === null ? [] : [verdict.said.round]),
    ]),
  ]).size;
