import type { Sees } from './causality.ts';
import type { Draft, WordField } from './draft.ts';
import type { KnownEvent } from './known-event.ts';
import { write } from './register.ts';
import { unreachable } from './unreachable.ts';

type AroundEvent = KnownEvent<
  | 'expectation.written'
  | 'expectation.done'
  | 'parking.added'
  | 'parking.sorted'
  | 'word.added'
  | 'word.worded'
  | 'word.said_back'
>;

/** What keeps the talk going: expectations before the first look, parked thoughts, words both understand. */
export const foldAround = (draft: Draft, event: AroundEvent, sees: Sees): void => {
  const { id, said, subject } = event;
  switch (event.type) {
    case 'expectation.written':
      if (!draft.expectations.has(subject))
        draft.expectations.set(subject, { id: subject, text: event.set.text, said });
      return;
    case 'expectation.done':
      if (said.role === event.set.role) draft.expectationsDone.add(event.set.role);
      return;
    case 'parking.added':
      if (!draft.parking.has(subject))
        draft.parking.set(subject, { ...event.set, id: subject, said, sorted: [] });
      return;
    case 'parking.sorted': {
      const item = draft.parking.get(subject);
      if (item !== undefined) item.sorted = write(item.sorted, { event: id, said, value: event.set }, sees);
      return;
    }
    case 'word.added': {
      if (draft.words.has(subject)) return;
      draft.words.set(subject, { id: subject, added: event.set, said, fields: {}, saidBack: [], spoken: [] });
      return setWords(draft, event, event.set, sees);
    }
    case 'word.worded':
      return setWords(draft, event, event.set, sees);
    case 'word.said_back':
      draft.words.get(subject)?.saidBack.push({ ...event.set, said });
      return;
    default:
      return unreachable(event);
  }
};

const fields: readonly WordField[] = ['analystWords', 'marketerWords', 'example'];

const setWords = (
  draft: Draft,
  { id, said, subject }: AroundEvent,
  set: { readonly [F in WordField]?: string | undefined },
  sees: Sees,
): void => {
  const word = draft.words.get(subject);
  if (word === undefined) return;
  for (const field of fields) {
    const value = set[field];
    if (value === undefined) continue;
    word.fields[field] = write(word.fields[field] ?? [], { event: id, said, value }, sees);
    word.spoken.push({ text: value, event: id });
  }
};
