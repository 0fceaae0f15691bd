import type { Agreement, Draft } from './draft.ts';
import { type Role, type Side, sideOf } from './vocabulary.ts';

/** Both sides: analyst, and business (marketer or sales). Translator and guest never count. */
export const bothSides = (agreedBy: readonly Role[]): boolean => new Set(agreedBy.map(sideOf)).size === 2;

/** Roles that pressed their own agreement to this event. */
export const agreedBy = (draft: Draft, event: string): readonly Role[] => [
  ...new Set(givenTo(draft, event).map(({ role }) => role)),
];

/** The agreement with which both sides had agreed to this event; null while one has not. */
export const settledBy = (draft: Draft, event: string): string | null => {
  const sides = new Set<Side | null>();
  for (const { role, event: given } of givenTo(draft, event))
    if (sides.add(sideOf(role)).size === 2) return given;
  return null;
};

/** A press under another person's label does not count. */
const givenTo = (draft: Draft, event: string): readonly Agreement[] =>
  (draft.agreements.get(event) ?? []).filter(({ role, said }) => role === said.role && sideOf(role) !== null);
