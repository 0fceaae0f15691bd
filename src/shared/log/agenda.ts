import type { Session } from './state.ts';
import { agenda, type AgendaStep } from './vocabulary.ts';

/** Shorter sessions leave steps out: with an hour what is written before and after, with less also the picking. */
const leftOut = (planned: number): ReadonlySet<AgendaStep> =>
  new Set(planned >= 90 ? [] : planned >= 60 ? ['expect', 'brief'] : ['expect', 'pick', 'swap', 'brief']);

/** The steps of this session, in their share of its time. A step that was begun or skipped anyway stays on the list. */
export const agendaOf = ({
  plannedMinutes,
  steps,
}: Pick<Session, 'plannedMinutes' | 'steps'>): readonly {
  readonly step: AgendaStep;
  readonly minutes: number;
}[] => {
  const without = leftOut(plannedMinutes);
  const usual = agenda.filter(({ step }) => !without.has(step));
  const share = Math.min(1, plannedMinutes / usual.reduce((sum, { minutes }) => sum + minutes, 0));
  return agenda
    .filter(({ step }) => !without.has(step) || steps.some((said) => said.step === step))
    .map(({ step, minutes }) => ({ step, minutes: Math.max(1, Math.round(minutes * share)) }));
};
