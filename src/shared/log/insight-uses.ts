import type { Insight, Workshop } from './state.ts';

/** Where an insight went: "used" is what its state reads once something cites it. Nothing of it changes by that. */
export type InsightUse = { readonly what: 'brief' | 'decision' | 'message'; readonly name: string };

export const usesOf = (
  { briefs, decisions, messages }: Pick<Workshop, 'briefs' | 'decisions' | 'messages'>,
  { id }: Pick<Insight, 'id'>,
): readonly InsightUse[] => [
  ...briefs
    .filter(({ state, builtOn }) => state !== 'retired' && builtOn.includes(id))
    .map(({ title }) => ({ what: 'brief' as const, name: title })),
  ...decisions
    .filter(({ insights }) => insights.includes(id))
    .map(({ what }) => ({ what: 'decision' as const, name: what })),
  ...messages
    .filter(({ from }) => from.includes(id))
    .map(({ label }) => ({ what: 'message' as const, name: label })),
];

/** Two insights that rest on something they share: an assumption, a result, a fact. */
export type InsightTie = { readonly a: string; readonly b: string; readonly shared: readonly string[] };

export const tiesBetween = (workshop: Workshop): readonly InsightTie[] => {
  const living = workshop.insights.filter(({ state }) => state !== 'retired');
  return living.flatMap((one, at) =>
    living.slice(at + 1).flatMap((other) => {
      const shared = [...sharedLabels(workshop, one, other)];
      const cites = one.evidence.some((id) => other.evidence.includes(id));
      return shared.length > 0 || cites ? [{ a: one.label, b: other.label, shared }] : [];
    }),
  );
};

const sharedLabels = (workshop: Workshop, one: Insight, other: Insight): ReadonlySet<string> => {
  const notes = (insight: Insight): readonly string[] =>
    insight.contextLinks.flatMap((id) => workshop.links.find((link) => link.id === id)?.note ?? []);
  const theirs = new Set([...other.assumptions, ...notes(other)]);
  const both = [...one.assumptions, ...notes(one)].filter((id) => theirs.has(id));
  return new Set(
    [...workshop.assumptions, ...workshop.contexts]
      .filter(({ id }) => both.includes(id))
      .map(({ label }) => label),
  );
};
