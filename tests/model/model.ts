import type { NewEvent } from '../../src/shared/log/envelope.ts';
import type { EventSets, EventType } from '../../src/shared/log/events.ts';
import type { Row } from './machine-table.ts';
import { type Guard, guards, settles } from './model-guards.ts';
import { insightRefusals } from './model-insight.ts';
import { briefRefusals } from './model-brief.ts';
import { stateOf } from './model-merge.ts';
import {
  agreedTo,
  headsOf,
  heardBack,
  insightState,
  isOpen,
  outlierState,
  proposalOf,
  readyNow,
  verdictOf,
  verdictState,
} from './model-reads.ts';
import type { ModelAssumption, ModelState } from './model-state.ts';

/**
 * The slow, obvious model of the log: the printed table, plain lists, no registers, no fold. It imports nothing but types
 * from the log it is compared with.
 */
const machineMay: readonly string[] = [
  'data.added',
  'check.run',
  'brief.judged',
  'challenge.run',
  'cut.displayed',
  'evidence.added',
  'round.started',
];

/** The rows that are about this event, whatever the state. */
const rowsFor = (m: ModelState, rows: readonly Row[], event: NewEvent): readonly Row[] => {
  const set = event.set as Partial<EventSets['check.run'] & EventSets['followup.opened']>;
  const blocks =
    event.type === 'followup.reopened'
      ? m.followUps.find(({ id }) => id === event.subject)?.blocking
      : set.blocking;
  const when = set.outcome === 'cannot' ? 'cannot' : blocks === true ? 'blocking' : null;
  return rows.filter((row) => row.event === event.type && row.when === when);
};

const assumptionOf = (m: ModelState, event: NewEvent): string => {
  const set = event.set as { readonly assumption?: string; readonly from?: string; readonly target?: string };
  if (event.type === 'agreement.given' || event.type === 'verdict.dissented')
    return m.assumptions.find((one) => verdictOf(one)?.event === set.target)?.id ?? '';
  if (event.type === 'followup.closed' || event.type === 'followup.reopened')
    return m.followUps.find(({ id }) => id === event.subject)?.from ?? '';
  return set.assumption ?? set.from ?? event.subject;
};

/** A wrong state may be told in the words of what is missing there. */
const wrongState: Partial<Record<EventType, readonly string[]>> = {
  'verdict.set': ['open-digging', 'not-met'],
  'agreement.given': ['open-digging'],
  'verdict.dissented': ['open-digging'],
};

const failing = (names: readonly string[], m: ModelState, event: NewEvent, a: ModelAssumption | null) =>
  names.flatMap((name) => {
    const guard = guards[name] as Guard;
    return guard.holds({ m, event, a: a as ModelAssumption }) ? [] : guard.codes;
  });

/** Every refusal that would be right; none: it is taken. */
export const refusals = (
  m: ModelState,
  rows: readonly Row[],
  event: NewEvent,
  asker: 'person' | 'machine',
): readonly string[] => {
  if (asker === 'machine' && !machineMay.includes(event.type)) return ['machine'];
  const own = rowsFor(m, rows, event);
  const a = m.assumptions.find(({ id }) => id === assumptionOf(m, event)) ?? null;
  if (own.some(({ from }) => from.includes('none'))) return failing(own[0]?.guards ?? [], m, event, null);
  const weighs = event.type === 'agreement.given' || event.type === 'verdict.dissented';
  if (own.length === 0 || (a === null && weighs)) return others(m, event);
  const asked = onFollowUp(m, own, event, a);
  if (asked !== null) return asked;
  if (a === null) return event.type === 'followup.opened' ? others(m, event) : ['unknown'];
  if (settles(event, a)) {
    const ended = a.state === 'replaced' || a.state === 'withdrawn';
    const still = event.type === 'assumption.revised' ? ['next version', 'known evidence'] : [];
    return [...(ended ? ['wrong-state'] : []), ...failing(still, m, event, a)];
  }
  // A verdict that two copies set apart is nobody's to agree to.
  const weighed = event.type === 'agreement.given' || event.type === 'verdict.dissented';
  const apart = weighed && isOpen(a.verdicts) ? ['nothing-to-agree'] : [];
  const row = own.find(({ from }) => from.includes(a.state));
  if (row !== undefined) return [...apart, ...failing(row.guards, m, event, a)];
  const also = failing((own[0] as Row).guards, m, event, a);
  return ['wrong-state', ...(wrongState[event.type] ?? []), ...apart, ...also];
};

/** An answer, and asking again where the question came from nothing in particular: the same in every state. */
const onFollowUp = (
  m: ModelState,
  own: readonly Row[],
  event: NewEvent,
  a: ModelAssumption | null,
): readonly string[] | null => {
  const again = event.type === 'followup.reopened' && a === null;
  if (event.type !== 'followup.closed' && !again) return null;
  const known = m.followUps.some(({ id }) => id === event.subject);
  const names = again ? ['answered'] : (own[0]?.guards ?? []);
  return known ? failing(names, m, event, a) : ['unknown'];
};

/** The row an accepted event took, and where it leads. */
export const moveOf = (m: ModelState, rows: readonly Row[], event: NewEvent): Row | null => {
  const a = m.assumptions.find(({ id }) => id === assumptionOf(m, event));
  const state = a?.state ?? 'none';
  return rowsFor(m, rows, event).find(({ from }) => from.includes(state)) ?? null;
};

/** After the event is in: the state the table names. */
export const move = (m: ModelState, row: Row | null, event: NewEvent): void => {
  const a = m.assumptions.find(({ id }) => id === assumptionOf(m, event));
  if (a === undefined) return;
  // Where two copies said different things, the table has no row: what holds is what L13 gives.
  if (row === null || isApart(a)) a.state = stateOf(m, a);
  else if (row.to === 'back') a.state = stateOf(m, a);
  else if (row.to === 'verdict') a.state = verdictState(m, a) ?? a.state;
  else if (row.to !== 'same') a.state = row.to as ModelAssumption['state'];
};

