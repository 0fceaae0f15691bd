import type { EventSets } from '../../src/shared/log/events.ts';
import type { Role } from '../../src/shared/log/vocabulary.ts';
import type {
  Heard,
  ModelAssumption,
  ModelFollowUp,
  ModelInsight,
  ModelOutlier,
  ModelState,
  ModelVersion,
} from './model-state.ts';

/** What the pages of the spec say about a moment, each asked anew over plain lists. */
export const side = (role: Role): 'analyst' | 'business' | 'none' => {
  if (role === 'analyst') return 'analyst';
  return role === 'marketer' || role === 'sales' ? 'business' : 'none';
};
export const bothAgree = (roles: readonly Role[]): boolean =>
  roles.some((role) => side(role) === 'analyst') && roles.some((role) => side(role) === 'business');

/** L7: each copy's clock runs forward here, so the time tells the order, and the id where the times are the same. */
export const inOrder = <T extends Heard>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => a.at - b.at || (a.event < b.event ? -1 : 1));
const last = <T extends Heard>(list: readonly T[]): T | undefined => inOrder(list).at(-1);

/** L9: every one that no later one has seen. */
export const headsOf = <T extends Heard>(sets: readonly T[]): readonly T[] =>
  inOrder(sets.filter((one) => !sets.some(({ seen }) => seen.has(one.event))));
/** One head is the value; of more the last in order is shown. */
export const now = <V>(sets: readonly (Heard & { readonly value: V })[]): V | undefined =>
  headsOf(sets).at(-1)?.value;
export const isOpen = (sets: readonly Heard[]): boolean => headsOf(sets).length > 1;

export const linksOf = (m: ModelState, a: ModelAssumption) =>
  m.links.filter((one) => one.assumption === a.id);

/** L14 */
export const versionNow = (a: ModelAssumption): number => Math.max(...a.versions.map(({ number }) => number));
/** Those that were written. */
export const written = (a: ModelAssumption) => a.versions.filter(({ kept }) => kept !== true);
export const wordingNow = (a: ModelAssumption): ModelVersion => headsOf(a.versions).at(-1) as ModelVersion;

/** L17 */
export const isMet = (m: ModelState, a: ModelAssumption): boolean =>
  linksOf(m, a).some((link) => {
    const note = m.notes.find((one) => one.id === link.note);
    return (
      side(link.role) !== 'none' &&
      side(link.role) !== side(a.role) &&
      (note === undefined || now(note.meant) !== false)
    );
  });

/** Two answers that did not see each other: it stays open. */
export const followUpState = ({ answers }: ModelFollowUp): 'open' | 'answered' | 'cannot' | 'dropped' => {
  const [answer, second] = headsOf(answers);
  if (answer === undefined || answer.value === null || second !== undefined) return 'open';
  return answer.value === 'cannot' || answer.value === 'dropped' ? answer.value : 'answered';
};
export const openBlocks = (m: ModelState, a: ModelAssumption) =>
  m.followUps.filter((one) => one.from === a.id && one.blocking && followUpState(one) === 'open');

/** L16 */
export const agreedTo = (m: ModelState, event: string): readonly Role[] => [
  ...new Set(m.agreements.filter(({ target }) => target === event).map(({ role }) => role)),
];

/** The last one that was set, and whether it stands alone. */
export const verdictOf = (a: ModelAssumption) => {
  const heads = headsOf(a.verdicts);
  const one = heads.findLast(({ value }) => value !== null);
  return one?.value == null ? null : { ...one, ...one.value, alone: heads.length === 1 };
};
export const verdictAgreed = (m: ModelState, a: ModelAssumption): readonly Role[] => {
  const verdict = verdictOf(a);
  return verdict?.alone === true ? agreedTo(m, verdict.event) : [];
};

/** L15 */
export const verdictState = (m: ModelState, a: ModelAssumption): 'holds' | 'does_not_hold' | null => {
  const verdict = verdictOf(a);
  if (verdict === null || isOpen(a.versions) || verdict.version !== wordingNow(a).number) return null;
  const agreed = verdictAgreed(m, a);
  const against = m.dissents.filter(({ target }) => target === verdict.event);
  const opposed =
    verdict.dissent || against.some(({ role }) => !agreed.some((one) => side(one) === side(role)));
  return bothAgree(agreed) || (opposed && agreed.length > 0) ? verdict.verdict : null;
};

