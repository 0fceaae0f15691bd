import type { EventSets } from '../../src/shared/log/events.ts';
import { type Hand, type Tried } from './hand.ts';
import { briefGaps, briefState } from './model-brief.ts';
import { insightState } from './model-reads.ts';

/** A copy brief up to its gate, its result, its end. */
export const tryBrief = ({ type, m, pick, chance, fresh, label, some, build }: Hand): Tried | null => {
  switch (type) {
    case 'brief.drafted':
    case 'brief.edited': {
      const agreed = m.insights.filter((one) => insightState(m, one) === 'agreed');
      const from = chance(4, 12) ? [] : [some(5, agreed.length > 0 && !chance(6, 9) ? agreed : m.insights)];
      const line = (text: string, ...sources: string[]) => [{ text, from: sources }];
      const long = 'word '.repeat(16).trim();
      const whole = {
        forWhom: line('Lookers', ...from),
        weWant: chance(7, 12) ? [...line('Order'), ...line('Come back')] : line('Order'),
        message: line(
          pick(8, ['It is back.', 'It is back.', 'It is back.', 'It is back. Order now.', long], ''),
        ),
        because: chance(9, 12)
          ? Array.from({ length: 10 }, () => ({ text: 'x'.repeat(590), from: [] }))
          : line('It pays'),
        success: chance(2, 12) ? null : success,
        sendOn: '2025-05-06',
      } satisfies EventSets['brief.edited'];
      if (type === 'brief.drafted')
        return build(type, fresh('B'), { label: label('B'), title: 'Back in size', ...whole });
      const fields = Object.keys(whole) as (keyof typeof whole)[];
      const one = pick(4, fields, 'because');
      return build(type, some(3, m.briefs), chance(2, 2) ? whole : { [one]: whole[one] });
    }
    case 'brief.ready': {
      const whole = m.briefs.filter((one) => briefState(one) === 'draft' && briefGaps(m, one).length === 0);
      return build(type, some(3, whole.length > 0 && !chance(6, 5) ? whole : m.briefs), {});
    }
    case 'brief.judged':
      return build(type, some(3, m.briefs), {
        measured: { value: 19.4, low: 17.1, high: 22, n: 12_000 },
        outcome: pick(6, ['meets', 'does_not_meet', 'too_early', 'cannot'] as const, 'meets'),
        to: '2025-05-13',
        shape: 'at_least',
        value: 15,
        unit: '',
        dataVersion: 2,
        metricVersion: 1,
      });
    case 'brief.closed':
      return build(type, some(3, m.briefs), { learned: 'It helped' });
    case 'brief.retired':
      return build(type, some(3, m.briefs), {
        reason: 'Old',
        ...(chance(6, 2) ? { supersededBy: some(5, m.briefs) } : {}),
      });
    default:
      return null;
  }
};

const success = {
  shape: 'at_least' as const,
  value: 15,
  unit: 'orders per 1,000',
  judgedOn: '2025-05-13',
  how: '',
  test: '',
};
