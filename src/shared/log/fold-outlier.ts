import type { Sees } from './causality.ts';
import type { Draft } from './draft.ts';
import type { KnownEvent } from './known-event.ts';
import { write } from './register.ts';

export const foldOutlier = (
  draft: Draft,
  event: KnownEvent<'outlier.proposed' | 'outlier.reversed'>,
  sees: Sees,
): void => {
  const known = draft.outliers.get(event.subject);
  const { id, said } = event;
  if (event.type === 'outlier.reversed') {
    if (known === undefined) return;
    known.reversed.push({ reason: event.set.reason, said });
    known.choice = write(known.choice, { event: id, said, value: null }, sees);
    return;
  }
  const choice = write(known?.choice ?? [], { event: id, said, value: event.set }, sees);
  if (known === undefined)
    draft.outliers.set(event.subject, { id: event.subject, choice, proposed: event.set, said, reversed: [] });
  else Object.assign(known, { choice, proposed: event.set, said });
};
