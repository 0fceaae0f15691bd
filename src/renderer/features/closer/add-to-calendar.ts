import type { Entry } from '../../../shared/calendar/calendar-file.ts';
import { nextLabel } from '../../../shared/log/next-label.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { say } from '../../state/app-store.ts';
import { append, entry, newId } from '../../state/saying.ts';

/** Calendar entries are dated context notes that later workshops may use again; each names the file it came from. */
export const addToCalendar = async (workshop: Workshop, entries: readonly Entry[]): Promise<boolean> => {
  const first = Number(nextLabel(workshop, 'C').slice(1));
  const events = entries.map((one, at) =>
    entry('context.noted', newId(), {
      label: `C${first + at}`,
      text: one.title,
      kind: one.kind,
      source: { kind: 'document' as const, ref: one.source },
      certainty: 'fairly_sure' as const,
      reusable: true,
      from: one.from,
      to: one.to,
    }),
  );
  if (!(await append(...events))) return false;
  say(words.closer.taken(entries.length));
  return true;
};
