import { type ContextKind, contextKinds } from '../../../shared/log/vocabulary.ts';
import { kindAlsoCalled } from '../../../shared/messages/log-words.ts';
import { kindWord } from '../../../shared/messages/screen-words.ts';

/** By its name first, then by what else people call it; Enter always has a kind. */
export const kindsFor = (typed: string): readonly ContextKind[] => {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return contextKinds;
  const begins = (said: string): boolean =>
    said.toLowerCase().startsWith(wanted) ||
    said
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => word.startsWith(wanted));
  const named = contextKinds.filter((kind) => begins(kindWord(kind)));
  const called = contextKinds.filter((kind) => !named.includes(kind) && begins(kindAlsoCalled[kind]));
  return named.length + called.length > 0 ? [...named, ...called] : ['other'];
};
