import type { Sees } from './causality.ts';
import type { Draft } from './draft.ts';
import { finishMessages } from './fold-message.ts';
import { type Register, shown } from './register.ts';
import type { Decision, Insight, Message } from './state.ts';

/** What was decided or said on the ground of insights, with what happened to these since and its writer has not seen. */
export const finishDecisions = (
  draft: Draft,
  insights: readonly Insight[],
  sees: Sees,
): readonly Decision[] =>
  [...draft.decisions.values()].map((decision) => {
    const reviewed = shown(decision.reviewed) ?? null;
    // Looked at again, it has seen what happened before that.
    const seen = (event: string): boolean =>
      sees(decision.said.event, event) || (reviewed !== null && sees(reviewed.said.event, event));
    return { ...decision, reviewed, needsLook: changedSince(draft, insights, decision.insights, seen) };
  });

/** A newer wording has seen what happened before it. */
export const finishRestingMessages = (
  draft: Draft,
  insights: readonly Insight[],
  sees: Sees,
): readonly Message[] =>
  finishMessages(draft).map((message) => ({
    ...message,
    needsLook: changedSince(draft, insights, message.from, (event) =>
      message.versions.some(({ said }) => sees(said.event, event)),
    ),
  }));

const changedSince = (
  draft: Draft,
  insights: readonly Insight[],
  cited: readonly string[],
  seen: (event: string) => boolean,
): readonly string[] => {
  const own = cited.flatMap((id) => {
    const made = draft.insights.get(id);
    if (made === undefined) return [];
    const fields = Object.values(made.fields) as Register<unknown>[];
    return [...fields, made.retired].flatMap((heads) => heads.map(({ event }) => event));
  });
  const through = insights.filter(({ id }) => cited.includes(id)).flatMap(({ needsLook }) => needsLook);
  return [...new Set([...through, ...own])].filter((event) => !seen(event));
};
