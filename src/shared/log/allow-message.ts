import type { NewEvent } from './envelope.ts';
import {
  type Allowed,
  allowed,
  firstRefusal,
  mustBeFreeLabel,
  mustBeNew,
  mustExist,
  refuse,
} from './find.ts';
import type { Message, Workshop } from './state.ts';

type MessageEvent = NewEvent<'message.written'> | NewEvent<'message.revised'> | NewEvent<'message.answered'>;

export const allowMessage = (workshop: Workshop, event: MessageEvent): Allowed => {
  const { messages } = workshop;
  switch (event.type) {
    case 'message.written':
      return firstRefusal(
        () => mustBeNew(messages, 'message', event.subject),
        () => mustBeFreeLabel(messages, event.set.label),
        () => mustExist(workshop.insights, 'insight', event.set.from),
      );
    case 'message.revised': {
      const message = messages.find(({ id }) => id === event.subject);
      return firstRefusal(
        () => mustExist(messages, 'message', [event.subject]),
        () => mustExist(causes(workshop, message), 'reaction', event.set.causedBy),
        () =>
          message?.versions.some(({ text }) => text === event.set.text.trim())
            ? refuse({ code: 'nothing-changed', label: message.label })
            : allowed,
      );
    }
    case 'message.answered': {
      const message = messages.find(({ id }) => id === event.set.message);
      return firstRefusal(
        () => mustExist(messages, 'message', [event.set.message]),
        () => mustBeNew(message?.reactions ?? [], 'reaction', event.subject),
        () =>
          message?.versions.some(({ number }) => number === event.set.version)
            ? allowed
            : refuse({ code: 'unknown', what: 'message', id: event.set.message }),
      );
    }
  }
};

const causes = ({ insights }: Workshop, message: Message | undefined): readonly { readonly id: string }[] => [
  ...(message?.reactions ?? []),
  ...insights,
];
