import { type Hand, measured, texts, type Tried } from './hand.ts';
import { headsOf, proposalOf } from './model-reads.ts';

/** An assumption, its context, its checks, its next wording. */
export const tryWording = ({
  type,
  m,
  pick,
  chance,
  fresh,
  label,
  some,
  a,
  subject,
  version,
  optional,
  opaque,
  build,
}: Hand): Tried | null => {
  switch (type) {
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
        ...m.outliers.map((one) => proposalOf(one).event),
        ...(a?.results ?? []).map((one) => one.event),
      ];
      const apart = a === undefined ? [] : headsOf(a.versions).map((one) => one.event);
      if (apart.length > 1) causes.splice(0, causes.length, ...apart);
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
      const outcome = pick(
        6,
        ['meets', 'does_not_meet', 'cannot', 'too_early', 'too_close'] as const,
        'meets',
      );
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
    default:
      return null;
  }
};
