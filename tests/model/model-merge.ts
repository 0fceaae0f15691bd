import type { Heard, Made, ModelState } from './model-state.ts';
import { backTo, inOrder, now, verdictState } from './model-reads.ts';

/** L28: putting together is the union of what was said, list by list. What two people said apart stays said twice. */
export const together = (a: ModelState, b: ModelState): ModelState => {
  const merged: ModelState = {
    ...a,
    events: new Set([...a.events, ...b.events]),
    evidence: said(a.evidence, b.evidence),
    notes: things(a.notes, b.notes),
    links: said(a.links, b.links),
    assumptions: things(a.assumptions, b.assumptions),
    followUps: things(a.followUps, b.followUps),
    outliers: things(a.outliers, b.outliers),
    insights: things(a.insights, b.insights),
    briefs: things(a.briefs, b.briefs),
    parking: things(a.parking, b.parking),
    counts: said(a.counts, b.counts),
    agreements: said(a.agreements, b.agreements),
    dissents: said(a.dissents, b.dissents),
    decisions: said(a.decisions, b.decisions),
  };
  for (const one of merged.assumptions) one.state = stateOf(merged, one);
  return merged;
};

const said = <T extends Heard>(a: readonly T[], b: readonly T[]): T[] =>
  inOrder([...new Map([...a, ...b].map((one) => [one.event, one])).values()]);

/** Things both copies have: each of their lists is the union, too. */
const things = <T extends Made>(a: readonly T[], b: readonly T[]): T[] =>
  said(a, b).map((one) => {
    const [here, there] = [a, b].map((list) => list.find(({ id }) => id === one.id) ?? one);
    const lists = Object.entries(one).flatMap(([key, value]) =>
      Array.isArray(value) ? [[key, said(part(here, key), part(there, key))]] : [],
    );
    return { ...one, ...(Object.fromEntries(lists) as Partial<T>) };
  });
const part = (thing: unknown, key: string): Heard[] => (thing as Record<string, Heard[]>)[key] ?? [];

/** L13, the first that applies. */
export const stateOf = (m: ModelState, a: ModelState['assumptions'][number]): typeof a.state => {
  if (a.withdrawn.length > 0) return 'withdrawn';
  if (a.into.length > 0) return 'replaced';
  if (now(a.parked) === true) return 'parked';
  const back = backTo(m, a);
  return back === 'dig' ? 'dig' : (verdictState(m, a) ?? back);
};
