import { type Hand, people, type Tried } from './hand.ts';

/** Sessions, the question, facts. */
export const tryFrame = ({
  type,
  m,
  roll,
  chance,
  saidBy,
  fresh,
  label,
  some,
  build,
}: Hand): Tried | null => {
  switch (type) {
    case 'session.started':
      return build(type, fresh('S'), {
        number: 1,
        kind: 'together',
        plannedMinutes: 90,
        participants: chance(3, 6) ? [saidBy] : people.map(([id]) => id),
        driver: saidBy,
      });
    case 'session.here':
      return build(type, m.session?.id ?? 's', {
        participants: chance(3, 8) ? ['nobody'] : chance(5, 4) ? [saidBy] : people.map(([id]) => id),
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
    default:
      return null;
  }
};
