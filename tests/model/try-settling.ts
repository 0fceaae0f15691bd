import type { EventSets } from '../../src/shared/log/events.ts';
import { type Hand, measured, type Tried, waiting } from './hand.ts';
import { headsOf, verdictOf } from './model-reads.ts';

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
    case 'verdict.set': {
      const heads = a === undefined ? [] : headsOf(a.verdicts).flatMap(({ value }) => value ?? []);
      const one = heads.length > 1 ? heads[roll(5, 2)] : undefined;
      return build(type, subject, {
        verdict: one?.verdict ?? (chance(6, 3) ? 'does_not_hold' : 'holds'),
        version: one?.version ?? version,
        ...(chance(9, 6) ? { dissent: 'Not for me' } : {}),
      });
    }
    case 'agreement.given': {
      const targets = waiting(m, chance(6, 5) ? 9 : 2);
      const [of, target] = pick(3, targets.slice(-4), ['nowhere', 'f'.repeat(64)] as const);
      return build(type, of, { target, role: chance(5, 12) ? 'marketer' : role });
    }
    case 'verdict.dissented': {
      const standing = m.assumptions.flatMap((one) => {
        const verdict = verdictOf(one);
        return verdict === null ? [] : [[one.id, verdict.event] as const];
      });
      const [of, target] = pick(3, standing.slice(-3), ['nowhere', 'f'.repeat(64)] as const);
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
        label: again?.proposals.at(-1)?.value.label ?? label('O'),
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
    case 'parking.added':
      return build(type, fresh('P'), { label: label('P'), text: 'Is Tuesday the right day?' });
    case 'parking.sorted':
      return build(type, some(5, m.parking), {
        decision: pick(6, ['next_workshop', 'someone_takes_it', 'let_go'] as const, 'let_go'),
        ...optional('who', 'Sales', 9),
      });
    default:
      return null;
  }
};
