import type { Assumption, Brief, Decision, Insight, Message, Recheck, Workshop } from './state.ts';

/** Why something needs a look: what happened, and through what it reaches here. */
export type WhyLook = {
  readonly event: string;
  readonly cause:
    | { readonly what: 'metric'; readonly name: string; readonly version: number; readonly disputed: boolean }
    | { readonly what: 'link'; readonly label: string }
    | { readonly what: 'reversal'; readonly label: string }
    | { readonly what: 'reopened'; readonly label: string }
    | { readonly what: 'insight'; readonly label: string; readonly retired: boolean }
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

/** What rests on insights: what happened to each of them, and what happened through them. */
export const whyDecisionLooks = (workshop: Workshop, decision: Decision): readonly WhyLook[] =>
  throughInsights(workshop, decision.needsLook, decision.insights);

export const whyMessageLooks = (workshop: Workshop, message: Message): readonly WhyLook[] =>
  throughInsights(workshop, message.needsLook, message.from);

export const whyBriefLooks = (workshop: Workshop, brief: Brief): readonly WhyLook[] =>
  brief.needsLook.flatMap((id) => {
    const insight = workshop.insights.find((one) => one.id === id);
    if (insight === undefined) return [];
    const looks = throughInsights(workshop, insight.needsLook, [id]);
    return looks.length > 0 ? looks : [ownChange(insight, insight.readyEvent ?? insight.said.event)];
  });

const throughInsights = (
  workshop: Workshop,
  events: readonly string[],
  cited: readonly string[],
): readonly WhyLook[] => {
  const insights = workshop.insights.filter(({ id }) => cited.includes(id));
  return events.flatMap((event): readonly WhyLook[] => {
    const carrier = insights.find(({ needsLook }) => needsLook.includes(event));
    if (carrier !== undefined) {
      const why = whyInsightLooks(workshop, carrier).find((one) => one.event === event);
      return why === undefined ? [] : [{ ...why, through: [...why.through, carrier.label] }];
    }
    const subject = workshop.entries.find((one) => one.event === event)?.subject;
    const own = insights.find(({ id }) => id === subject);
    return own === undefined ? [] : [ownChange(own, event)];
  });
};

const ownChange = ({ label, state }: Insight, event: string): WhyLook => ({
  event,
  cause: { what: 'insight', label, retired: state === 'retired' },
  through: [],
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
