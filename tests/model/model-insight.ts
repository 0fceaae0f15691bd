import type { NewEvent } from '../../src/shared/log/envelope.ts';
import type { EventSets } from '../../src/shared/log/events.ts';
import { fieldsOf, gaps, insightState } from './model-reads.ts';
import type { ModelState } from './model-state.ts';

type Failing = (names: readonly string[], m: ModelState, event: NewEvent, a: null) => readonly string[];

export const insightRefusals = (m: ModelState, event: NewEvent, failing: Failing): readonly string[] => {
  const set = event.set as Partial<EventSets['insight.drafted']>;
  const known =
    failing(['known evidence'], m, event, null).length === 0 &&
    (set.assumptions ?? []).every((id) => m.assumptions.some((one) => one.id === id)) &&
    (set.contextLinks ?? []).every((id) => m.links.some((one) => one.id === id));
  const unknown = known ? [] : ['unknown'];
  if (event.type === 'insight.drafted')
    return [...unknown, ...failing(['new', 'free label'], m, event, null)];
  const insight = m.insights.find(({ id }) => id === event.subject);
  if (insight === undefined) return ['unknown'];
  if (insight.retired.length > 0) return ['retired'];
  switch (event.type) {
    case 'insight.edited':
      return [...unknown, ...failing(['kept links'], m, event, null)];
    case 'insight.ready':
      if (insightState(m, insight) !== 'draft') return ['not-draft'];
      return gaps(m, insight).length === 0 ? [] : ['gate'];
    case 'insight.said_back': {
      const { words } = event.set as EventSets['insight.said_back'];
      return words === fieldsOf(insight).statement ? ['own-words'] : [];
    }
    case 'insight.retired': {
      const { supersededBy } = event.set as EventSets['insight.retired'];
      return supersededBy === undefined || m.insights.some(({ id }) => id === supersededBy)
        ? []
        : ['unknown'];
    }
    default:
      throw new Error(`The model knows nothing about ${event.type}`);
  }
};