export const reopenings = (a: ModelAssumption): readonly Heard[] =>
  a.verdicts.filter(({ value, kept }) => value === null && kept !== true);

/** L13, for what has neither verdict nor end nor parking. */
export const backTo = (m: ModelState, a: ModelAssumption): ModelAssumption['state'] => {
  const version = wordingNow(a).number;
  if (openBlocks(m, a).length > 0) return 'dig';
  const checked =
    a.results.some((one) => one.version === version && one.ends) ||
    a.added.some((one) => one.version === version);
  if (version > 1 && !checked) return 'to_check';
  const blocked = m.followUps.some((one) => one.from === a.id && one.blocking);
  const touched = linksOf(m, a).length > 0 || blocked || version > 1 || reopenings(a).length > 0;
  return touched ? 'in_context' : 'open';
};

export const evidenceOf = (a: ModelAssumption, version: number): readonly string[] => [
  ...a.versions.filter(({ number }) => number === version).flatMap(({ evidence }) => evidence),
  ...a.added.filter((one) => one.version === version).map((one) => one.evidence),
];
const allEvidence = (a: ModelAssumption): readonly string[] => [
  ...a.versions.flatMap((version) => version.evidence),
  ...a.added.map((one) => one.evidence),
];

/** L20 */
export const proposalOf = ({ proposals }: ModelOutlier): EventSets['outlier.proposed'] & Heard => {
  const one = last(proposals) as ModelOutlier['proposals'][number];
  return { ...one.value, event: one.event, seen: one.seen, at: one.at };
};
export const outlierState = (
  m: ModelState,
  { choices }: ModelOutlier,
): 'proposed' | 'agreed' | 'reversed' => {
  const [head, second] = headsOf(choices);
  if (second !== undefined || head === undefined) return 'proposed';
  if (head.value === null) return 'reversed';
  return bothAgree(agreedTo(m, head.event)) ? 'agreed' : 'proposed';
};
export const outlierAgreed = (m: ModelState, { choices }: ModelOutlier): readonly Role[] => {
  const [head, second] = headsOf(choices);
  return head === undefined || second !== undefined || head.value === null ? [] : agreedTo(m, head.event);
};

const applies = (a: ModelAssumption, outlier: ModelOutlier): boolean => {
  const { appliesTo: to } = proposalOf(outlier);
  if (to.what === 'question') return true;
  return to.what === 'assumption' ? to.assumption === a.id : allEvidence(a).includes(to.evidence);
};

/** L37: later versions of a way of counting that the evidence was counted with, each with the agreement that settled it. */
const recounted = (m: ModelState, evidence: readonly string[]) => {
  const used = m.evidence.filter((one) => evidence.includes(one.id)).map((one) => one.definition);
  if (!m.counts.some((one) => used.includes(one.definition))) return [];
  return m.counts.slice(1).flatMap(({ event }) => {
    const given = inOrder(m.agreements.filter(({ target }) => target === event));
    const settled = given.find((_, at) => bothAgree(given.slice(0, at + 1).map(({ role }) => role)));
    return settled === undefined ? [] : [{ event, when: settled.event }];
  });
};

/** L18 */
export const needsLook = (m: ModelState, a: ModelAssumption): readonly string[] => {
  const disputed = [a.versions, a.verdicts]
    .map((sets) => headsOf(sets as readonly Heard[]))
    .filter((heads) => heads.length > 1)
    .flatMap((heads) => heads.map(({ event }) => event));
  const verdict = verdictOf(a);
  if (verdict === null) return [...new Set(disputed)].sort();
  const reversals = m.outliers
    .filter((one) => applies(a, one))
    .flatMap(({ choices }) => choices.filter(({ value }) => value === null));
  const later = [
    ...[...linksOf(m, a), ...reversals].map(({ event }) => ({ event, when: event })),
    ...recounted(m, allEvidence(a)),
  ].filter(({ when }) => !verdict.seen.has(when));
  return [...new Set([...later.map(({ event }) => event), ...disputed])].sort();
};

export const isDecided = (a: ModelAssumption): boolean => a.state === 'holds' || a.state === 'does_not_hold';

/** Context that led to a later wording, by itself or through a decision about unusual values. */
export const changedBy = (m: ModelState, assumptions: readonly ModelAssumption[]): readonly string[] => {
  const causes = assumptions.flatMap((a) => a.versions.flatMap((version) => version.causedBy));
  const through = m.outliers
    .map(proposalOf)
    .filter((one) => causes.includes(one.event))
    .map((one) => one.contextLink);
  return m.links.filter((one) => causes.includes(one.event) || through.includes(one.id)).map((one) => one.id);
};

