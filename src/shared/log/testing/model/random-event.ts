import type { NewEvent } from '../../envelope.ts';
import type { EventSets, EventType } from '../../events.ts';
import type { AssumptionState, Role } from '../../vocabulary.ts';
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

const [one, other, ...rest] = people as readonly [(typeof people)[0], (typeof people)[0], ...typeof people];
const speakers = [one, one, one, one, other, other, other, other, ...rest];

const measured = { value: 20.5, low: 18.8, high: 22.4, n: 24_000 };
const texts = ['It works', 'It does not', 'In stock it works', 'Only for lookers'];

/** Weighted: what many walks would not reach by chance stands more often. */
const kinds: readonly (readonly [EventType, number])[] = [
  ['session.started', 3],
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
  ['verdict.reopened', 4],
  ['followup.opened', 5],
  ['followup.closed', 7],
  ['assumption.parked', 3],
  ['assumption.resumed', 4],
  ['assumption.merged', 1],
  ['assumption.split', 1],
  ['assumption.withdrawn', 2],
  ['outlier.proposed', 4],
  ['outlier.reversed', 2],
  ['insight.drafted', 4],
  ['insight.edited', 6],
  ['insight.ready', 10],
  ['insight.said_back', 8],
  ['insight.retired', 1],
  ['decision.taken', 1],
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
  if (/logged|drafted|opened|proposed|noted|added|started|taken|defined/.test(type)) return true;
  if (type === 'context.linked') return m.assumptions.length > 0 && m.notes.length > 0;
  if (type === 'agreement.given')
    return [...m.assumptions.map((a) => a.verdict), ...m.insights.map((n) => n.ready), ...m.outliers].some(
      (one) => one !== null && one.agreed.length < 2,
    );
  const lists: Readonly<Record<string, readonly unknown[]>> = {
    context: m.notes,
    insight: m.insights.filter(({ retired }) => !retired),
    followup: m.followUps,
    outlier: m.outliers,
  };
  return (lists[about] ?? m.assumptions).length > 0;
};

