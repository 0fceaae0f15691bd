import type { Sees } from './causality.ts';
import type { Conflict, Said } from './state.ts';

/**
 * A field as a multi-value register: every set-event on it that no later set-event has seen, in display order.
 * One head: the value. More: an open conflict. No clock decides.
 */
export type Head<T> = {
  readonly event: string;
  readonly value: T;
  readonly said: Said;
  readonly why?: string | undefined;
};
export type Register<T> = readonly Head<T>[];

export const write = <T>(register: Register<T>, head: Head<T>, sees: Sees): Register<T> => [
  ...register.filter((old) => !sees(head.event, old.event)),
  head,
];

/** What to show while people have not decided: the last in display order, the same on every machine. */
export const shown = <T>(register: Register<T>): T | undefined => register.at(-1)?.value;

export const conflictOf = (
  entity: string,
  field: string,
  register: Register<unknown>,
): readonly Conflict[] =>
  register.length < 2
    ? []
    : [{ entity, field, heads: register.map(({ event, value }) => ({ event, value })) }];

export const conflictsInFields = (
  entity: string,
  fields: Readonly<Record<string, Register<unknown>>>,
): readonly Conflict[] =>
  Object.entries(fields).flatMap(([field, register]) => conflictOf(entity, field, register));
