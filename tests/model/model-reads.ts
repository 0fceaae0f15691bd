import type { Role } from '../../src/shared/log/vocabulary.ts';
import type { ModelAssumption, ModelInsight, ModelOutlier, ModelState, ModelVerdict } from './model-state.ts';

/** What the pages of the spec say about a moment, each asked anew over plain lists. */
export const side = (role: Role): 'analyst' | 'business' | 'none' => {
  if (role === 'analyst') return 'analyst';
  return role === 'marketer' || role === 'sales' ? 'business' : 'none';
};
export const bothAgree = (roles: readonly Role[]): boolean =>
  roles.some((role) => side(role) === 'analyst') && roles.some((role) => side(role) === 'business');

export const linksOf = (m: ModelState, a: ModelAssumption) =>
  m.links.filter((one) => one.assumption === a.id);

/** L17 */
export const isMet = (m: ModelState, a: ModelAssumption): boolean =>
  linksOf(m, a).some((link) => {
    const note = m.notes.find((one) => one.id === link.note);
    return side(link.role) !== 'none' && side(link.role) !== side(a.role) && note?.meant !== false;
  });

export const openBlocks = (m: ModelState, a: ModelAssumption) =>
  m.followUps.filter((one) => one.from === a.id && one.blocking && one.state === 'open');

/** L15 */
export const stands = (a: ModelAssumption, verdict: ModelVerdict): boolean =>
  verdict.version === a.versions.length &&
  (bothAgree(verdict.agreed) || (isOpposed(verdict) && verdict.agreed.length > 0));

/** A sentence of the side that has not agreed. */
const isOpposed = ({ dissent, against, agreed }: ModelVerdict): boolean =>
  dissent || against.some((role) => !agreed.some((one) => side(one) === side(role)));

/** L13, for what has neither verdict nor end nor parking. */
export const backTo = (m: ModelState, a: ModelAssumption): ModelAssumption['state'] => {
  const now = a.versions.length;
  if (openBlocks(m, a).length > 0) return 'dig';
  const checked =
    a.results.some((one) => one.version === now && one.ends) || a.added.some((one) => one.version === now);
  if (now > 1 && !checked) return 'to_check';
  const blocked = m.followUps.some((one) => one.from === a.id && one.blocking);
  const touched = linksOf(m, a).length > 0 || blocked || now > 1 || a.reopened.length > 0;
  return touched ? 'in_context' : 'open';
};

export const evidenceOf = (a: ModelAssumption, version: number): readonly string[] => [
  ...(a.versions[version - 1]?.evidence ?? []),
  ...a.added.filter((one) => one.version === version).map((one) => one.evidence),
];
const allEvidence = (a: ModelAssumption): readonly string[] => [
  ...a.versions.flatMap((version) => version.evidence),
  ...a.added.map((one) => one.evidence),
];

const applies = (a: ModelAssumption, { appliesTo: to }: ModelOutlier): boolean => {
  if (to.what === 'question') return true;
  return to.what === 'assumption' ? to.assumption === a.id : allEvidence(a).includes(to.evidence);
};

/** L37: later versions of a way of counting that the evidence was counted with, from when both sides had agreed. */
const recounted = (m: ModelState, evidence: readonly string[]) => {
  const used = m.evidence.filter((one) => evidence.includes(one.id)).map((one) => one.definition);
  if (!m.counts.some((one) => used.includes(one.definition))) return [];
  return m.counts.slice(1).flatMap(({ event, agreed }) => {
    const last = agreed.find((_, at) => bothAgree(agreed.slice(0, at + 1).map(({ role }) => role)));
    return last === undefined ? [] : [{ event, at: last.at }];
  });
};

/** L18 */
export const needsLook = (m: ModelState, a: ModelAssumption): readonly string[] => {
  const verdict = a.verdict;
  if (verdict === null) return [];
  const later = [
    ...linksOf(m, a),
    ...recounted(m, allEvidence(a)),
    ...m.outliers.filter((one) => applies(a, one)).flatMap((one) => one.reversals),
  ].filter((one) => one.at > verdict.at);
  return [...new Set(later.map((one) => one.event))].sort();
};

export const isDecided = (a: ModelAssumption): boolean => a.state === 'holds' || a.state === 'does_not_hold';

export const cited = (m: ModelState, insight: ModelInsight): readonly ModelAssumption[] =>
  m.assumptions.filter((one) => insight.fields.assumptions.includes(one.id));

/** Context that led to a later wording, by itself or through a decision about unusual values. */
export const changedBy = (m: ModelState, assumptions: readonly ModelAssumption[]): readonly string[] => {
  const causes = assumptions.flatMap((a) => a.versions.flatMap((version) => version.causedBy));
  const through = m.outliers.filter((one) => causes.includes(one.proposal)).map((one) => one.link);
  return m.links.filter((one) => causes.includes(one.event) || through.includes(one.id)).map((one) => one.id);
};

/** I1–I5 and open digging. */
export const gaps = (m: ModelState, insight: ModelInsight): readonly string[] => {
  const { fields } = insight;
  const sources = cited(m, insight);
  const missing: string[] = [];
  if (fields.evidence.length === 0) missing.push('I1 no-evidence');
  if (!sources.some(isDecided)) missing.push('I2 no-verdict');
  for (const a of sources) if (!isMet(m, a)) missing.push(`I3 not-met ${a.id}`);
  const absent = m.links.some(
    (link) =>
      changedBy(m, sources).includes(link.id) &&
      !fields.contextLinks.includes(link.id) &&
      link.at > insight.reasonAt,
  );
  if (fields.contextLinks.length === 0 || absent) missing.push('I4 no-context');
  for (const field of ['statement', 'because', 'soWhat', 'forWhom', 'confidence'] as const)
    if ((fields[field] ?? '') === '') missing.push(`I5 empty-field ${field}`);
  if (fields.statement.split(' ').length > 25) missing.push('I5 too-long');
  for (const a of sources) for (const one of openBlocks(m, a)) missing.push(`T5 open-digging ${one.id}`);
  return missing.sort();
};

export const insightState = (insight: ModelInsight): string => {
  if (insight.retired) return 'retired';
  if (insight.ready === null) return 'draft';
  const other = insight.saidBack.some(
    (one) => side(one.role) !== 'none' && side(one.role) !== side(insight.role) && one.at > insight.worded,
  );
  return bothAgree(insight.ready.agreed) && other ? 'agreed' : 'ready';
};

export const insightLook = (m: ModelState, insight: ModelInsight): readonly string[] => {
  const ready = insight.ready;
  if (ready === null) return [];
  const sources = cited(m, insight);
  const later = [...sources.flatMap((a) => a.reopened), ...recounted(m, insight.fields.evidence)];
  const own = later.filter((one) => one.at > ready.at).map((one) => one.event);
  return [...new Set([...own, ...sources.flatMap((a) => needsLook(m, a))])].sort();
};
