import type { CommandId } from '../../../shared/commands.ts';
import type { AgendaStep } from '../../../shared/log/vocabulary.ts';
import { runCommand } from '../../commands/run.ts';
import { setApp } from '../../state/app-store.ts';
import { append, entry } from '../../state/saying.ts';

/** Where a step is worked on. */
const places: Partial<Readonly<Record<AgendaStep, CommandId>>> = {
  expect: 'expect',
  data: 'data',
  look: 'chart',
  pick: 'map',
  insights: 'board',
  close: 'close-session',
};

/** Notes that a step begins, or is left out, and goes where it is worked on. */
export const beginStep = async (session: string, step: AgendaStep, skipped: boolean): Promise<void> => {
  const done = await append(entry('session.step', session, { step, skipped }));
  if (!done || skipped) return;
  const place = places[step];
  setApp({ panel: null });
  if (place) runCommand(place);
};
