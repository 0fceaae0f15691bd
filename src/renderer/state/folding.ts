import type { LogEvent } from '../../shared/log/envelope.ts';
import { type Folding, startFold } from '../../shared/log/fold.ts';
import type { Workshop } from '../../shared/log/state.ts';

let folding: Folding = startFold([]);

/** The whole log, when a workshop is opened. */
export const foldAll = (events: readonly LogEvent[]): Workshop => {
  folding = startFold(events);
  return folding.workshop();
};

/** What came since: the log is not read again. */
export const foldMore = (fresh: readonly LogEvent[]): Workshop => {
  for (const event of fresh) folding = folding.add(event);
  return folding.workshop();
};
