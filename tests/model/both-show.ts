import type { InsightGap, Workshop } from '../../src/shared/log/state.ts';
import { briefConflicts, briefGaps, briefLook, briefState, builtOn, resultNow } from './model-brief.ts';
import {
  fieldsOf,
  followUpState,
  gaps,
  headsOf,
  insightConflicts,
  insightLook,
  insightState,
  isMet,
  isOpen,
  needsLook,
  now,
  outlierAgreed,
  outlierState,
  verdictAgreed,
  wordingNow,
  written,
} from './model-reads.ts';
import type { ModelState } from './model-state.ts';

/** What both must show after every step: the log here, the model below. */
export const seenIn = (workshop: Workshop): object => ({
  assumptions: workshop.assumptions.map(
    ({ id, state, statement, versions, met, needsLook: look, verdict }) => ({
      id,
      state,
      statement,
      versions: versions.length,
      met,
      look: [...look].sort(),
      agreed: [...(verdict?.agreedBy ?? [])].sort(),
    }),
  ),
  followUps: workshop.followUps.map(({ id, state }) => ({ id, state })),
  outliers: workshop.outliers.map(({ id, state, agreedBy }) => ({ id, state, agreed: [...agreedBy].sort() })),
  insights: workshop.insights.map((insight) => ({
    id: insight.id,
    state: insight.state,
    missing: insight.missing.map((gap) => `${gap.rule} ${gap.code} ${aboutOf(gap)}`.trim()).sort(),
    told: insight.toldOnly,
    look: [...insight.needsLook].sort(),
  })),
  briefs: workshop.briefs.map((brief) => ({
    id: brief.id,
    state: brief.state,
    builtOn: brief.builtOn,
    missing: brief.missing
      .map((gap) => `${gap.code} ${'insight' in gap ? gap.insight : 'part' in gap ? gap.part : ''}`.trim())
      .sort(),
    look: brief.needsLook,
    result: brief.result?.outcome ?? null,
  })),
  parking: workshop.parking.map(({ id, sorted }) => ({ id, sorted: sorted?.decision ?? null })),
  decisions: workshop.decisions.length,
  conflicts: workshop.conflicts
    .map(({ entity, field, heads }) => `${entity} ${field} ${heads.length}`)
    .sort(),
});

const aboutOf = (gap: InsightGap): string => {
  if ('field' in gap) return gap.field;
  if ('followUp' in gap) return gap.followUp;
  return gap.code === 'not-met' ? gap.assumption : '';
};

export const seenInModel = (m: ModelState): object => ({
  assumptions: m.assumptions.map((a) => ({
    id: a.id,
    state: a.state,
    statement: wordingNow(a).statement,
    versions: written(a).length,
    met: isMet(m, a),
    look: needsLook(m, a),
    agreed: [...verdictAgreed(m, a)].sort(),
  })),
  followUps: m.followUps.map((one) => ({ id: one.id, state: followUpState(one) })),
  outliers: m.outliers.map((one) => ({
    id: one.id,
    state: outlierState(m, one),
    agreed: [...outlierAgreed(m, one)].sort(),
  })),
  insights: m.insights.map((one) => {
    const shown = m.evidence.filter(({ id }) => fieldsOf(one).evidence?.includes(id));
    return {
      id: one.id,
      state: insightState(m, one),
      missing: gaps(m, one),
      told: shown.length > 0 && shown.every(({ told }) => told),
      look: insightLook(m, one),
    };
  }),
  briefs: m.briefs.map((one) => ({
    id: one.id,
    state: briefState(one),
    builtOn: builtOn(m, one),
    missing: briefGaps(m, one),
    look: briefLook(m, one),
    result: resultNow(one),
  })),
  parking: m.parking.map(({ id, sorted }) => ({
    id,
    sorted: isOpen(sorted) ? null : (now(sorted)?.decision ?? null),
  })),
  decisions: m.decisions.length,
  conflicts: conflictsIn(m).sort(),
});

/** L10: every field that has more than one head. */
const conflictsIn = (m: ModelState): string[] =>
  [
    ...m.assumptions.flatMap(({ id, versions, verdicts, parked, checks }) => [
      [id, 'statement', headsOf(versions).length] as const,
      [id, 'verdict', headsOf(verdicts).length] as const,
      [id, 'parked', headsOf(parked).length] as const,
      [id, 'check', headsOf(checks).length] as const,
    ]),
    ...m.notes.map(({ id, meant }) => [id, 'meant', headsOf(meant).length] as const),
    ...m.followUps.map(({ id, answers }) => [id, 'answer', headsOf(answers).length] as const),
    ...m.outliers.map(({ id, choices }) => [id, 'choice', headsOf(choices).length] as const),
    ...m.parking.map(({ id, sorted }) => [id, 'decision', headsOf(sorted).length] as const),
    ...m.insights.flatMap((one) => insightConflicts(one).map((field) => [one.id, field, 2] as const)),
    ...m.briefs.flatMap((one) => briefConflicts(one).map((field) => [one.id, field, 2] as const)),
  ]
    .filter(([, , heads]) => heads > 1)
    .map((one) => one.join(' '));
