import type { Sees } from './causality.ts';
import type { Draft, InsightDraft, InsightField } from './draft.ts';
import type { EventSets } from './events.ts';
import type { KnownEvent } from './known-event.ts';
import { type Register, write } from './register.ts';
import { unreachable } from './unreachable.ts';

type InsightEvent = KnownEvent<
  'insight.drafted' | 'insight.edited' | 'insight.ready' | 'insight.said_back' | 'insight.retired'
>;

export const foldInsight = (draft: Draft, event: InsightEvent, sees: Sees): void => {
  const { id, said, subject } = event;
  if (event.type === 'insight.drafted') {
    const { label, ...fields } = event.set;
    const insight = draft.insights.get(subject) ?? {
      id: subject,
      label,
      said,
      fields: {},
      saidBack: [],
      ready: [],
      retired: [],
    };
    draft.insights.set(subject, insight);
    return setFields(insight, event, fields, sees);
  }
  const insight = draft.insights.get(subject);
  if (insight === undefined) return;
  switch (event.type) {
    case 'insight.edited':
      return setFields(insight, event, event.set, sees);
    case 'insight.ready':
      insight.ready = write(insight.ready, { event: id, said, value: null }, sees);
      return;
    case 'insight.said_back':
      insight.saidBack.push({ ...event.set, event: id, said });
      return;
    case 'insight.retired':
      insight.retired = write(insight.retired, { event: id, said, value: event.set.reason }, sees);
      return;
    default:
      return unreachable(event);
  }
};

const setFields = (
  insight: InsightDraft,
  { id, said, why }: InsightEvent,
  set: EventSets['insight.edited'],
  sees: Sees,
): void => {
  for (const [field, value] of Object.entries(set) as [InsightField, unknown][]) {
    if (value === undefined) continue;
    const register = (insight.fields[field] ?? []) as Register<unknown>;
    Object.assign(insight.fields, { [field]: write(register, { event: id, said, why, value }, sees) });
  }
};
