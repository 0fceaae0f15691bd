import type { Assumption, Insight, Workshop } from '../../../shared/log/state.ts';
import type { Confidence } from '../../../shared/log/vocabulary.ts';

export type InsightDraft = {
  readonly statement: string;
  readonly because: string;
  readonly soWhat: string;
  readonly forWhom: string;
  readonly limits: string;
};

/** What the fields hold first: the insight as it is, or the words of the assumption it grows from. */
export const firstDraft = (
  workshop: Workshop,
  old: Insight | null,
  assumption: Assumption | null,
): InsightDraft =>
  old
    ? {
        statement: old.statement,
        because: old.because,
        soWhat: old.soWhat,
        forWhom: old.forWhom,
        limits: old.limits ?? '',
      }
    : {
        statement: assumption?.statement ?? '',
        because: '',
        soWhat: '',
        forWhom: workshop.scope?.audience ?? '',
        limits: '',
      };

export const firstConfidence = (old: Insight | null, assumption: Assumption | null): Confidence =>
  old?.confidence ?? assumption?.confidence ?? 'good_evidence';

/** What an insight rests on comes with the assumption it grows from; its links are added by themselves (I4). */
export const restsOn = (workshop: Workshop, assumption: Assumption | null) => ({
  assumptions: assumption ? [assumption.id] : [],
  evidence: assumption
    ? [...new Set(assumption.versions.flatMap((version) => version.evidence))].toReversed()
    : [],
  contextLinks: assumption
    ? workshop.links.filter((link) => link.assumption === assumption.id).map((link) => link.id)
    : [],
});

/** The fields as an entry takes them. */
export const trimmed = (draft: InsightDraft): InsightDraft => ({
  statement: draft.statement.trim(),
  because: draft.because.trim(),
  soWhat: draft.soWhat.trim(),
  forWhom: draft.forWhom.trim(),
  limits: draft.limits.trim(),
});
