import type { Draft } from './draft.ts';
import { conflictsIn } from './growing-list.ts';
import { kept } from './kept.ts';
import { conflictOf, conflictsInFields } from './register.ts';
import type { Conflict } from './state.ts';

/** Every field of every entity that has more than one head. The growing lists are worked out before this is asked. */
export const conflictsOf = (draft: Draft): readonly Conflict[] => [
  ...conflictOf(draft.id, 'title', draft.title),
  ...conflictOf(draft.id, 'scope', draft.scope),
  ...conflictOf(draft.id, 'data', draft.data),
  ...[...draft.metrics.values()].flatMap(({ id, current }) => conflictOf(id, 'definition', current)),
  ...conflictsIn(draft.lists.assumptions),
  ...conflictsIn(draft.lists.contexts),
  ...kept(draft, 'conflicts of outliers', ['outliers'], () =>
    [...draft.outliers.values()].flatMap(({ id, choice }) => conflictOf(id, 'choice', choice)),
  ),
  ...conflictsIn(draft.lists.followUps),
  ...kept(draft, 'conflicts in fields', ['insights', 'briefs', 'words', 'parking'], () => [
    ...[...draft.insights.values()].flatMap(({ id, fields }) => conflictsInFields(id, fields)),
    ...[...draft.briefs.values()].flatMap(({ id, fields }) => conflictsInFields(id, fields)),
    ...[...draft.words.values()].flatMap(({ id, fields }) => conflictsInFields(id, fields)),
    ...[...draft.parking.values()].flatMap(({ id, sorted }) => conflictOf(id, 'decision', sorted)),
  ]),
];
