import { type Hand, texts, type Tried } from './hand.ts';
import { fieldsOf, gaps, insightState, readyNow } from './model-reads.ts';
import type { ModelInsight } from './model-state.ts';

const wording = (insight: ModelInsight | undefined): string | undefined =>
  insight && fieldsOf(insight).statement;

/** Insights up to their gate and past it, and decisions. */
export const tryInsight = ({
  type,
  m,
  pick,
  chance,
  role,
  fresh,
  label,
  some,
  subject,
  build,
  ids,
  optional,
}: Hand): Tried => {
  switch (type) {
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
      // What is ready or agreed mostly stays: others rest on it.
      const drafts = m.insights.filter((insight) => insightState(m, insight) === 'draft');
      return build(type, some(3, drafts.length > 0 && !chance(7, 6) ? drafts : m.insights), chosen);
    }
    case 'insight.ready': {
      const whole = m.insights.filter((one) => insightState(m, one) === 'draft' && gaps(m, one).length === 0);
      return build(type, some(3, whole.length > 0 && !chance(6, 5) ? whole : m.insights), {});
    }
    case 'insight.said_back': {
      const ready = m.insights.filter((one) => readyNow(one) !== null);
      return build(type, some(3, ready.length > 0 && !chance(7, 5) ? ready : m.insights), {
        role,
        words: chance(6, 5) ? (wording(m.insights.at(-1)) ?? 'x') : 'In my own words',
      });
    }
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
