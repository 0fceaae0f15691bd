import type { Workshop } from '../../../shared/log/state.ts';

/** What a line may be linked to: agreed insights first, then context, then what was counted. */
export type Source = { readonly id: string; readonly label: string; readonly words: string };

export const sourcesOf = ({ insights, contexts, evidence }: Workshop): readonly Source[] => [
  ...insights
    .filter(({ state }) => state !== 'retired')
    .map(({ id, label, statement }) => ({ id, label, words: `${label} ${statement}` })),
  ...contexts
    .filter(({ kind }) => kind !== 'none_known')
    .map(({ id, label, text }) => ({ id, label, words: `${label} ${text}` })),
  ...evidence.map(({ id, says }) => ({ id, label: '▣', words: `▣ ${says}` })),
];
