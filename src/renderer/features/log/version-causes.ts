import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import { outcomeWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';

export type Cause = { readonly id: string; readonly words: string };

/** What may have caused a new wording: links, decisions and checks on this assumption, and how messages went. */
export const causesOf = (workshop: Workshop, assumption: Assumption): readonly Cause[] => [
  ...workshop.links
    .filter((link) => link.assumption === assumption.id)
    .map((link) => {
      const note = workshop.contexts.find((one) => one.id === link.note);
      return { id: link.said.event, words: `${note?.label ?? ''} ${note?.text ?? ''}`.trim() };
    }),
  ...workshop.outliers.map((one) => ({
    id: one.said.event,
    words: `${one.label} ${one.words}: ${one.reason}`,
  })),
  ...assumption.checks.map((one) => ({
    id: one.event,
    words: `${words.card.howKnow}: ${outcomeWords[one.outcome]}`,
  })),
  ...workshop.messages.flatMap(({ label, reactions }) =>
    reactions.map(({ said, customerWords, changedText }) => ({
      id: said.event,
      words: `${label} ${customerWords || changedText || ''}`.trim(),
    })),
  ),
];