type InsightFields = EventSets['insight.edited'];
/** Each entry that set this field. */
const setsOf = (insight: ModelInsight, field: keyof InsightFields) =>
  insight.edits.filter(({ fields }) => fields[field] !== undefined);
const insightParts: readonly (keyof InsightFields)[] = [
  'statement',
  'because',
  'soWhat',
  'forWhom',
  'confidence',
  'kind',
  'evidence',
  'assumptions',
  'contextLinks',
];
export const fieldsOf = (insight: ModelInsight): Partial<InsightFields> =>
  Object.fromEntries(
    insightParts.map((field) => [field, headsOf(setsOf(insight, field)).at(-1)?.fields[field]]),
  );
export const insightConflicts = (insight: ModelInsight): readonly string[] =>
  insightParts.filter((field) => isOpen(setsOf(insight, field)));

export const cited = (m: ModelState, insight: ModelInsight): readonly ModelAssumption[] => {
  const { assumptions = [] } = fieldsOf(insight);
  return m.assumptions.filter((one) => assumptions.includes(one.id));
};

/** I1–I5 and open digging. */
export const gaps = (m: ModelState, insight: ModelInsight): readonly string[] => {
  const fields = fieldsOf(insight);
  const { evidence = [], contextLinks = [], statement = '' } = fields;
  const sources = cited(m, insight);
  const missing: string[] = [];
  if (evidence.length === 0) missing.push('I1 no-evidence');
  if (!sources.some(isDecided)) missing.push('I2 no-verdict');
  for (const a of sources) if (!isMet(m, a)) missing.push(`I3 not-met ${a.id}`);
  const chosen = headsOf(setsOf(insight, 'contextLinks')).at(-1);
  const absent = m.links.some(
    (link) =>
      changedBy(m, sources).includes(link.id) &&
      !contextLinks.includes(link.id) &&
      !(chosen?.reasoned === true && chosen.seen.has(link.event)),
  );
  if (contextLinks.length === 0 || absent) missing.push('I4 no-context');
  for (const field of ['statement', 'because', 'soWhat', 'forWhom', 'confidence'] as const)
    if ((fields[field] ?? '') === '') missing.push(`I5 empty-field ${field}`);
  if (statement.split(' ').length > 25) missing.push('I5 too-long');
  for (const a of sources) for (const one of openBlocks(m, a)) missing.push(`T5 open-digging ${one.id}`);
  return missing.sort();
};

/** L21: the last time it was called ready, when nothing in it was changed since or apart from it. */
export const readyNow = (insight: ModelInsight): Heard | null => {
  const ready = last(insight.ready);
  if (ready === undefined || insightConflicts(insight).length > 0) return null;
  return insightParts.every((field) =>
    headsOf(setsOf(insight, field)).every(({ event }) => ready.seen.has(event)),
  )
    ? ready
    : null;
};
/** Said back to every wording that stands. */
export const heardBack = (insight: ModelInsight) =>
  insight.saidBack.filter(({ seen }) =>
    headsOf(setsOf(insight, 'statement')).every(({ event }) => seen.has(event)),
  );

export const insightState = (
  m: ModelState,
  insight: ModelInsight,
): 'retired' | 'draft' | 'ready' | 'agreed' => {
  if (insight.retired.length > 0) return 'retired';
  const ready = readyNow(insight);
  if (ready === null) return 'draft';
  const other = heardBack(insight).some(
    ({ role }) => side(role) !== 'none' && side(role) !== side(insight.role),
  );
  return bothAgree(agreedTo(m, ready.event)) && other ? 'agreed' : 'ready';
};

export const insightLook = (m: ModelState, insight: ModelInsight): readonly string[] => {
  const ready = readyNow(insight);
  if (ready === null) return [];
  const sources = cited(m, insight);
  const later = [
    ...sources.flatMap(reopenings).map(({ event }) => ({ event, when: event })),
    ...recounted(m, fieldsOf(insight).evidence ?? []),
  ].filter(({ when }) => !ready.seen.has(when));
  return [
    ...new Set([...later.map(({ event }) => event), ...sources.flatMap((a) => needsLook(m, a))]),
  ].sort();
};
