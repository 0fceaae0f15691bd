import { agendaOf } from '../../../shared/log/agenda.ts';
import { ranFor } from '../../../shared/log/session-time.ts';
import type { Session } from '../../../shared/log/state.ts';
import type { AgendaStep } from '../../../shared/log/vocabulary.ts';

export type Now = {
  readonly step: AgendaStep;
  readonly since: number;
  readonly over: number;
  /** More than a tenth over its time: its name turns bold, and that is all. */
  readonly late: boolean;
};

/** The step that was begun last, and by how many whole minutes it is over its time. */
export const agendaNow = (session: Session, now: number): Now | null => {
  const last = session.steps.findLast(({ skipped }) => !skipped);
  if (last === undefined) return null;
  const planned = agendaOf(session).find(({ step }) => step === last.step)?.minutes ?? 0;
  const since = Math.floor(ranFor(session, last.at, now) / 60_000);
  const over = Math.max(0, since - planned);
  return { step: last.step, since, over, late: over > planned * 0.1 };
};