export const randomEvent = (m: ModelState, dice: Dice): Tried => {
  const roll = (at: number, sides: number): number => (dice[at] ?? 0) % sides;
  const pick = <T>(at: number, from: readonly T[], otherwise: T): T => from[roll(at, from.length || 1)] ?? otherwise;
  const chance = (at: number, one: number): boolean => roll(at, one) === 0;
  const begin = m.session === null && !chance(1, 3) ? ('session.started' as const) : null;
  const type = begin ?? (m.scope || chance(1, 2) ? pick(0, chance(4, 10) ? wheel : wheel.filter((kind) => hasSubject(m, kind)), 'scope.set') : 'scope.set');
  const [saidBy, role] = pick(2, speakers, speakers[0] as (typeof people)[number]);
  const fresh = (letter: string): string => `${letter.toLowerCase()}${m.at}`;
  const label = (letter: string): string => (chance(9, 25) ? `${letter}1` : `${letter}${m.at}`);
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
  const version = chance(5, 40) ? 9 : (a?.versions.length ?? 1);
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
    } as NewEvent,
    asker: chance(7, 30) ? 'machine' : 'person',
  });
  switch (type) {
    case 'session.started':
      return build(type, fresh('S'), {
        number: 1,
        kind: 'together',
        plannedMinutes: 90,
        participants: chance(3, 6) ? [saidBy] : people.map(([id]) => id),
        driver: saidBy,
      });
    case 'session.closed':
      return build(type, chance(3, 3) ? (m.session?.id ?? 's') : 's', {});
    case 'scope.set':
      return build(type, 'w', {
        question: chance(3, 5) ? 'Does it pay, and why? Where?' : 'Does it pay?',
        decision: 'Go on',
        decider: 'CRM',
        audience: 'CRM',
      });
    case 'metric.defined':
      return build(type, 'm', {
        name: 'Orders',
        definition: { is: roll(3, 4) },
        unit: 'per 1,000',
        goodDirection: 'up',
        minN: 30,
        analystWords: '',
        marketerWords: '',
      });
    case 'evidence.added':
      return build(type, fresh('E'), {
        kind: 'snapshot',
        says: 'Nine',
        strength: chance(3, 3) ? 'told' : 'counted',
        view: { metric: { is: roll(4, 4) } },
      });
    case 'context.noted':
      return build(type, fresh('C'), {
        label: label('C'),
        text: 'Sold out',
        kind: 'stock_out',
        source: { kind: 'someone', ref: 'shop' },
        certainty: chance(3, 3) ? 'heard' : 'sure',
        reusable: false,
      });
    case 'context.meant': {
      const note = m.notes.find(({ id }) => id === some(3, m.notes));
      const by = chance(5, 4) ? saidBy : (note?.by ?? saidBy);
      return build(type, note?.id ?? 'nowhere', { note: note?.id ?? 'nowhere', meant: !chance(6, 4) }, by);
    }
    case 'assumption.logged':
      return build(type, fresh('A'), {
        label: label('A'),
        statement: pick(3, texts, ''),
        evidence: chance(4, 2) ? [] : [some(5, m.evidence)],
        ...optional('rowScope', opaque(4), 5),
        ...optional('check', opaque(3), 6),
      });
    case 'context.linked':
      return build(type, fresh('L'), {
        note: some(5, m.notes),
        assumption: subject,
        version,
        effect: chance(6, 3) ? 'refutes' : 'refines',
        reason: 'It does',
      });
    case 'assumption.revised': {
      const causes = [
        ...m.links.filter((one) => one.assumption === subject).map((one) => one.event),
        ...m.outliers.map((one) => one.proposal),
        ...(a?.checkEvents ?? []),
      ];
      return build(type, subject, {
        version: chance(5, 10) ? version : version + 1,
        statement: pick(6, texts, ''),
        causedBy: [chance(4, 8) ? (m.notes[0]?.event ?? 'f'.repeat(64)) : pick(4, causes, 'f'.repeat(64))],
        ...optional('rowScope', opaque(6), 6),
        ...optional('check', opaque(5), 7),
        ...(chance(9, 6) ? { evidence: [some(9, m.evidence)] } : {}),
      });
    }
    case 'assumption.evidence':
      return build(type, subject, { evidence: some(5, m.evidence), version });
    case 'assumption.detailed':
      return build(type, subject, optional('check', opaque(6), 5));
    case 'check.run': {
      const outcome = pick(6, ['meets', 'does_not_meet', 'cannot', 'too_early', 'too_close'] as const, 'meets');
      return build(type, fresh('K'), {
        assumption: subject,
        version,
        measured: chance(9, 4) ? null : measured,
        outcome,
        rows: 'all',
        check: {},
        unit: '',
        dataVersion: 1,
        metricVersion: 1,
      });
    }
    case 'verdict.set':
      return build(type, subject, {
        verdict: chance(6, 3) ? 'does_not_hold' : 'holds',
        version,
        ...(chance(9, 6) ? { dissent: 'Not for me' } : {}),
      });
    case 'agreement.given': {
      const every = chance(6, 5);
      const waits = (agreed: readonly Role[]): boolean => every || agreed.length < 2;
      const targets = [
        ...m.outliers.flatMap(({ id, proposal, agreed }) => (waits(agreed) ? [[id, proposal] as const] : [])),
        ...m.assumptions.flatMap(({ id, verdict }) =>
          verdict === null || !waits(verdict.agreed) ? [] : [[id, verdict.event] as const],
        ),
        ...m.insights.flatMap(({ id, ready }) =>
          ready === null || !waits(ready.agreed) ? [] : [[id, ready.event] as const],
        ),
      ];
      const [of, target] = pick(3, targets.slice(-4), ['nowhere', 'f'.repeat(64)] as const);
      return build(type, of, { target, role: chance(5, 12) ? 'marketer' : role });
    }
    case 'verdict.reopened':
    case 'assumption.parked':
    case 'assumption.withdrawn':
      return build(type, subject, { reason: 'So' }, chance(5, 3) ? saidBy : (a?.by ?? saidBy));
    case 'assumption.resumed':
      return build(type, subject, {});
    case 'assumption.merged':
      return build(type, subject, { into: some(5, m.assumptions) });
    case 'assumption.split':
      return build(type, subject, { into: [some(5, m.assumptions), some(6, m.assumptions)] });
    case 'followup.opened':
      return build(type, fresh('Q'), {
        label: label('Q'),
        question: 'Why?',
        from: chance(5, 6) ? some(6, [...m.evidence, ...m.insights]) : subject,
        who: 'analyst',
        blocking: !chance(9, 3),
      });
    case 'followup.closed':
      return build(type, some(5, m.followUps), {
        answerKind: pick(6, ['can', 'can_with_limits', 'cannot', 'dropped'] as const, 'can'),
        answer: 'So',
        ...optional('alternative', 'Ask in the shop', 9),
      });
    case 'outlier.proposed': {
      const again = chance(5, 4) ? m.outliers.at(-1) : undefined;
      const to = [
        { what: 'question' as const },
        { what: 'assumption' as const, assumption: subject },
        { what: 'view' as const, evidence: some(6, m.evidence) },
      ][roll(6, 3)] as EventSets['outlier.proposed']['appliesTo'];
      return build(type, again?.id ?? fresh('O'), {
        label: again?.label ?? label('O'),
        rows: {},
        count: 1,
        words: 'one order',
        choice: 'show_apart',
        appliesTo: to,
        reason: 'Sold out',
        ...(chance(9, 2) && m.links.length > 0 ? { contextLink: some(9, m.links) } : {}),
        before: measured,
        after: measured,
        unit: '',
        changesConclusion: null,
        dataVersion: 1,
        metricVersion: 1,
      });
    }
    case 'outlier.reversed':
      return build(type, some(5, m.outliers), { reason: 'Counted after all' });
    case 'insight.drafted':
    case 'insight.edited': {
      const linked = m.links.filter(({ assumption }) => assumption === subject);
      const whole = {
        statement: chance(6, 12) ? 'word '.repeat(26).trim() : pick(6, texts, ''),
        because: chance(7, 15) ? '' : 'So it is',
        soWhat: 'Send',
        forWhom: 'CRM',
        kind: 'seen_together' as const,
        evidence: chance(8, 15) ? [] : [some(5, m.evidence)],
        assumptions: [subject],
        contextLinks: chance(9, 8) ? [] : [...ids(linked)],
        ...(chance(5, 12) ? {} : { confidence: 'good_evidence' as const }),
      };
      if (type === 'insight.drafted') return build(type, fresh('N'), { label: label('N'), ...whole });
      const fields = Object.keys(whole) as (keyof typeof whole)[];
      const one = pick(4, fields, 'because');
      const chosen = chance(2, 2) ? whole : { [one]: whole[one] };
      return build(type, some(3, m.insights), chosen);
    }
    case 'insight.ready':
      return build(type, some(3, m.insights), {});
    case 'insight.said_back':
      return build(type, some(3, m.insights), {
        role,
        words: chance(6, 5) ? (m.insights.at(-1)?.fields.statement ?? 'x') : 'In my own words',
      });
    case 'insight.retired':
      return build(type, some(3, m.insights), {
        reason: 'Old',
        ...(chance(6, 2) ? { supersededBy: some(5, m.insights) } : {}),
      });
    default:
      return build('decision.taken', fresh('D'), {
        what: 'Go on',
        decider: 'CRM',
        insights: chance(5, 2) ? [] : [some(6, m.insights)],
        wouldChangeOurMind: 'Less',
        reviewOn: '2025-05-13',
        takenBy: 'CRM',
        ...optional('withoutInsight', 'No time', 9),
      });
  }
};
