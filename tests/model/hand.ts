import type { NewEvent } from '../../src/shared/log/envelope.ts';
import type { EventSets, EventType } from '../../src/shared/log/events.ts';
import type { AssumptionState, Role } from '../../src/shared/log/vocabulary.ts';
import {
  agreedTo,
  headsOf,
  insightState,
  outlierAgreed,
  readyNow,
  verdictOf,
  versionNow,
} from './model-reads.ts';
import type { ModelState } from './model-state.ts';

/** What somebody may try at this moment, wise or not: each throw of the dice picks among what there is, and sometimes beside it. */
export type Dice = readonly number[];
export type Tried = { readonly event: NewEvent; readonly asker: 'person' | 'machine' };

export const people: readonly (readonly [string, Role])[] = [
  ['p-analyst', 'analyst'],
  ['p-marketer', 'marketer'],
  ['p-sales', 'sales'],
  ['p-translator', 'translator'],
];

/** Analyst and marketer speak most. */
const speakers = [...people, ...people.slice(0, 2), ...people.slice(0, 2), ...people.slice(0, 2)];

export const measured = { value: 20.5, low: 18.8, high: 22.4, n: 24_000 };
export const texts = ['It works', 'It does not', 'In stock it works', 'Only for lookers'];

/** Weighted: what many walks would not reach by chance stands more often. */
const kinds: readonly (readonly [EventType, number])[] = [
  ['session.started', 3],
  ['session.here', 1],
  ['session.closed', 1],
  ['scope.set', 3],
  ['metric.defined', 1],
  ['evidence.added', 4],
  ['context.noted', 4],
  ['context.meant', 3],
  ['assumption.logged', 4],
  ['context.linked', 12],
  ['assumption.revised', 8],
  ['assumption.evidence', 4],
  ['assumption.detailed', 2],
  ['check.run', 10],
  ['verdict.set', 14],
  ['agreement.given', 26],
  ['verdict.dissented', 6],
  ['verdict.reopened', 4],
  ['followup.opened', 5],
  ['followup.closed', 7],
  ['followup.reopened', 3],
  ['assumption.parked', 3],
  ['assumption.resumed', 4],
  ['assumption.merged', 1],
  ['assumption.split', 1],
  ['assumption.withdrawn', 2],
  ['outlier.proposed', 4],
  ['outlier.reversed', 2],
  ['insight.drafted', 8],
  ['insight.edited', 3],
  ['insight.ready', 10],
  ['insight.said_back', 14],
  ['insight.retired', 1],
  ['decision.taken', 1],
  ['parking.added', 2],
  ['parking.sorted', 2],
  ['brief.drafted', 6],
  ['brief.edited', 8],
  ['brief.ready', 10],
  ['brief.judged', 4],
  ['brief.closed', 2],
  ['brief.retired', 1],
];
/** Said once, by whoever sits here: two copies of one sitting share its session, its question and its ways of counting. */
const notApart: readonly EventType[] = [
  'session.started',
  'session.here',
  'session.closed',
  'scope.set',
  'metric.defined',
];

const wheel = kinds.flatMap(([kind, weight]) => Array.from({ length: weight }, () => kind));

/** Where it mostly makes sense, so that walks get far. */
const aims: Partial<Record<EventType, readonly AssumptionState[]>> = {
  'assumption.revised': ['in_context', 'to_check'],
  'assumption.evidence': ['to_check', 'open'],
  'check.run': ['to_check', 'in_context'],
  'verdict.set': ['in_context', 'holds', 'does_not_hold'],
  'verdict.reopened': ['holds', 'does_not_hold'],
  'assumption.resumed': ['parked'],
  'context.linked': ['open', 'in_context', 'holds', 'does_not_hold'],
  'insight.drafted': ['holds', 'does_not_hold'],
  'insight.edited': ['holds', 'does_not_hold'],
};

/** Whether there is anything it could be about. */
const hasSubject = (m: ModelState, type: EventType): boolean => {
  const [about = ''] = type.split('.');
  if (
    type !== 'brief.drafted' &&
    /logged|drafted|opened|proposed|noted|added|started|taken|defined/.test(type)
  )
    return true;
  if (type === 'brief.drafted')
    return m.insights.some((one) => insightState(m, one) === 'agreed') || m.briefs.length === 0;
  if (type === 'context.linked') return m.assumptions.length > 0 && m.notes.length > 0;
  if (type === 'verdict.dissented') return m.assumptions.some((a) => verdictOf(a) !== null);
  if (type === 'agreement.given') return waiting(m, 2).length > 0;
  const lists: Readonly<Record<string, readonly unknown[]>> = {
    context: m.notes,
    insight: m.insights.filter(({ retired }) => retired.length === 0),
    brief: m.briefs.filter(({ retired, closed }) => retired.length + closed.length === 0),
    parking: m.parking,
    followup: m.followUps,
    outlier: m.outliers,
  };
  return (lists[about] ?? m.assumptions).length > 0;
};

