import { trackCausality } from './causality.ts';
import type { LogEvent } from './envelope.ts';
import { nobody, readKnown } from './known-event.ts';
import { inOrder } from './order.ts';

/** The log before the data that came after this version: what its adding had seen, and nothing that was said since. */
export const asItStood = (events: readonly LogEvent[], dataVersion: number): readonly LogEvent[] => {
  const ordered = inOrder(events);
  const next = ordered.find((event) => {
    const known = event.env.type === 'data.added' ? readKnown(event, nobody) : null;
    return known?.type === 'data.added' && known.set.version === dataVersion + 1;
  });
  if (next === undefined) return events;
  const { add, sees } = trackCausality();
  for (const event of ordered) add(event);
  return ordered.filter(({ id }) => id !== next.id && sees(next.id, id));
};