/** Two copies said different things about it. */
export const isApart = (a: ModelAssumption): boolean =>
  isOpen(a.versions) || isOpen(a.verdicts) || isOpen(a.parked);

const others = (m: ModelState, event: NewEvent): readonly string[] => {
  const isNew = failing(['new'], m, event, null);
  switch (event.type) {
    case 'session.started':
      return m.session === null
        ? m.sessions.includes(event.subject)
          ? ['already-there']
          : []
        : ['session-running', 'already-there'];
    case 'session.closed':
      return m.session?.id === event.subject ? [] : ['session-closed'];
    case 'scope.set': {
      const { question } = event.set as EventSets['scope.set'];
      const marks = question.split('?').length - 1;
      return [
        ...(marks === 1 ? [] : ['question-marks']),
        ...(m.scope && event.why === undefined ? ['no-reason'] : []),
      ];
    }
    case 'metric.defined':
      return [];
    case 'evidence.added':
      return isNew;
    case 'context.noted':
      return [...isNew, ...failing(['free label'], m, event, null)];
    case 'context.meant': {
      const note = m.notes.find(({ id }) => id === (event.set as EventSets['context.meant']).note);
      return note === undefined ? ['unknown'] : note.by === event.saidBy ? [] : ['not-sayer'];
    }
    case 'followup.opened': {
      const { from } = event.set as EventSets['followup.opened'];
      const known = [...m.evidence, ...m.insights].some(({ id }) => id === from);
      return [...(known ? [] : ['unknown']), ...isNew, ...failing(['free label'], m, event, null)];
    }
    case 'outlier.proposed': {
      const { label, appliesTo: to, contextLink } = event.set as EventSets['outlier.proposed'];
      const known =
        (to.what !== 'assumption' || m.assumptions.some(({ id }) => id === to.assumption)) &&
        (to.what !== 'view' || m.evidence.some(({ id }) => id === to.evidence)) &&
        (contextLink === undefined || m.links.some(({ id }) => id === contextLink));
      const taken = m.outliers.some((one) => one.id !== event.subject && proposalOf(one).label === label);
      return [...(known ? [] : ['unknown']), ...(taken ? ['label-taken'] : [])];
    }
    case 'outlier.reversed': {
      const outlier = m.outliers.find(({ id }) => id === event.subject);
      if (outlier === undefined) return ['unknown'];
      return outlierState(m, outlier) === 'reversed' ? ['reversed'] : [];
    }
    case 'agreement.given':
      return agreementRefusals(m, event as NewEvent<'agreement.given'>);
    case 'decision.taken': {
      const { insights, withoutInsight } = event.set as EventSets['decision.taken'];
      return [
        ...(m.decisions.some(({ id }) => id === event.subject) ? ['already-there'] : []),
        ...(insights.every((id) => m.insights.some((one) => one.id === id)) ? [] : ['unknown']),
        ...(insights.length === 0 && withoutInsight === undefined ? ['no-insight'] : []),
      ];
    }
    default:
      return afterwards(m, event);
  }
};

/** Who sits here, and who does not agree. */
const afterwards = (m: ModelState, event: NewEvent): readonly string[] => {
  switch (event.type) {
    case 'session.here': {
      const { participants } = event.set as EventSets['session.here'];
      return [
        ...(m.session?.id === event.subject ? [] : ['session-closed']),
        ...(participants.every((id) => m.roles.has(id)) ? [] : ['unknown']),
      ];
    }
    case 'parking.added':
      return failing(['new', 'free label'], m, event, null);
    case 'parking.sorted':
      return m.parking.some(({ id }) => id === event.subject) ? [] : ['unknown'];
    case 'brief.drafted':
    case 'brief.edited':
    case 'brief.ready':
    case 'brief.judged':
    case 'brief.closed':
    case 'brief.retired':
      return briefRefusals(m, event, failing(['new', 'free label'], m, event, null));
    case 'verdict.dissented':
      return ['nothing-to-agree', ...failing(['own role', 'a side', 'here'], m, event, null)];
    default:
      return insightRefusals(m, event, failing);
  }
};

/** On a decision about unusual values, a way of counting, or an insight that is ready. */
const agreementRefusals = (m: ModelState, event: NewEvent<'agreement.given'>): readonly string[] => {
  const { role, target } = event.set;
  const outlier = m.outliers.find(({ choices }) => {
    const [head, second] = headsOf(choices);
    return second === undefined && head?.event === target && head.value !== null;
  });
  const insight = m.insights.find(
    (one) => readyNow(one)?.event === target && insightState(m, one) !== 'retired',
  );
  const counted = m.counts.at(-1)?.event === target;
  const agreed = outlier || insight || counted ? agreedTo(m, target) : undefined;
  const side = guards['a side'] as Guard;
  const isOther =
    insight !== undefined && sideWord(role) !== sideWord(insight.role) && sideWord(role) !== 'none';
  const heard = insight && heardBack(insight).some((one) => sideWord(one.role) === sideWord(role));
  return [
    ...failing(['own role', 'here'], m, event, null),
    ...(side.holds({ m, event, a: null as never }) ? [] : side.codes),
    ...(agreed === undefined ? ['nothing-to-agree'] : []),
    ...(agreed?.includes(role) === true ? ['already-agreed'] : []),
    ...(isOther && heard !== true ? ['not-said-back'] : []),
  ];
};

const sideWord = (role: string): string =>
  role === 'analyst' ? 'analyst' : role === 'marketer' || role === 'sales' ? 'business' : 'none';
