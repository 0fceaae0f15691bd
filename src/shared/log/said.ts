import type { Role } from './vocabulary.ts';

/** Who said it, who typed it, when, in which round, by which event. */
export type Said = {
  readonly event: string;
  readonly saidBy: string;
  readonly typedBy: string;
  readonly role: Role;
  readonly at: number;
  readonly round: number;
  readonly session: string;
};
