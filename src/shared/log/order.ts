import type { LogEvent } from './envelope.ts';

/** Display order: parents first, then `at`, then id. The same on every machine, whatever order the events came in. */
export const inOrder = (events: readonly LogEvent[]): readonly LogEvent[] => {
  const byId = new Map(events.map((event) => [event.id, event]));
  const waitingFor = new Map<string, number>();
  const children = new Map<string, LogEvent[]>();
  const ready: LogEvent[] = [];
  for (const event of byId.values()) {
    const parents = [...new Set(event.env.parents)].filter((parent) => byId.has(parent));
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

const before = (a: LogEvent, b: LogEvent): boolean =>
  a.env.at === b.env.at ? a.id < b.id : a.env.at < b.env.at;

/** A binary heap: the event that comes first is at its root. */
const push = (heap: LogEvent[], event: LogEvent): void => {
  let at = heap.push(event) - 1;
  while (at > 0) {
    const up = (at - 1) >> 1;
    if (!before(event, heap[up] as LogEvent)) break;
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
    if (down + 1 < heap.length && before(heap[down + 1] as LogEvent, heap[down] as LogEvent)) down++;
    if (!before(heap[down] as LogEvent, last)) break;
    heap[at] = heap[down] as LogEvent;
    at = down;
  }
  heap[at] = last;
  return first;
};
