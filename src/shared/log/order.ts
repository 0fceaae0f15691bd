import type { LogEvent } from './envelope.ts';

/** Display order: parents first, then `at`, then id. The same on every machine, whatever order the events came in. */
export const inOrder = (events: readonly LogEvent[]): readonly LogEvent[] => {
  const byId = new Map(events.map((event) => [event.id, event]));
  const ordered = parentsFirst(byId, ownBefore(byId));
  // Numbers that contradict the parents are forged: then only the parents count.
  return ordered.length === byId.size ? ordered : parentsFirst(byId, () => undefined);
};

type Before = (event: LogEvent) => string | undefined;
type ById = ReadonlyMap<string, LogEvent>;

const isCutOff = (byId: ById, { env }: LogEvent): boolean => env.parents.some((parent) => !byId.has(parent));

/** What the same laptop wrote last before an entry with a lost parent (`causality.ts`): it comes first all the same. */
const ownBefore = (byId: ById): Before => {
  if (![...byId.values()].some((event) => isCutOff(byId, event))) return () => undefined;
  const before = new Map<string, string>();
  const last = new Map<string, string>();
  for (const event of [...byId.values()].sort((a, b) => a.env.seq - b.env.seq)) {
    const own = last.get(event.env.actor);
    if (own !== undefined && isCutOff(byId, event)) before.set(event.id, own);
    last.set(event.env.actor, event.id);
  }
  return ({ id }) => before.get(id);
};

const parentsFirst = (byId: ById, before: Before): readonly LogEvent[] => {
  const waitingFor = new Map<string, number>();
  const children = new Map<string, LogEvent[]>();
  const ready: LogEvent[] = [];
  for (const event of byId.values()) {
    const own = before(event);
    const named = own === undefined ? event.env.parents : [...event.env.parents, own];
    const parents = [...new Set(named)].filter((parent) => byId.has(parent));
    if (parents.length === 0) push(ready, event);
    else waitingFor.set(event.id, parents.length);
    for (const parent of parents) {
      const siblings = children.get(parent);
      if (siblings === undefined) children.set(parent, [event]);
      else siblings.push(event);
    }
  }
  const ordered: LogEvent[] = [];
  for (let event = pop(ready); event !== undefined; event = pop(ready)) {
    ordered.push(event);
    for (const child of children.get(event.id) ?? []) {
      const left = (waitingFor.get(child.id) ?? 0) - 1;
      waitingFor.set(child.id, left);
      if (left === 0) push(ready, child);
    }
  }
  return ordered;
};

const isBefore = (a: LogEvent, b: LogEvent): boolean =>
  a.env.at === b.env.at ? a.id < b.id : a.env.at < b.env.at;

/** A binary heap: the event that comes first is at its root. */
const push = (heap: LogEvent[], event: LogEvent): void => {
  let at = heap.push(event) - 1;
  while (at > 0) {
    const up = (at - 1) >> 1;
    if (!isBefore(event, heap[up] as LogEvent)) break;
    heap[at] = heap[up] as LogEvent;
    at = up;
  }
  heap[at] = event;
};

const pop = (heap: LogEvent[]): LogEvent | undefined => {
  const first = heap[0];
  const last = heap.pop();
  if (first === undefined || last === undefined || heap.length === 0) return first;
  let at = 0;
  for (;;) {
    let down = 2 * at + 1;
    if (down >= heap.length) break;
    if (down + 1 < heap.length && isBefore(heap[down + 1] as LogEvent, heap[down] as LogEvent)) down++;
    if (!isBefore(heap[down] as LogEvent, last)) break;
    heap[at] = heap[down] as LogEvent;
    at = down;
  }
  heap[at] = last;
  return first;
};
