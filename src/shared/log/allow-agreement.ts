import { currentVersion } from './allow-assumption.ts';
import type { NewEvent } from './envelope.ts';
import { type Allowed, allowed, firstRefusal, refuse } from './find.ts';
import { mayBeSaid } from './machine.ts';
import type { Workshop } from './state.ts';
import { type Role, sideOf } from './vocabulary.ts';

/** One key press per role, under that role's own label, on what stands now. */
export const allowAgreement = (workshop: Workshop, event: NewEvent<'agreement.given'>): Allowed => {
  const { role, target } = event.set;
  const on = targetOf(workshop, target);
  return firstRefusal(
    () => mayWeigh(workshop, event.saidBy, role),
    () => (on === null ? refuse({ code: 'nothing-to-agree' }) : allowed),
    () => verdictMayStand(workshop, target),
    () => (on?.agreedBy.includes(role) === true ? refuse({ code: 'already-agreed', role }) : allowed),
    () => saidBackFirst(workshop, target, role),
  );
};

/** The sentence of the side that does not agree to a verdict: heard with it, not against it. */
export const allowDissent = (workshop: Workshop, event: NewEvent<'verdict.dissented'>): Allowed => {
  const { role, target } = event.set;
  const verdict = workshop.assumptions.find(({ id }) => id === event.subject)?.verdict ?? null;
  return firstRefusal(
    () => mayWeigh(workshop, event.saidBy, role),
    () =>
      verdict?.event === target && targetOf(workshop, target) !== null
        ? allowed
        : refuse({ code: 'nothing-to-agree' }),
    () => verdictMayStand(workshop, target, event.type),
    () => (verdict?.agreedBy.includes(role) === true ? refuse({ code: 'already-agreed', role }) : allowed),
  );
};

/** Of a side, under one's own role, and sitting here: alone, only one's own side weighs. */
const mayWeigh = ({ people, session }: Workshop, saidBy: string, role: Role): Allowed => {
  const person = people.find(({ id }) => id === saidBy)?.role ?? 'guest';
  return firstRefusal(
    () => (sideOf(role) === null ? refuse({ code: 'no-side', role }) : allowed),
    () => (person === role ? allowed : refuse({ code: 'wrong-role', role, person })),
    () => (session === null ? refuse({ code: 'no-session' }) : allowed),
    () => (session?.participants.includes(saidBy) === true ? allowed : refuse({ code: 'not-here', role })),
  );
};

/** T5 holds at the moment somebody agrees, too: not while digging is open, not on an earlier wording. */
const verdictMayStand = (
  workshop: Workshop,
  target: string,
  type: 'agreement.given' | 'verdict.dissented' = 'agreement.given',
): Allowed => {
  const assumption = workshop.assumptions.find(({ verdict }) => verdict?.event === target);
  if (assumption === undefined) return allowed;
  const { id, label, state, verdict } = assumption;
  const followUps = workshop.followUps.filter(
    ({ from, blocking, state: answered }) => from === id && blocking && answered === 'open',
  );
  if (state === 'dig')
    return refuse({ code: 'open-digging', label, followUps: followUps.map((one) => one.label) });
  if (!mayBeSaid(state, type)) return refuse({ code: 'wrong-state', label, state, type });
  const given = verdict?.version ?? 0;
  const current = currentVersion(assumption).number;
  return given === current ? allowed : refuse({ code: 'wrong-version', label, given, current });
};

const targetOf = (workshop: Workshop, target: string): { readonly agreedBy: readonly Role[] } | null => {
  const disputed = new Set(
    workshop.conflicts
      .filter(({ field }) => field === 'verdict' || field === 'choice')
      .flatMap(({ heads }) => heads.map(({ event }) => event)),
  );
  if (disputed.has(target)) return null;
  return (
    workshop.assumptions.find(({ verdict }) => verdict?.event === target)?.verdict ??
    workshop.outliers.find(({ said, state }) => said.event === target && state !== 'reversed') ??
    workshop.metrics.find(({ said, state }) => said.event === target && state !== 'disputed') ??
    workshop.insights.find(({ readyEvent, state }) => readyEvent === target && state !== 'retired') ??
    null
  );
};

/** The side that did not draft the insight first says it in its own words. */
const saidBackFirst = (workshop: Workshop, target: string, role: Role): Allowed => {
  const insight = workshop.insights.find(({ readyEvent }) => readyEvent === target);
  const side = sideOf(role);
  if (insight === undefined || side === null || side === sideOf(insight.said.role)) return allowed;
  return insight.saidBack.some((said) => sideOf(said.role) === side)
    ? allowed
    : refuse({ code: 'not-said-back', label: insight.label, by: side });
};
