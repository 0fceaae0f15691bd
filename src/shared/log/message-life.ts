import type { Message, Reaction, Said, Workshop } from './state.ts';

/** What happened to a message: each wording, and each time it met somebody. */
export type MessageRow = {
  readonly event: string;
  readonly message: string;
  readonly said: Said;
  readonly what:
    | { readonly act: 'worded'; readonly version: number; readonly text: string }
    | { readonly act: 'answered'; readonly reaction: Reaction };
};

/** In display order, as the entries of the log. */
export const messageLife = ({ messages, entries }: Workshop): readonly MessageRow[] => {
  const place = new Map(entries.map(({ event }, at) => [event, at]));
  return messages.flatMap(rowsOf).toSorted((a, b) => (place.get(a.event) ?? 0) - (place.get(b.event) ?? 0));
};

const rowsOf = ({ id, versions, reactions }: Message): readonly MessageRow[] => [
  ...versions.map(({ number, text, said }) => ({
    event: said.event,
    message: id,
    said,
    what: { act: 'worded' as const, version: number, text },
  })),
  ...reactions.map((reaction) => ({
    event: reaction.said.event,
    message: id,
    said: reaction.said,
    what: { act: 'answered' as const, reaction },
  })),
];
