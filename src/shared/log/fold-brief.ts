import type { Sees } from './causality.ts';
import type { BriefDraft, BriefField, Draft } from './draft.ts';
import type { EventSets } from './events.ts';
import type { KnownEvent } from './known-event.ts';
import { type Register, write } from './register.ts';
import { unreachable } from './unreachable.ts';

type BriefEvent = KnownEvent<'brief.drafted' | 'brief.edited' | 'brief.ready' | 'brief.retired'>;

/** Each part of a brief is a field of its own: two people may write different parts without a question. */
export const foldBrief = (draft: Draft, event: BriefEvent, sees: Sees): void => {
  const { id, said, subject } = event;
  if (event.type === 'brief.drafted') {
    const { label, ...fields } = event.set;
    const brief = draft.briefs.get(subject) ?? {
      id: subject,
      label,
      said,
      fields: {},
      ready: [],
      retired: [],
    };
    draft.briefs.set(subject, brief);
    return setFields(brief, event, fields, sees);
  }
  const brief = draft.briefs.get(subject);
  if (brief === undefined) return;
  switch (event.type) {
    case 'brief.edited':
      return setFields(brief, event, event.set, sees);
    case 'brief.ready':
      brief.ready = write(brief.ready, { event: id, said, value: null }, sees);
      return;
    case 'brief.retired':
      brief.retired = write(brief.retired, { event: id, said, value: event.set.reason }, sees);
      return;
    default:
      return unreachable(event);
  }
};

const setFields = (
  brief: BriefDraft,
  { id, said, why }: BriefEvent,
  set: EventSets['brief.edited'],
  sees: Sees,
): void => {
  for (const [field, value] of Object.entries(set) as [BriefField, unknown][]) {
    if (value === undefined) continue;
    const register = (brief.fields[field] ?? []) as Register<unknown>;
    Object.assign(brief.fields, { [field]: write(register, { event: id, said, why, value }, sees) });
  }
};
