import type { LogEvent } from './envelope.ts';

/** Whether the writer of `later` had seen `earlier`: it is the same event or an ancestor by `parents`. */
export type Sees = (later: string, earlier: string) => boolean;

/**
 * The hash DAG cut into chains: an event that continues a chain's end joins it, else it starts one. An event has seen
 * its own chain up to itself, and of every other chain a prefix, so one number per chain answers in constant time.
 * One laptop has one chain; each fork adds one.
 */
type Place = {
  readonly chain: number;
  readonly position: number;
  readonly others: ReadonlyMap<number, number>;
};

export type Causality = { readonly add: (event: LogEvent) => void; readonly sees: Sees };

export const trackCausality = (): Causality => {
  const places = new Map<string, Place>();
  const lastOf = new Map<string, Place>();
  const ends: number[] = [];
  return {
    /**
     * Parents before children. A parent that is not here was lost with a damaged file: what its laptop wrote before is
     * seen all the same, for a laptop sees all it wrote.
     */
    add: (event) => {
      if (places.has(event.id)) return;
      const { actor, parents: named } = event.env;
      const here = named.flatMap((id) => places.get(id) ?? []);
      const own = here.length < named.length ? lastOf.get(actor) : undefined;
      const parents = own === undefined ? here : [...here, own];
      const joined = parents.find(({ chain, position }) => ends[chain] === position);
      const chain = joined?.chain ?? ends.length;
      const position = joined === undefined ? 0 : joined.position + 1;
      ends[chain] = position;
      const place = { chain, position, others: othersSeen(parents, chain) };
      places.set(event.id, place);
      lastOf.set(actor, place);
    },
    sees: (later, earlier) => {
      const a = places.get(later);
      const b = places.get(earlier);
      if (a === undefined || b === undefined) return false;
      return (a.chain === b.chain ? a.position : (a.others.get(b.chain) ?? -1)) >= b.position;
    },
  };
};

const nothing: ReadonlyMap<number, number> = new Map();

const othersSeen = (parents: readonly Place[], own: number): ReadonlyMap<number, number> => {
  const [first] = parents;
  if (first === undefined) return nothing;
  if (parents.length === 1 && first.chain === own) return first.others;
  const seen = new Map<number, number>();
  const note = (chain: number, position: number): void => {
    if (chain !== own && position > (seen.get(chain) ?? -1)) seen.set(chain, position);
  };
  for (const parent of parents) {
    note(parent.chain, parent.position);
    for (const [chain, position] of parent.others) note(chain, position);
  }
  return seen;
};
