import type { Draft } from './draft.ts';
import type { KnownEvent } from './known-event.ts';
import type { Message } from './state.ts';
import { uniqueLabels } from './unique-labels.ts';

type MessageEvent = KnownEvent<'message.written' | 'message.revised' | 'message.answered'>;

/** The conversation that never took place in one room: what we say, and how it went. */
export const foldMessage = (draft: Draft, event: MessageEvent): void => {
  const { said, subject } = event;
  switch (event.type) {
    case 'message.written': {
      if (draft.messages.has(subject)) return;
      const { label, text, whyWeSay, audience, from } = event.set;
      const first = { number: 1, text, whyWeSay, causedBy: [], said };
      draft.messages.set(subject, {
        id: subject,
        label,
        audience,
        from,
        versions: [first],
        reactions: [],
        said,
      });
      return;
    }
    case 'message.revised': {
      const { version, ...words } = event.set;
      draft.messages.get(subject)?.versions.push({ ...words, number: version, said });
      return;
    }
    case 'message.answered':
      draft.messages.get(event.set.message)?.reactions.push({ ...event.set, id: subject, said });
  }
};

export const finishMessages = (draft: Draft): readonly Omit<Message, 'needsLook'>[] => {
  const labels = uniqueLabels(draft.messages.values());
  return [...draft.messages.values()].map((message) => ({
    ...message,
    label: labels.get(message.id) ?? message.label,
    versions: [...message.versions],
    reactions: [...message.reactions],
  }));
};
