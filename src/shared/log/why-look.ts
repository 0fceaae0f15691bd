import type { Assumption, Insight, Recheck, Workshop } from './state.ts';

/** Why something needs a look: what happened, and through what it reaches here. */
export type WhyLook = {
  readonly event: string;
  readonly cause:
    | { readonly what: 'metric'; readonly name: string; readonly version: number; readonly disputed: boolean }
    | { readonly what: 'link'; readonly label: string }
    | { readonly what: 'reversal'; readonly label: string }
    | { readonly what: 'reopened'; readonly label: string }
    | { readonly what: 'conflict'; readonly label: string }
    | { readonly what: 'new-data'; readonly label: string; readonly recheck: Recheck }
    | { readonly what: 'entry' };
  /** Labels between the cause and what needs the look, nearest to the cause first: N1 rests on A1. */
  readonly through: readonly string[];
};

export const whyAssumptionLooks = (workshop: Workshop, assumption: Assumption): readonly WhyLook[] =>
  assumption.needsLook.map((event) => ({
    event,
    cause: causeOf(workshop, event, assumption),
    through: [],
  }));

export const whyInsightLooks = (workshop: Workshop, insight: Insight): readonly WhyLook[] =>
  insight.needsLook.map((event) => {
    const carrier = workshop.assumptions.find(
      ({ id, needsLook, reopened }) =>
        insight.assumptions.includes(id) &&
        (needsLook.includes(event) || reopened.some(({ said }) => said.event === event)),
    );
    return {
      event,
      cause: causeOf(workshop, event, carrier),
      through: carrier === undefined ? [] : [carrier.label],
    };
  });

const causeOf = (workshop: Workshop, event: string, assumption: Assumption | undefined): WhyLook['cause'] => {
  const metric = workshop.metrics.find(({ versions }) => versions.some(({ said }) => said.event === event));
  const version = metric?.versions.find(({ said }) => said.event === event);
  if (metric !== undefined && version !== undefined)
    return {
      what: 'metric',
      name: metric.name,
      version: version.version,
      disputed: metric.state === 'disputed',
    };
  const link = workshop.links.find(({ said }) => said.event === event);
  const note = workshop.contexts.find(({ id }) => id === link?.note);
  if (note !== undefined) return { what: 'link', label: note.label };
  if (assumption?.reopened.some(({ said }) => said.event === event) === true)
    return { what: 'reopened', label: assumption.label };
  const conflict = workshop.conflicts.find(({ heads }) => heads.some((head) => head.event === event));
  if (conflict !== undefined && assumption !== undefined)
    return { what: 'conflict', label: assumption.label };
  const flagged = workshop.assumptions.find(({ recheck }) =>
    [recheck?.newOnly, recheck?.all].some((result) => result?.event === event),
  );
  if (flagged?.recheck != null) return { what: 'new-data', label: flagged.label, recheck: flagged.recheck };
  const entry = workshop.entries.find((one) => one.event === event);
  const outlier = workshop.outliers.find(({ id }) => id === entry?.subject);
  return outlier === undefined ? { what: 'entry' } : { what: 'reversal', label: outlier.label };
};