/** What could be agreed to, and is not yet by so many. */
export const waiting = (
  m: ModelState,
  enough: number,
): readonly (readonly [of: string, target: string])[] => [
  ...m.outliers.flatMap((one) => {
    const head = headsOf(one.choices).at(-1);
    return head === undefined || outlierAgreed(m, one).length >= enough
      ? []
      : [[one.id, head.event] as const];
  }),
  ...m.assumptions.flatMap((a) => {
    const verdict = verdictOf(a);
    return verdict === null || agreedTo(m, verdict.event).length >= enough
      ? []
      : [[a.id, verdict.event] as const];
  }),
  ...m.counts
    .slice(-1)
    .flatMap(({ event }) => (agreedTo(m, event).length >= enough ? [] : [['m', event] as const])),
  ...m.insights.flatMap((one) => {
    const ready = readyNow(one);
    return ready === null || agreedTo(m, ready.event).length >= enough
      ? []
      : [[one.id, ready.event] as const];
  }),
];

/** What one throw picks: who speaks, of which kind, about which of the things there are. */
export const handOf = (m: ModelState, dice: Dice, apart = false) => {
  const roll = (at: number, sides: number): number => (dice[at] ?? 0) % sides;
  const pick = <T>(at: number, from: readonly T[], otherwise: T): T =>
    from[roll(at, from.length || 1)] ?? otherwise;
  const chance = (at: number, one: number): boolean => roll(at, one) === 0;
  const begin = m.session === null && !chance(1, 3) ? ('session.started' as const) : null;
  const sayable = apart ? wheel.filter((kind) => !notApart.includes(kind)) : wheel;
  const possible = chance(4, 10) ? sayable : sayable.filter((kind) => hasSubject(m, kind));
  const type = begin ?? (m.scope || chance(1, 2) ? pick(0, possible, 'scope.set') : 'scope.set');
  const [saidBy, role] = pick(2, speakers, speakers[0] as (typeof people)[number]);
  const fresh = (letter: string): string => `${letter.toLowerCase()}${m.events.size}${m.copy}`;
  // Numbers of the second laptop are odd: only “A1” is ever given twice.
  const number = 2 * m.events.size + (m.copy === 'one' ? 2 : 3);
  const label = (letter: string): string => (chance(9, 25) ? `${letter}1` : `${letter}${number}`);
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  /** Mostly the latest few, so that walks get deep. */
  const some = (at: number, list: readonly { readonly id: string }[]): string =>
    chance(at + 1, 40) ? 'nowhere' : pick(at, ids(list).slice(-3), 'nowhere');
  const living = m.assumptions.filter(({ state }) => state !== 'replaced' && state !== 'withdrawn');
  const aimed = living.filter(({ state }) => chance(6, 4) || aims[type]?.includes(state) === true);
  const a = m.assumptions.find(
    ({ id }) => id === some(3, chance(6, 10) ? m.assumptions : aimed.length > 0 ? aimed : living),
  );
  const subject = a?.id ?? 'nowhere';
  const version = chance(5, 40) ? 99 : a === undefined ? 1 : versionNow(a);
  const optional = <K extends string, V>(key: K, value: V, at: number): Partial<Record<K, V>> =>
    chance(at, 2) ? ({ [key]: value } as Partial<Record<K, V>>) : {};
  const opaque = (at: number): Record<string, unknown> => ({ is: roll(at, 2) });
  const build = <T extends EventType>(kind: T, of: string, set: EventSets[T], by = saidBy): Tried => ({
    event: {
      type: kind,
      subject: of,
      set,
      saidBy: by,
      typedBy: saidBy,
      ...(chance(8, 2) ? { why: 'Because' } : {}),
    },
    asker: chance(7, 30) ? 'machine' : 'person',
  });
  return {
    m,
    apart,
    type,
    roll,
    pick,
    chance,
    saidBy,
    role,
    fresh,
    label,
    ids,
    some,
    a,
    subject,
    version,
    optional,
    opaque,
    build,
  };
};
export type Hand = ReturnType<typeof handOf>;
