import type { EventSets } from '../../src/shared/log/events.ts';
import type { Role } from '../../src/shared/log/vocabulary.ts';
import { type Hand, measured, type Tried } from './hand.ts';

/** Verdicts, agreements, questions, decisions, the ways out. */
export const trySettling = ({
  type,
  m,
  roll,
  pick,
  chance,
  saidBy,
  role,
  fresh,
  label,
  some,
  a,
  subject,
  version,
  build,
  optional,
}: Hand): Tried | null => {
  switch (type) {
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
        ...m.counts
          .slice(-1)
          .flatMap(({ event, agreed }) =>
            waits(agreed.map((one) => one.role)) ? [['m', event] as const] : [],
          ),
        ...m.insights.flatMap(({ id, ready }) =>
          ready === null || !waits(ready.agreed) ? [] : [[id, ready.event] as const],
        ),
      ];
      const [of, target] = pick(3, targets.slice(-4), ['nowhere', 'f'.repeat(64)] as const);
      return build(type, of, { target, role: chance(5, 12) ? 'marketer' : role });
    }
    case 'verdict.dissented': {
      const waiting = m.assumptions.flatMap(({ id, verdict }) =>
        verdict === null ? [] : [[id, verdict.event] as const],
      );
      const [of, target] = pick(3, waiting.slice(-3), ['nowhere', 'f'.repeat(64)] as const);
      return build(type, of, { target, role: chance(5, 12) ? 'marketer' : role, words: 'Not for me' });
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
    case 'followup.reopened':
      return build(type, some(5, m.followUps), { reason: 'Asked again' });
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
    default:
      return null;
  }
};
