import type { EventSets } from './events.ts';
import type { Said } from './said.ts';
import type { ContextKind, Effect, OutlierChoice, Role } from './vocabulary.ts';

export type ContextNote = EventSets['context.noted'] & {
  readonly id: string;
  readonly meant: boolean | null;
  readonly kind: ContextKind;
  readonly said: Said;
};
export type ContextLink = {
  readonly id: string;
  readonly note: string;
  readonly assumption: string;
  readonly version: number;
  readonly effect: Effect;
  readonly reason: string;
  readonly said: Said;
};
export type OutlierDecision = EventSets['outlier.proposed'] & {
  readonly id: string;
  readonly choice: OutlierChoice;
  readonly state: 'proposed' | 'agreed' | 'reversed';
  readonly agreedBy: readonly Role[];
  readonly reversedBecause?: string;
  readonly said: Said;
};
export type Answer = EventSets['followup.closed'] & { readonly why?: string; readonly said: Said };
export type FollowUp = EventSets['followup.opened'] & {
  readonly id: string;
  readonly state: 'open' | 'answered' | 'cannot' | 'dropped';
  readonly answer?: Answer;
  /** Answers before this one: each was asked again. */
  readonly earlier: readonly Answer[];
  /** Why it was taken up again, each time. */
  readonly reopened: readonly { readonly reason: string; readonly said: Said }[];
  readonly said: Said;
};
