import type { Draft } from './draft.ts';
import { type Role, sideOf } from './vocabulary.ts';

/** Both sides: analyst, and business (marketer or sales). Translator and guest never count. */
export const bothSides = (agreedBy: readonly Role[]): boolean => new Set(agreedBy.map(sideOf)).size === 2;

/** Roles that pressed their own agreement to this event. A press under another person's label does not count. */
export const agreedBy = (draft: Draft, event: string): readonly Role[] => {
  const given = draft.agreements.get(event) ?? [];
  return [
    ...new Set(
      given.filter(({ role, said }) => role === said.role && sideOf(role) !== null).map(({ role }) => role),
    ),
  ];
};
