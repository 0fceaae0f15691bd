import type { Draft } from './draft.ts';
import type { Part } from './touches.ts';

/** What was worked out of a draft, and after how many entries. */
export type Kept = Map<string, { readonly after: number; readonly value: unknown }>;

/** Worked out again only when an entry since touched one of the parts it is made of; else the same object as before. */
export const kept = <T>(draft: Draft, name: string, madeOf: readonly Part[], make: () => T): T => {
  const known = draft.kept.get(name);
  if (known !== undefined && madeOf.every((part) => draft.touched[part] <= known.after))
    return known.value as T;
  const value = make();
  draft.kept.set(name, { after: draft.entries.length, value });
  return value;
};
