import type { EventType } from './events.ts';
import type { BriefGap, InsightGap } from './state.ts';
import type { AssumptionState, Role } from './vocabulary.ts';

/** Why an entry is not taken. Each carries what its sentence needs (`messages/log-words.ts`); labels as people see them. */
export type Refusal =
  | { readonly code: 'malformed'; readonly type: string; readonly field: string }
  | { readonly code: 'unknown-person'; readonly person: string }
  | { readonly code: 'machine'; readonly type: EventType }
  | { readonly code: 'unknown'; readonly what: Entity; readonly id: string }
  | { readonly code: 'already-there'; readonly what: Entity }
  | { readonly code: 'label-taken'; readonly label: string }
  | { readonly code: 'no-session' }
  | { readonly code: 'session-running' }
  | { readonly code: 'session-closed' }
  | { readonly code: 'no-scope' }
  | { readonly code: 'question-marks'; readonly found: number }
  | { readonly code: 'no-reason'; readonly what: 'scope' | 'verdict' | 'context-link' | 'not-relevant' }
  | {
      readonly code: 'wrong-state';
      readonly label: string;
      readonly state: AssumptionState;
      readonly type: EventType;
    }
  | {
      readonly code: 'wrong-version';
      readonly label: string;
      readonly given: number;
      readonly current: number;
    }
  | { readonly code: 'no-cause'; readonly label: string }
  | { readonly code: 'nothing-changed'; readonly label: string }
  | { readonly code: 'not-met'; readonly label: string }
  | { readonly code: 'no-evidence'; readonly label: string }
  | { readonly code: 'open-digging'; readonly label: string; readonly followUps: readonly string[] }
  | { readonly code: 'not-sayer'; readonly label: string }
  | { readonly code: 'other-session'; readonly label: string }
  | { readonly code: 'cited'; readonly label: string; readonly by: readonly string[] }
  | { readonly code: 'no-alternative'; readonly label: string }
  | { readonly code: 'no-number'; readonly label: string }
  | {
      readonly code: 'gate';
      readonly label: string;
      readonly gaps: readonly InsightGap[];
      readonly labels: Readonly<Record<string, string>>;
    }
  | {
      readonly code: 'brief-gate';
      readonly label: string;
      readonly gaps: readonly BriefGap[];
      readonly labels: Readonly<Record<string, string>>;
    }
  | { readonly code: 'not-said-back'; readonly label: string; readonly by: 'analyst' | 'business' }
  | { readonly code: 'own-words'; readonly label: string }
  | { readonly code: 'not-draft'; readonly label: string }
  | { readonly code: 'not-ready'; readonly label: string }
  | { readonly code: 'retired'; readonly label: string }
  /** A brief that was read to its end, and one that has nothing to read yet. */
  | { readonly code: 'brief-closed'; readonly label: string }
  | { readonly code: 'no-result'; readonly label: string }
  | { readonly code: 'reversed'; readonly label: string }
  | { readonly code: 'wrong-role'; readonly role: Role; readonly person: Role }
  | { readonly code: 'no-side'; readonly role: Role }
  | { readonly code: 'no-keyboard'; readonly role: Role }
  | { readonly code: 'still-open'; readonly label: string }
  | { readonly code: 'not-here'; readonly role: Role }
  | { readonly code: 'already-agreed'; readonly role: Role }
  | { readonly code: 'nothing-to-agree' }
  | { readonly code: 'no-insight' }
  | { readonly code: 'already-shown' }
  | { readonly code: 'not-asked'; readonly label: string };

export type Entity =
  | 'workshop'
  | 'person'
  | 'session'
  | 'assumption'
  | 'evidence'
  | 'context'
  | 'link'
  | 'outlier'
  | 'follow-up'
  | 'insight'
  | 'brief'
  | 'event'
  | 'decision'
  | 'expectation'
  | 'parked'
  | 'word'
  | 'metric'
  | 'message'
  | 'reaction'
  | 'query';
