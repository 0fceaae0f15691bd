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
        // What turned out wrong is a fine source; its words are not what was learned.
        statement: assumption === null || assumption.state === 'does_not_hold' ? '' : assumption.statement,
        because: '',
        soWhat: '',
        forWhom: workshop.scope?.audience ?? '',
        limits: '',
      };

/** As sure as its one assumption; nothing is taken for granted. */
export const firstConfidence = (old: Insight | null, assumption: Assumption | null): Confidence | null =>
  old?.confidence ?? assumption?.confidence ?? null;

/** What an insight rests on comes with the assumptions it grows from; their links are added by themselves (I4). */
export const restsOn = (workshop: Workshop, sources: readonly string[]) => {
  const cited = workshop.assumptions.filter(({ id }) => sources.includes(id));
  return {
    assumptions: cited.map(({ id }) => id),
    evidence: [
      ...new Set(
        cited.flatMap(({ versions }) => versions.flatMap((version) => version.evidence).toReversed()),
      ),
    ],
    contextLinks: workshop.links.filter((link) => sources.includes(link.assumption)).map((link) => link.id),
  };
};

/** The fields as an entry takes them. */
export const trimmed = (draft: InsightDraft): InsightDraft => ({
  statement: draft.statement.trim(),
  because: draft.because.trim(),
  soWhat: draft.soWhat.trim(),
  forWhom: draft.forWhom.trim(),
  limits: draft.limits.trim(),
});
